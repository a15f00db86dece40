import type { Finding } from "../../model/finding.ts";
import type { Facts } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import type { Outcome } from "../../model/report.ts";
import { USES } from "../../model/use.ts";
import { addOrganisation } from "../../policy/organisation.ts";
import type { LicenseLookup } from "../context-of.ts";
import { selectProfile } from "../select-profile.ts";
import type { PolicyCase } from "./case.ts";
import { factsOfCase } from "./facts.ts";

/** What judging needs besides the facts: the rules, and how findings make an outcome. */
export interface Judge {
  readonly lookup: LicenseLookup;
  readonly findings: (facts: Facts) => readonly Finding[];
  readonly outcome: (findings: readonly Finding[]) => Outcome;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** One case and everything that came out otherwise than expected; empty when it passes. */
export interface CaseResult {
  readonly name: string;
  readonly problems: readonly string[];
}

/** Run a policy's own tests. */
export function runCases(
  cases: readonly PolicyCase[],
  policy: Policy,
  judge: Judge,
): readonly CaseResult[] {
  return cases.map((test) => ({ name: test.name, problems: problemsOf(test, policy, judge) }));
}

function problemsOf(test: PolicyCase, policy: Policy, judge: Judge): readonly string[] {
  const selected = selectProfile(policy, { name: test.profile ?? null, path: null });
  if ("unknown" in selected)
    return [`there is no profile \`${selected.unknown}\`: ${selected.help}`];
  const organisation = addOrganisation(selected.organisation, test.organisation ?? {});
  const facts = factsOfCase(test, selected.policy, organisation, judge.lookup, judge.asOf);
  if ("unknown" in facts) return [`there is no licence \`${facts.unknown}\` in the catalogue`];
  const findings = judge.findings(facts);
  const outcome = judge.outcome(findings);
  const problems: string[] = [];
  if (outcome !== test.expect) {
    const why = findings
      .filter(({ severity }) => severity !== "note")
      .map(({ ruleId, message }) => `${ruleId}: ${message}`);
    problems.push(
      `expected \`${test.expect}\`, got \`${outcome}\`${why.length === 0 ? "" : `; ${why.join("; ")}`}`,
    );
  }
  for (const use of USES) {
    const expected = test.uses?.[use];
    const got = facts.decisions.find((decision) => decision.use === use)?.outcome ?? "not intended";
    if (expected !== undefined && got !== expected)
      problems.push(`expected \`${use}\` to be \`${expected}\`, got \`${got}\``);
  }
  const ids = findings.map(({ ruleId }) => ruleId);
  for (const id of test.findings ?? [])
    if (!ids.includes(id)) problems.push(`expected a finding \`${id}\``);
  return problems;
}

/** One line a case, and a last line that counts. */
export function casesText(results: readonly CaseResult[]): string {
  const lines = results.flatMap(({ name, problems }) =>
    problems.length === 0
      ? [`ok    ${name}`]
      : [`wrong ${name}`, ...problems.map((p) => `      ${p}`)],
  );
  const wrong = results.filter(({ problems }) => problems.length > 0).length;
  return `${[...lines, `${results.length} cases, ${wrong} wrong`].join("\n")}\n`;
}
