import { describe, expect, it } from "vitest";
import type { LicenseFacts } from "../../src/policy/match-license.ts";
import { judgeLicense, matchLicense } from "../../src/policy/match-license.ts";
import { matchesGlob } from "../../src/policy/glob.ts";

const mit: LicenseFacts = {
  expression: "MIT",
  key: "spdx:MIT",
  family: "mit",
  categories: ["permissive"],
};
const llama: LicenseFacts = {
  expression: "LicenseRef-scancode-llama-3.1-license-2024",
  key: "llama3.1",
  family: "llama",
  categories: ["use-restricted", "threshold"],
};
const agpl: LicenseFacts = {
  expression: "AGPL-3.0-only",
  key: "spdx:AGPL-3.0-only",
  family: "gpl",
  categories: ["copyleft"],
};
const nothing: LicenseFacts = {
  expression: null,
  key: null,
  family: null,
  categories: ["unknown"],
};

describe("matchLicense", () => {
  it.each([
    [["MIT"], mit, "MIT"],
    [["mit"], mit, "mit"],
    [["M?T"], mit, "M?T"],
    [["*"], mit, "*"],
    [["category:permissive"], mit, "category:permissive"],
    [["MI"], mit, null],
    [["llama3.1"], llama, "llama3.1"],
    [["llama3*"], llama, "llama3*"],
    [["family:llama"], llama, "family:llama"],
    [["LicenseRef-scancode-llama-*"], llama, "LicenseRef-scancode-llama-*"],
    [["category:*", "llama3.1"], llama, "llama3.1"],
    [["AGPL-*"], agpl, "AGPL-*"],
    [["AGPL-3.0"], agpl, "AGPL-3.0"],
    [["GPL-*"], agpl, null],
    [["AGPL-3.0-or-later"], agpl, null],
    [["*"], nothing, null],
    [["category:unknown"], nothing, "category:unknown"],
    [[], mit, null],
  ])("%j", (patterns, license, expected) => {
    expect(matchLicense(patterns, license)).toBe(expected);
  });
});

describe("judgeLicense", () => {
  const lists = {
    allow: ["llama3.1", "category:copyleft"],
    review: ["family:llama"],
    deny: ["category:threshold", "AGPL-*"],
    otherwise: "review",
  } as const;

  it("lets an exact name beat a pattern", () => {
    expect(judgeLicense(lists, llama)).toEqual({ verdict: "allow", pattern: "llama3.1" });
  });
  it("lets deny beat review beat allow among patterns", () => {
    expect(judgeLicense(lists, agpl)).toEqual({ verdict: "deny", pattern: "AGPL-*" });
    expect(judgeLicense({ ...lists, deny: [] }, { ...llama, key: "llama3" })).toEqual({
      verdict: "review",
      pattern: "family:llama",
    });
  });
  it("falls back to what the policy says of the rest", () => {
    expect(judgeLicense(lists, mit)).toEqual({ verdict: "review", pattern: null });
  });
});

it("globs match in linear steps on hostile input", () => {
  expect(matchesGlob(`${"a*".repeat(50)}b`, "a".repeat(5_000))).toBe(false);
  expect(matchesGlob("a*b*c", "a-b-b-c")).toBe(true);
  expect(matchesGlob("", "")).toBe(true);
});
