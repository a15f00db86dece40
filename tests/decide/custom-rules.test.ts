import { describe, expect, it } from "vitest";
import { asRule } from "../../src/decide/custom-rules.ts";
import { compileCondition } from "../../src/decide/matchers/index.ts";
import type { Condition } from "../../src/model/exception.ts";
import type { Facts } from "../../src/model/facts.ts";
import { facts } from "../support/facts.ts";
import { policyOf } from "../policy/ports.ts";

const base = facts();
const CONCLUDED: Facts["concluded"] = [
  {
    scope: "weights",
    expression: "MIT",
    key: "MIT",
    title: "MIT License",
    basis: "tag",
    confidence: "medium",
    reason: "declared",
    modifiedFrom: null,
    evidence: [],
  },
];
const mit = facts({
  concluded: CONCLUDED,
  snapshot: {
    ...base.snapshot,
    listing: { complete: true, files: [{ path: "a/model.py", size: 1, oid: null, sha256: null }] },
  },
  baseClaims: [
    {
      name: "meta-llama/Llama-3.1-8B",
      isHubId: true,
      relation: "finetune",
      basis: "declared",
      evidence: {
        kind: "hub",
        repository: null,
        commit: null,
        file: "api",
        startLine: 1,
        endLine: 1,
        excerpt: "x",
      },
    },
  ],
});
const unread = facts({
  weights: null,
  categories: ["unknown"],
  snapshot: { ...base.snapshot, listing: { complete: false, files: [] } },
});

function one(matcher: string, ...values: readonly string[]): Condition {
  return { matcher, values };
}

describe("matchers", () => {
  it.each([
    [one("license", "MIT"), mit, true],
    [one("license", "GPL-*"), mit, false],
    [one("license", "MIT"), unread, null],
    [one("license", "category:unknown"), unread, true],
    [one("category", "permissive", "copyleft"), mit, true],
    [one("category", "copyleft"), unread, null],
    [one("basis", "tag"), mit, true],
    [one("basis", "text"), mit, false],
    [one("basis", "tag"), unread, null],
    [one("model", "ACME/*"), mit, true],
    [one("base", "meta-llama/*"), mit, true],
    [one("base", "qwen/*"), mit, false],
    [one("file", "*.py"), mit, true],
    [one("file", "*.py"), unread, null],
    [one("gated", "true"), mit, null],
    [one("remoteCode", "false"), mit, true],
    [one("trainingData", "none", "vague"), mit, false],
    [one("distillation", "not-stated"), mit, true],
    [one("teacher", "GPT*"), mit, false],
    [one("threshold", "mau"), mit, false],
    [one("threshold", "mau"), unread, null],
    [one("excludes", "european union"), mit, false],
    [one("obligation", "name-prefix"), unread, null],
    [one("declared", "MIT"), mit, false],
    [one("baseLicense", "MIT"), mit, false],
    [one("uses.host", "unknown"), unread, true],
    [one("terms.commercialUse", "allowed"), mit, true],
    [one("terms.commercialUse", "allowed"), unread, null],
    [one("nothing", "x"), mit, null],
  ])("%j", (condition, about, expected) => {
    expect(compileCondition(condition)(about)).toBe(expected);
  });
});

describe("all, any and not", () => {
  const yes = one("license", "MIT");
  const no = one("license", "GPL-*");
  const unsure = one("gated", "true");
  it.each([
    [{ all: [yes, yes] }, true],
    [{ all: [yes, unsure] }, null],
    [{ all: [no, unsure] }, false],
    [{ any: [no, unsure] }, null],
    [{ any: [yes, unsure] }, true],
    [{ not: unsure }, null],
    [{ not: no }, true],
  ] as const)("%j", (condition, expected) => {
    expect(compileCondition(condition)(mit)).toBe(expected);
  });
});

describe("a custom rule", () => {
  it("speaks when its condition holds, and when that cannot be told", async () => {
    const { customRules } = await policyOf(`
customRules:
  - id: acme-no-code
    message: the repository ships code
    when: { any: [{ file: "*.py" }, { remoteCode: true }] }
`);
    const [rule] = customRules.map(asRule);
    expect(rule?.severity).toBe("warning");
    expect(rule?.check(mit).map((d) => d.message)).toEqual(["the repository ships code"]);
    expect(rule?.check(base)).toEqual([]);
    expect(rule?.check(unread).map((d) => d.message)).toEqual([
      "cannot tell whether: the repository ships code",
    ]);
  });
});
