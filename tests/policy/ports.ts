import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { parse } from "yaml";
import { RULES } from "../../src/findings/index.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { ConfigError } from "../../src/policy/error.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import type { PolicyPorts } from "../../src/policy/ports.ts";

export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.id);

const LICENSES = {
  names: [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "GPL-3.0",
    "GPL-3.0-only",
    "AGPL-3.0-only",
    "AGPL-3.0-or-later",
    "CC-BY-4.0",
    "CC-BY-NC-4.0",
    "llama3.1",
    "LicenseRef-scancode-llama-3.1-license-2024",
    "gemma-terms-2024-04-01",
  ],
  families: ["llama", "gemma", "rail"],
};

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The YAML of a shipped preset. */
export function presetText(name: string): string {
  return readFileSync(new URL(`../../rules/policies/${name}.yaml`, import.meta.url), "utf8");
}

const PACKS = new Map<string, unknown>();

/** A shipped pack as plain values; each is parsed once. */
export function packValue(name: string): unknown {
  const known = PACKS.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../../rules/packs/${name}.yaml`, import.meta.url), "utf8");
  const value: unknown = parse(text);
  PACKS.set(name, value);
  return value;
}

/** Ports over files in memory; presets and packs are the shipped ones. */
export function memoryPorts(files: Readonly<Record<string, string>>): PolicyPorts {
  return {
    readText: (path) => Promise.resolve(files[path] ?? null),
    resolvePath: (from, to) => posix.join(posix.dirname(from), to),
    preset: (name) => parse(presetText(name)) as unknown,
    pack: packValue,
    ruleIds: RULE_IDS,
    licenseNames: () => Promise.resolve(LICENSES),
    sha256,
  };
}

/** The policy of a file; fails the test when it has errors. */
export async function policyOf(text: string, others: Record<string, string> = {}): Promise<Policy> {
  const loaded = await loadFiles({ ...others, "modelcheck.yaml": text });
  if ("errors" in loaded) throw new Error(lines(loaded.errors).join("\n"));
  return loaded.policy;
}

/** The errors of a file, one line each, help included; empty when it is valid. */
export async function errorsOf(
  text: string,
  others: Record<string, string> = {},
): Promise<readonly string[]> {
  const loaded = await loadFiles({ ...others, "modelcheck.yaml": text });
  return "errors" in loaded ? lines(loaded.errors) : [];
}

function loadFiles(files: Record<string, string>): ReturnType<typeof loadPolicy> {
  return loadPolicy({ file: "modelcheck.yaml" }, memoryPorts(files));
}

function lines(errors: readonly ConfigError[]): readonly string[] {
  return errors.map(
    ({ file, line, column, code, message, help }) =>
      `${file}:${line}:${column} [${code}] ${message} | ${help}`,
  );
}
