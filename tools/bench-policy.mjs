// A policy of 500 rules over 1,000 made-up models: decisions, findings, exceptions and outcome.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { factsOfCase, judge, loadPolicy, nodeCatalog, nodePolicyPorts } from "../dist/tools.js";

const RULES = 500;
const MODELS = 1000;
const AS_OF = "2026-01-31";

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** Seconds to judge every model under every rule, and to read the policy. */
export async function benchPolicy(scratch) {
  const catalog = nodeCatalog();
  const file = join(scratch, "modelcheck.yaml");
  writeFileSync(file, policyText());
  const started = process.hrtime.bigint();
  const loaded = await loadPolicy({ file }, nodePolicyPorts(catalog));
  if (!("policy" in loaded)) throw new Error(JSON.stringify(loaded.errors));
  const { policy } = loaded;
  const read = since(started);
  const models = cases().map((test) => {
    const facts = factsOfCase(test, policy, policy.organisation, catalog, AS_OF);
    if ("unknown" in facts) throw new Error(`no licence ${facts.unknown}`);
    return { test, facts };
  });
  const begun = process.hrtime.bigint();
  const outcomes = new Map();
  for (const { test } of models) {
    const facts = factsOfCase(test, policy, policy.organisation, catalog, AS_OF);
    const { outcome } = judge(facts, AS_OF, sha256);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return { rules: RULES, models: MODELS, read, seconds: since(begun), outcomes };
}

const since = (start) => Number(process.hrtime.bigint() - start) / 1e9;

/** Rules over different matchers, so that no two cost nothing alike; exceptions for one model in ten. */
function policyText() {
  const conditions = [
    (i) => `model: ["org-${i}/*", "team-${i}/*"]`,
    (i) => `{ license: ["MIT", "family:llama"], teacher: ["teacher-${i}*"] }`,
    (i) => `{ category: threshold, not: { model: "org-${i}/*" } }`,
    (i) => `any: [{ trainingData: [none, vague], basis: tag }, { base: "base-${i}/*" }]`,
    (i) => `{ uses: { host: [conditional, silent] }, model: "org-${i}/*" }`,
  ];
  const rules = Array.from({ length: RULES }, (_, i) => {
    const when = conditions[i % conditions.length](i);
    const value = when.startsWith("{") ? when : `{ ${when} }`;
    return `  - { id: own-rule-${i}, severity: warning, message: a rule, help: a help, when: ${value} }`;
  });
  const exceptions = Array.from(
    { length: MODELS / 10 },
    (_, i) =>
      `  - { model: org-${i}/model-${i}, rule: own-rule-${i}, reason: risk-accepted, comment: a comment, approvedBy: a, expires: 2026-12-31, evidenceHash: "sha256:${"0".repeat(64)}" }`,
  );
  return `extends: modelcheck:commercial
organisation: { monthlyActiveUsers: 2M, annualRevenue: { USD: 5M }, domicile: DE }
licenses: { allow: [MIT, Apache-2.0, "BSD-*"], deny: [category:non-commercial] }
customRules:
${rules.join("\n")}
exceptions:
${exceptions.join("\n")}
`;
}

function cases() {
  const licenses = ["MIT", "Apache-2.0", "llama3.1", "qwen-license-2024", "CC-BY-NC-4.0", "gemma"];
  return Array.from({ length: MODELS }, (_, i) => ({
    name: `org-${i % RULES}/model-${i}`,
    license: licenses[i % licenses.length],
    basis: i % 3 === 0 ? "tag" : "text",
    trainingData: i % 4 === 0 ? "none" : "full",
    teachers: i % 5 === 0 ? [`teacher-${i}b`] : [],
    distillation: i % 5 === 0 ? "stated" : "not-stated",
    expect: "pass",
  }));
}
