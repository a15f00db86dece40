import type { Condition } from "../../model/exception.ts";
import type { Facts } from "../../model/facts.ts";
import { USES } from "../../model/use.ts";
import type { MATCHERS } from "../../policy/matcher-names.ts";
import { matchDistillation, matchTeacher, matchTrainingData } from "./disclosure.ts";
import { matchBaseLicense, matchCategory, matchConcluded, matchDeclared } from "./licenses.ts";
import type { Match, MatchFacts } from "./matcher.ts";
import {
  matchBase,
  matchBasis,
  matchFile,
  matchGated,
  matchModel,
  matchRemoteCode,
} from "./repository.ts";
import { matchExcludes, matchObligation, matchTerm, matchThreshold } from "./terms.ts";

const BY_NAME: Readonly<Record<keyof typeof MATCHERS, MatchFacts>> = {
  model: matchModel,
  license: matchConcluded,
  declared: matchDeclared,
  category: matchCategory,
  basis: matchBasis,
  obligation: matchObligation,
  threshold: matchThreshold,
  excludes: matchExcludes,
  trainingData: matchTrainingData,
  distillation: matchDistillation,
  teacher: matchTeacher,
  base: matchBase,
  baseLicense: matchBaseLicense,
  gated: matchGated,
  remoteCode: matchRemoteCode,
  file: matchFile,
};

/** Whether a condition holds, in three values: what cannot be told stays `null`. */
export function conditionHolds(condition: Condition, facts: Facts): Match {
  if ("all" in condition) return every(condition.all.map((part) => conditionHolds(part, facts)));
  if ("any" in condition) return some(condition.any.map((part) => conditionHolds(part, facts)));
  if ("not" in condition) {
    const inner = conditionHolds(condition.not, facts);
    return inner === null ? null : !inner;
  }
  return matcherOf(condition.matcher)(facts, condition.values);
}

function matcherOf(name: string): MatchFacts {
  if (name.startsWith("terms.")) return matchTerm(name.slice("terms.".length));
  if (name.startsWith("uses.")) return matchAnswer(name.slice("uses.".length));
  const found = Object.entries(BY_NAME).find(([known]) => known === name);
  return found === undefined ? () => null : found[1];
}

/** `uses.<use>`: the answer for a use. */
function matchAnswer(name: string): MatchFacts {
  const use = USES.find((known) => known === name);
  return ({ uses }, values) => (use === undefined ? null : values.includes(uses[use].answer));
}

function every(parts: readonly Match[]): Match {
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

function some(parts: readonly Match[]): Match {
  return parts.includes(true) ? true : parts.includes(null) ? null : false;
}
