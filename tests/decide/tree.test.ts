import { describe, expect, it } from "vitest";
import { decideTree } from "../../src/decide/decide-tree.ts";
import { selectProfile } from "../../src/decide/select-profile.ts";
import type { DecisionOutcome, UseDecision } from "../../src/model/decision.ts";
import type { Grant } from "../../src/model/grant.ts";
import { judgeExpression } from "../../src/policy/judge-expression.ts";
import { parseExpression } from "../../src/policy/expression.ts";
import { policyOf } from "../policy/ports.ts";
import { grantOf } from "./grants.ts";

const mit = grantOf("MIT");
const gpl = grantOf("GPL-3.0-only");

function decideLike(outcomes: Readonly<Record<string, DecisionOutcome>>) {
  return (grant: Grant): UseDecision => {
    const outcome = outcomes[grant.expression ?? ""] ?? "review";
    return {
      use: "host",
      outcome,
      reasons: [{ kind: "answer", outcome, text: grant.name, missing: null, evidence: [] }],
    };
  };
}

describe("several licences", () => {
  it("lets the organisation choose where one is enough, and states the choice", () => {
    const decide = decideLike({ MIT: "pass", "GPL-3.0-only": "fail" });
    const decision = decideTree("host", { any: [gpl, mit] }, decide);
    expect(decision.outcome).toBe("pass");
    expect(decision.reasons.map((r) => r.text)).toEqual([
      "MIT License",
      "you may choose between GNU General Public License v3.0 only or MIT License; judged under MIT License",
    ]);
  });

  it("needs every one where all apply", () => {
    const decide = decideLike({ MIT: "pass", "GPL-3.0-only": "fail" });
    expect(decideTree("host", { all: [mit, gpl] }, decide).outcome).toBe("fail");
    expect(decideTree("host", { any: [] }, decide).outcome).toBe("review");
  });
});

describe("lists over SPDX expressions", () => {
  const lists = {
    allow: ["MIT", "Apache-2.0"],
    review: ["category:copyleft"],
    deny: ["GPL-*"],
    otherwise: "review",
  } as const;
  it.each([
    ["MIT OR GPL-3.0-only", "allow", "MIT"],
    ["GPL-3.0-only OR (MIT AND Apache-2.0)", "allow", "(MIT AND Apache-2.0)"],
    ["MIT AND GPL-3.0-only", "deny", null],
    ["Apache-2.0 WITH LLVM-exception", "allow", null],
    ["BSD-3-Clause OR GPL-3.0-only", "review", "BSD-3-Clause"],
    ["MIT", "allow", null],
    ["MIT OR", "review", null],
  ])("%s", (expression, verdict, chosen) => {
    const judged = judgeExpression(lists, { expression, key: null, family: null, categories: [] });
    expect([judged.verdict, judged.chosen]).toEqual([verdict, chosen]);
  });

  it.each(["", "(", "MIT MIT", "MIT AND", "AND", "(MIT", "MIT)", "A OR ".repeat(200)])(
    "refuses %j",
    (text) => {
      expect(parseExpression(text)).toBeNull();
    },
  );
});

describe("profiles", () => {
  const text = `
organisation: { domicile: DE, monthlyActiveUsers: 5M }
use: [commercialUse, redistribute]
profiles:
  internal-tool: { use: [research], organisation: { monthlyActiveUsers: 300 } }
  on-device: { paths: ["apps/phone/**"] }
`;
  it("are chosen by name, else by path, else not at all", async () => {
    const policy = await policyOf(text);
    const byName = selectProfile(policy, { name: "internal-tool", path: "apps/phone/a" });
    expect(byName).toMatchObject({
      name: "internal-tool",
      policy: { use: ["research"] },
      organisation: { domicile: "DE", monthlyActiveUsers: [{ value: 300 }] },
    });
    expect(selectProfile(policy, { name: null, path: "./apps/phone/m" })).toMatchObject({
      name: "on-device",
      policy: { use: ["commercialUse", "redistribute"] },
    });
    expect(selectProfile(policy, { name: null, path: "apps/web/m" })).toMatchObject({ name: null });
  });

  it("of an unknown name are refused, with the nearest", async () => {
    expect(selectProfile(await policyOf(text), { name: "internal", path: null })).toEqual({
      unknown: "internal",
      help: "profiles: `internal-tool`, `on-device`",
    });
  });
});
