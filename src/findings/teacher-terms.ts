import type { Teacher } from "../model/disclosure.ts";
import type { Facts } from "../model/facts.ts";
import type { Draft, Rule } from "./rule.ts";
import { recordedTeachers, saysWhoTaught } from "./teacher-sources.ts";

export const teacherTerms: Rule = {
  id: "teacher-terms",
  severity: "note",
  title: "under a licence that asks little, it learned from a model whose terms restrict training",
  description:
    "A card states, or a listed data set records, outputs of a model whose provider restricted training on them when " +
    "they were made, and the licence of this model passes no such limit on. The terms bind who accepted them; whether " +
    "they follow the data to others is contested, and nothing here says that a breach occurred. A name alone is not " +
    "enough. A note, so that a publisher who names a teacher never fares worse than one who stays silent.",
  check: (facts) => {
    if (!asksLittle(facts)) return [];
    const byClause = new Map<string, Teacher[]>();
    for (const one of recordedTeachers(facts)) {
      if (one.class !== "restricted-by-terms" || improvesItself(one, facts)) continue;
      const clause = `${one.provider ?? ""} ${one.terms?.id ?? ""} ${one.terms?.asOf ?? ""}`;
      byClause.set(clause, [...(byClause.get(clause) ?? []), one]);
    }
    return [...byClause.values()].map((teachers) => draft(teachers, facts));
  },
};

const PERMISSIVE = /^(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC|Unlicense|CC0-1\.0|CC-BY-4\.0)$/u;

/** A permissive or copyleft licence; where none is known for the weights, one in the repository. */
function asksLittle({ categories, concluded, weights }: Facts): boolean {
  if (categories.some((one) => one === "non-commercial" || one === "research-only")) return false;
  if (categories.some((one) => one === "permissive" || one === "copyleft")) return true;
  return weights === null && concluded.some((one) => PERMISSIVE.test(one.expression ?? ""));
}

function draft(teachers: readonly Teacher[], facts: Facts): Draft {
  const [first] = teachers;
  const provider = first?.provider ?? "the provider";
  const terms = first?.terms ?? null;
  const bound = /licen[sc]e/iu.test(terms?.document ?? "") ? "licensees" : "account holders";
  const asOf = terms?.asOf == null ? "in every version that was read" : `in force on ${terms.asOf}`;
  const clause =
    terms === null
      ? "the clause is not known"
      : `\`${terms.document}\`, from ${terms.from ?? "an unknown day"}: ${WORDS[terms.effect] ?? terms.effect} (${terms.url})`;
  const made = terms?.asOf == null ? "" : `; the outputs were made by ${terms.asOf} at the latest`;
  return {
    message: `${saysWhoTaught(teachers, facts)}; ${provider}'s terms ${asOf} bind its ${bound}; effect on you not assessed`,
    why: `${clause}${made}; whether it follows the data to others is contested`,
    help: "ask the publisher under which terms the outputs were made, and have counsel weigh them",
    confidence: "medium",
    evidence: teachers.map(({ evidence }) => evidence),
  };
}

const WORDS: Readonly<Record<string, string>> = {
  "prohibits-competing": "no training of competing models",
  "prohibits-any-training": "no training of other models",
  "prohibits-distillation": "no distillation",
  "prohibits-improving-others": "no improving of other models",
};

/** A licence that bars improving other models leaves its own family free. */
function improvesItself({ name, terms }: Teacher, { baseClaims }: Facts): boolean {
  const family = /^[a-z]+\d/u.exec(squashed(name.split("/").at(-1) ?? name))?.[0];
  return (
    terms?.effect === "prohibits-improving-others" &&
    family !== undefined &&
    baseClaims.some((base) => squashed(base.name).includes(family))
  );
}

function squashed(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "");
}
