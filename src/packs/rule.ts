import type { Draft, Rule } from "../findings/rule.ts";
import type { Facts } from "../model/facts.ts";
import type { Severity } from "../model/finding.ts";
import type { Applicability, PackRule, RulePack } from "../model/pack.ts";
import type { RowAnswer } from "./answer.ts";
import { answerRow } from "./answer.ts";
import { applies } from "./applies.ts";
import { roleOf } from "./role.ts";

/** The rules of some packs, in their order; `asOf` as in a report, `null` when no day was given. */
export function packRules(packs: readonly RulePack[], asOf: string | null): readonly Rule[] {
  return packs.flatMap((pack) => pack.rules.map((row) => ruleOf(pack, row, asOf)));
}

/** One row held against one model, for a score card: every row, whether or not it is a finding. */
export interface PackRow {
  readonly rule: PackRule;
  readonly applicability: Applicability;
  readonly answer: RowAnswer;
}

/** Every row of a pack as it stands for one model. */
export function packRows(pack: RulePack, facts: Facts, asOf: string | null): readonly PackRow[] {
  return pack.rules.map((rule) => ({
    rule,
    applicability: applies(rule.applies, facts, asOf),
    answer: answerRow(rule, facts),
  }));
}

function ruleOf(pack: RulePack, row: PackRule, asOf: string | null): Rule {
  return {
    id: row.id,
    severity: row.severity,
    title: row.title,
    description: describe(pack, row),
    check: (facts) => {
      const answer = answerRow(row, facts);
      if (answer.state === "answered") return [];
      const applicability = applies(row.applies, facts, asOf);
      if (applicability.state === "does-not-apply") return [];
      return [draftOf(row, facts, answer, applicability)];
    },
  };
}

function draftOf(
  row: PackRule,
  facts: Facts,
  answer: RowAnswer,
  { state, because }: Applicability,
): Draft {
  const severity = severityOf(row, facts, answer);
  const said = answer.said === null ? "" : ` (what is said is ${answer.said})`;
  const where = answer.searched.length === 0 ? "" : `, looked in ${answer.searched.join(", ")}`;
  return {
    message:
      answer.state === "unread"
        ? `\`${row.clause}\`: what would answer it was not read: ${answer.details.join("; ")}`
        : `\`${row.clause}\`: ${row.title}${said}`,
    why: [
      row.why,
      `${answer.details.join("; ")}${where}`,
      `${APPLIES[state]}${because === "" ? "" : `: ${because}`}`,
    ].join("; "),
    help: row.help,
    confidence: state === "cannot-assess" || answer.state === "unread" ? "low" : answer.confidence,
    evidence: answer.evidence,
    ...(severity === row.severity ? {} : { severity }),
  };
}

const APPLIES: Readonly<Record<Applicability["state"], string>> = {
  applies: "the rule applies",
  "cannot-assess": "whether the rule applies cannot be assessed",
  "does-not-apply": "the rule does not apply",
};

/**
 * Whether a row applies or cannot be assessed makes no difference here: else whoever states the
 * figures would fare worse than whoever hides them.
 */
function severityOf(row: PackRule, facts: Facts, { state }: RowAnswer): Severity {
  if (state === "unread") return "note";
  if (row.modifierSeverity === null || roleOf(facts).kind === "provider") return row.severity;
  return row.modifierSeverity;
}

function describe(pack: RulePack, row: PackRule): string {
  const off = `Off unless a policy extends modelcheck:${pack.name}.`;
  const paragraphs = [
    `${pack.title}, ${row.clause}: ${row.why}.`,
    [off, ...scopeWords(row)].join(" "),
    ...row.knownFalsePositives.map((text) => `Known false positive: ${text}`),
    `Source: ${row.source}`,
  ];
  return paragraphs.join("\n\n");
}

function scopeWords({ applies: scope }: PackRule): readonly string[] {
  return [
    ...(scope.flopAbove === undefined
      ? []
      : [
          `It binds models trained with more than ${scope.flopAbove.toExponential().replace("+", "")} FLOP; where that cannot be told, it is said and weighs the same.`,
        ]),
    ...(scope.exempt === undefined ? [] : ["Lifted for free and open-source models."]),
    ...(scope.given === undefined ? [] : [`Taken as given: ${scope.given}.`]),
  ];
}
