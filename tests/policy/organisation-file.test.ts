import { describe, expect, it } from "vitest";
import { loadPolicy } from "../../src/policy/load.ts";
import { errorsOf, memoryPorts, policyOf } from "./ports.ts";

const HASH = `sha256:${"a".repeat(64)}`;

const WHOLE = `
extends: modelcheck:commercial
organisation:
  monthlyActiveUsers: 2_000_000
  annualRevenueUsd: 50_000_000
  funding: { EUR: [{ value: 3M, asOf: 2025-01-31 }] }
  domicile: DE
  territories: [DE, FR, US]
  fieldsOfUse: [customer-support, coding]
profiles:
  on-device: { paths: ["apps/phone/**"], use: [redistribute], organisation: { devices: 4000 } }
use: [commercialUse, fineTune, host]
minimumBasis: { redistribute: text }
licenses:
  allow: [MIT, Apache-2.0, "BSD-*", category:permissive]
  review: [family:llama]
  deny: [category:non-commercial, "AGPL-*"]
rules:
  training-data-undisclosed: warning
customRules:
  - id: acme-no-tag-only
    message: the licence rests on one word in the card
    when: { basis: tag, not: { license: [MIT] } }
exceptions:
  - model: meta-llama/Llama-3.1-8B-Instruct
    rule: use-conditional
    reason: license-acquired
    comment: agreement 2026-114 with the licensor
    approvedBy: legal@example.org
    expires: 2027-03-31
    evidenceHash: ${HASH}
clarifications:
  - model: acme/bert-small
    license: Apache-2.0
    files: { LICENSE: "${HASH}" }
    comment: publisher confirmed by mail
`;

describe("an organisation's whole file", () => {
  it("is read with every default filled in", async () => {
    const policy = await policyOf(WHOLE);
    expect(policy.organisation.monthlyActiveUsers).toEqual([{ value: 2_000_000, asOf: null }]);
    expect(policy.organisation.annualRevenue).toEqual([
      { value: 50_000_000, asOf: null, currency: "USD" },
    ]);
    expect(policy.organisation.funding).toEqual([
      { value: 3_000_000, asOf: "2025-01-31", currency: "EUR" },
    ]);
    expect(policy.organisation.competesWith).toBeNull();
    expect(policy.profiles["on-device"]).toMatchObject({
      use: ["redistribute"],
      organisation: { devices: [{ value: 4000, asOf: null }], domicile: "DE" },
    });
    expect(policy.exceptions[0]).toMatchObject({
      authorised: true,
      place: { file: "modelcheck.yaml", line: 25 },
    });
    expect(policy.clarifications[0]?.files).toEqual({ LICENSE: HASH });
    expect(policy.customRules[0]?.when).toEqual({
      all: [
        { not: { matcher: "license", values: ["MIT"] } },
        { matcher: "basis", values: ["tag"] },
      ],
    });
  });

  it("keeps its digest when entries move", async () => {
    const moved = await policyOf(`\n\n${WHOLE}`);
    expect(moved.digest).toBe((await policyOf(WHOLE)).digest);
  });

  it("lets a later file change facts under a profile that did not state them", async () => {
    const policy = await policyOf("extends: org.yaml\norganisation: { domicile: US }\n", {
      "org.yaml": WHOLE,
    });
    expect(policy.profiles["on-device"]?.organisation).toMatchObject({
      domicile: "US",
      devices: [{ value: 4000, asOf: null }],
    });
  });
});

describe("mistakes in an organisation's file", () => {
  it.each([
    ["organisation: { monthlyActiveUsers: many }", "1:37 [config/invalid-value]", "2_000_000"],
    ["organisation: { monthlyActiveUsers: -1 }", "1:37 [config/", ""],
    ["organisation: { domicile: Germany }", "1:27 [config/invalid-value]", "ISO 3166"],
    ["organisation: { mau: 3 }", "1:17 [config/unknown-key] unknown key `mau`", ""],
    ["organisation: { fieldsOfUse: [codeing] }", "`organisation.fieldsOfUse[0]`", "`coding`"],
    ["organisation: { annualRevenue: { usd: 3 } }", "[config/invalid-value]", "ISO 4217"],
    ["profiles: { Product: { use: [host] } }", "[config/invalid-value]", "lower case"],
    ["customRules: [{ id: x, message: m, when: { basis: tag } }]", "`customRules[0].id`", ""],
    ["customRules: [{ id: a-b, message: m, when: { basys: tag } }]", "`basys`", "`basis`"],
    ["customRules: [{ id: a-b, message: m, when: { license: MTI } }]", "`MTI`", "`MIT`"],
    ["final: [licences]", "`final[0]` cannot be `licences`", "`licenses`"],
  ])("%s", async (text, expected, help) => {
    const errors = await errorsOf(`${text}\n`);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(expected);
    expect(errors[0]).toContain(help);
  });

  it("names everything that is wrong with an exception", async () => {
    const errors = await errorsOf(
      [
        "exceptions:",
        '  - model: "meta-llama/*"',
        "    rule: use-conditonal",
        "    reason: because",
        "    approvedBy: legal@example.org",
        "    expires: 2027-02-30",
        "    evidenceHash: abc",
      ].join("\n"),
    );
    expect(errors.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "modelcheck.yaml:2:5 [config/missing-key]",
      "modelcheck.yaml:2:12 [config/invalid-value]",
      "modelcheck.yaml:3:11 [config/unknown-rule]",
      "modelcheck.yaml:4:13 [config/invalid-value]",
      "modelcheck.yaml:6:14 [config/invalid-value]",
      "modelcheck.yaml:7:19 [config/invalid-value]",
    ]);
  });
});

function entry(model: string): string {
  return `exceptions:\n  - { model: ${model}, rule: use-conditional, reason: risk-accepted, comment: c, approvedBy: me, expires: 2027-01-01, evidenceHash: "${HASH}" }\n`;
}

describe("what a base policy keeps to itself", () => {
  const org = `
use: [host]
licenses: { deny: ["AGPL-*"] }
final: [use, licenses.deny]
exceptionsFrom: [waivers.yaml]
`;

  it.each([
    ["use: [research]", "1:1 [config/final-key] `use`"],
    ["licenses: { allow: [AGPL-3.0-only] }", "`licenses.allow`"],
    ["rules: { license-denied: off }", "`rules.license-denied`"],
    ["profiles: { mine: { use: [research] } }", "`profiles.mine.use`"],
  ])("refuses %s", async (text, expected) => {
    const errors = await errorsOf(
      `extends: org.yaml\n${text}\n`.split("\n").toReversed().join("\n"),
      {
        "org.yaml": org,
      },
    );
    expect(errors.join("\n")).toContain("[config/final-key]");
    expect(errors.join("\n")).toContain(expected.split(" ").at(-1));
  });

  it("refuses a preset placed on top of it", async () => {
    const errors = await errorsOf("extends: [org.yaml, modelcheck:research]\n", {
      "org.yaml": org,
    });
    expect(errors).toEqual([expect.stringContaining("1:21 [config/final-key]") as string]);
  });

  it("keeps the exceptions of a file it does not name, as unauthorised", async () => {
    const policy = await policyOf(
      `extends: waivers.yaml\nexceptionsFrom: [modelcheck.yaml]\n${entry("a/b")}`,
      {
        "org.yaml": org,
        "waivers.yaml": `extends: org.yaml\n${entry("c/d")}`,
      },
    );
    expect(policy.exceptions.map((e) => [e.model, e.authorised])).toEqual([
      ["c/d", true],
      ["a/b", false],
    ]);
    expect(policy.exceptionsFrom).toEqual(["waivers.yaml"]);
  });

  it("knows a file that it names, however its path was typed", async () => {
    const ports = memoryPorts({
      "org.yaml": org,
      "waivers.yaml": `extends: org.yaml\n${entry("c/d")}`,
    });
    const loaded = await loadPolicy({ file: "./waivers.yaml" }, ports);
    expect(loaded).toMatchObject({ policy: { exceptions: [{ model: "c/d", authorised: true }] } });
  });
});
