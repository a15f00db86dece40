import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { spdxText } from "../../src/node/ports.ts";
import { openSession, type Session } from "../../src/index.ts";
import type { Report } from "../../src/model/report.ts";
import { jsonReporter } from "../../src/reporters/json.ts";
import { DEFAULT_REPORTER_OPTIONS as options } from "../../src/reporters/options.ts";
import { terminalReporter } from "../../src/reporters/terminal.ts";
import { reportValidator } from "../reporters/validator.ts";

const HUB = "fixtures/hub";
const validate = reportValidator();

/** Every repository of the fixture Hub, then names that lead elsewhere or nowhere. */
const TARGETS: readonly string[] = [
  ...folders(HUB)
    .filter((owner) => owner !== "datasets")
    .flatMap((owner) => folders(`${HUB}/${owner}`).map((name) => `${owner}/${name}`)),
  "xiaomi/mimo-2.5",
  "larkspur/old-name-1b",
  "nobody/nothing",
];

const reports = new Map<string, Promise<Report>>();
let shared: Promise<Session> | null = null;

async function reportOn(target: string): Promise<Report> {
  shared ??= openSession({ hub: HUB, environment: {} });
  const known = reports.get(target) ?? judge(target, await shared);
  reports.set(target, known);
  return await known;
}

async function judge(target: string, session: Session): Promise<Report> {
  const { tool, ...rest } = await session.check(target);
  const texts = await Promise.all(["MIT", "Apache-2.0", "AGPL-3.0-only"].map(spdxText));
  // A release must not change every file here.
  return { ...unquoted(rest, texts.join("\n")), tool: { ...tool, version: "0.0.0" } };
}

/** The same value without the words of licences: their texts do not belong into this repository. */
function unquoted<T>(value: T, texts: string): T {
  const plain = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(plain);
    if (inner === null || typeof inner !== "object") return inner;
    const entries = Object.entries(inner).map(([key, part]: [string, unknown]) => [
      key,
      key === "excerpt" && typeof part === "string" && texts.includes(part) && part !== ""
        ? `(${part.length} characters of the licence text)`
        : plain(part),
    ]);
    return Object.fromEntries(entries) as unknown;
  };
  return plain(value) as T;
}

function folders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function fileOf(target: string, extension: string): string {
  return `${target.replace("/", "__")}.${extension}`;
}

describe.each(TARGETS)("%s", (target) => {
  test("terminal", async () => {
    const text = terminalReporter(await reportOn(target), options);
    await expect(text).toMatchFileSnapshot(fileOf(target, "txt"));
  });

  test("json, which fits the published schema", async () => {
    const text = jsonReporter(await reportOn(target), options);
    expect(validate(JSON.parse(text))).toBeNull();
    await expect(text).toMatchFileSnapshot(fileOf(target, "json"));
  });
});

test("the same input gives the same bytes", async () => {
  const [target = ""] = TARGETS;
  const again = await judge(target, await openSession({ hub: HUB, environment: {} }));
  expect(jsonReporter(again, options)).toBe(jsonReporter(await reportOn(target), options));
});

test("no golden report is left without its repository", () => {
  const known = new Set(TARGETS.flatMap((target) => [fileOf(target, "json"), fileOf(target, "txt")]));
  const found = readdirSync(import.meta.dirname).filter((name) => /\.(?:json|txt)$/u.test(name));
  expect(found.filter((name) => !known.has(name))).toStrictEqual([]);
});
