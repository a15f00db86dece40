import type { Condition, CustomRule } from "../model/exception.ts";
import type { RawCondition, RawCustomRule } from "./raw-policy.ts";
import { MATCHERS } from "./matcher-names.ts";
import { recordOf } from "./record.ts";

/** A custom rule with its condition in one shape. */
export function customRuleOf(raw: RawCustomRule): CustomRule {
  return {
    id: raw.id,
    severity: raw.severity ?? "warning",
    message: raw.message,
    help: raw.help ?? "ask whoever owns the policy",
    when: conditionOf(raw.when),
  };
}

function conditionOf(raw: RawCondition): Condition {
  const parts: Condition[] = [];
  if (raw.all) parts.push({ all: raw.all.map(conditionOf) });
  if (raw.any) parts.push({ any: raw.any.map(conditionOf) });
  if (raw.not) parts.push({ not: conditionOf(raw.not) });
  for (const group of ["uses", "terms"] as const)
    for (const [name, values] of Object.entries(recordOf(raw[group])))
      parts.push({ matcher: `${group}.${name}`, values: wordsOf(values) });
  for (const name of Object.keys(MATCHERS))
    if (raw[name] !== undefined) parts.push({ matcher: name, values: wordsOf(raw[name]) });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { all: parts };
}

function wordsOf(values: unknown): readonly string[] {
  return (Array.isArray(values) ? (values as readonly unknown[]) : [values]).map(String);
}
