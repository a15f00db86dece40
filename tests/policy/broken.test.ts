import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ConfigError, ConfigErrorCode } from "../../src/policy/error.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { memoryPorts } from "./ports.ts";

const FOLDER = new URL("../../fixtures/policies/", import.meta.url);

/** Codes the files below lead to; the other two have tests of their own. */
const CODES: Readonly<Record<ConfigErrorCode, boolean>> = {
  "config/unreadable": true,
  "config/too-large": false,
  "config/yaml": true,
  "config/duplicate-key": true,
  "config/empty": true,
  "config/wrong-type": true,
  "config/unknown-key": true,
  "config/missing-key": true,
  "config/invalid-value": true,
  "config/unknown-license": true,
  "config/unknown-rule": true,
  "config/unknown-preset": true,
  "config/unknown-statement": true,
  "config/extends-cycle": true,
  "config/digest-mismatch": true,
  "config/final-key": true,
  "config/unknown-profile": false,
};

function read(path: string): string {
  return readFileSync(new URL(path, FOLDER), "utf8");
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
const ports = memoryPorts(
  Object.fromEntries([...files, "bases/org.yaml"].map((name) => [name, read(name)])),
);

async function errorsIn(file: string): Promise<readonly ConfigError[]> {
  const loaded = await loadPolicy({ file }, ports);
  return "errors" in loaded ? loaded.errors : [];
}

it("every error path of the rules file, with its message", async () => {
  const all = await Promise.all(files.toSorted().map(errorsIn));
  const text = all
    .flat()
    .map(
      ({ code, message, file, line, column, help }) =>
        `error[${code}]: ${message}\n  --> ${file}:${line}:${column}\n   = help: ${help}\n`,
    )
    .join("\n");
  await expect(text).toMatchFileSnapshot("errors.txt");
  const codes = new Set<string>(all.flat().map(({ code }) => code));
  const expected = Object.entries(CODES).filter(([, isShown]) => isShown);
  expect([...codes].toSorted()).toEqual(expected.map(([code]) => code).toSorted());
});

it.each(files)("%s is refused as a whole", async (file) => {
  expect((await errorsIn(file)).length).toBeGreaterThan(0);
});
