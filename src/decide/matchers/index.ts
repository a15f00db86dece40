import type { Condition } from "../../model/exception.ts";
import type { Facts } from "../../model/facts.ts";
import { USES } from "../../model/use.ts";
import type { MATCHERS } from "../../policy/matcher-names.ts";
import { matchBaseLicense } from "./base-license.ts";
import { matchBase } from "./base.ts";
import { matchBasis } from "./basis.ts";
import { matchCategory } from "./category.ts";
import { matchDeclared } from "./declared.ts";
import { matchDistillation } from "./distillation.ts";
import { matchExcludes } from "./excludes.ts";
import { matchFile } from "./file.ts";
import { matchGated } from "./gated.ts";
import { matchConcluded } from "./license.ts";
import type { Match, MatchFacts } from "./matcher.ts";
import { matchModel } from "./model.ts";
import { matchObligation } from "./obligation.ts";
import { matchRemoteCode } from "./remote-code.ts";
import { matchTeacher } from "./teacher.ts";
import { matchTerm } from "./term.ts";
import { matchThreshold } from "./threshold.ts";
import { matchTrainingData } from "./training-data.ts";

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
export type Asked = (facts: Facts) => Match;

/** A condition ready to be asked of many models. */
export function compileCondition(condition: Condition): Asked {
  if ("all" in condition) {
    const parts = condition.all.map(compileCondition);
    return (facts) => settle(parts, facts, false);
  }
  if ("any" in condition) {
    const parts = condition.any.map(compileCondition);
    return (facts) => settle(parts, facts, true);
  }
  if ("not" in condition) {
    const inner = compileCondition(condition.not);
    return (facts) => {
      const holds = inner(facts);
      return holds === null ? null : !holds;
    };
  }
  const { matcher, values } = condition;
  const match = matcherOf(matcher);
  return (facts) => match(facts, values);
}

/** `any` is settled by the first `true`, `all` by the first `false`; else by what is not known. */
function settle(parts: readonly Asked[], facts: Facts, by: boolean): Match {
  let isUnknown = false;
  for (const part of parts) {
    const holds = part(facts);
    if (holds === by) return by;
    if (holds === null) isUnknown = true;
  }
  return isUnknown ? null : !by;
}

function matcherOf(name: string): MatchFacts {
  if (name.startsWith("terms.")) return matchTerm(name.slice("terms.".length));
  if (name.startsWith("uses.")) return matchAnswer(name.slice("uses.".length));
  return isMatcher(name) ? BY_NAME[name] : () => null;
}

function isMatcher(name: string): name is keyof typeof MATCHERS {
  return Object.hasOwn(BY_NAME, name);
}

/** `uses.<use>`: the answer for a use. */
function matchAnswer(name: string): MatchFacts {
  const use = USES.find((known) => known === name);
  return ({ uses }, values) => (use === undefined ? null : values.includes(uses[use].answer));
}
