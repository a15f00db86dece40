import type { ConditionResult } from "../model/decision.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Permission, Term, Terms, Threshold } from "../model/terms.ts";
import type { Use, UseAnswer } from "../model/use.ts";
import { evaluateCompetition } from "./competition.ts";
import type { DecideContext } from "./context.ts";
import { evaluateFields } from "./field-of-use.ts";
import { evaluatePurpose } from "./purpose.ts";
import { registration } from "./registration.ts";
import { evaluateTerritory } from "./territory.ts";
import { evaluateThreshold, isFloor } from "./threshold.ts";
import type { Topic } from "./topics.ts";
import { topicsOf } from "./topics.ts";
import { evaluateWho } from "./who.ts";

/** Uses by which money is made or the public is served: what display duties and fees hang on. */
const BUSINESS: readonly Use[] = ["commercialUse", "host"];

const OF_BUSINESS: readonly Threshold["consequence"][] = ["display", "royalty", "registration"];

/** Every condition that governs one use, each against the organisation. */
export function evaluateConditions(
  use: Use,
  answer: UseAnswer,
  terms: Terms | null,
  organisation: Organisation,
  context: DecideContext,
): readonly ConditionResult[] {
  const stated = terms === null ? [] : statedConditions(use, terms, organisation, context);
  const worded = answer.conditions.flatMap((text) =>
    wordedCondition(text, answer, stated, organisation, context),
  );
  return unique([...stated, ...worded]);
}

function statedConditions(
  use: Use,
  terms: Terms,
  organisation: Organisation,
  context: DecideContext,
): readonly ConditionResult[] {
  const results: ConditionResult[] = [];
  const governing = terms.thresholds.filter((t) => governs(t, use, terms, context));
  for (const threshold of governing.filter(isFloor))
    results.push(evaluateThreshold(threshold, organisation, context));
  const ceilings = governing.filter((threshold) => !isFloor(threshold));
  const best = easiest(ceilings.map((t) => evaluateThreshold(t, organisation, context)));
  if (best !== null) results.push(best);
  const asksToRegister = ceilings.some((t) => t.consequence === "registration");
  for (const excluded of terms.territoryExclusions.excluded) {
    const { evidence } = terms.territoryExclusions;
    results.push(evaluateTerritory(excluded, organisation, context, evidence));
  }
  const { status, evidence } = terms.gating;
  const forBusiness = status === "required-for-commercial" && BUSINESS.includes(use);
  if (status === "required" || forBusiness || asksToRegister)
    results.push(registration(organisation, context, evidence));
  const term = TERM_OF[use](terms);
  if (term.limitedTo !== undefined && term.status === "conditional")
    results.push(evaluatePurpose(term.limitedTo, context, term.evidence));
  return results;
}

/** A condition that only words state: settled by what it is about, or left to a person. */
function wordedCondition(
  text: string,
  answer: UseAnswer,
  stated: readonly ConditionResult[],
  organisation: Organisation,
  context: DecideContext,
): readonly ConditionResult[] {
  const evidence = answer.reasons.find((reason) => reason.text === text)?.evidence ?? [];
  const left: ConditionResult = {
    kind: "other",
    verdict: "unknown",
    text,
    missing: null,
    evidence,
  };
  const topics = topicsOf(text);
  if (topics === null) return [left];
  const has = (kind: ConditionResult["kind"]): boolean => stated.some((r) => r.kind === kind);
  return [...topics].flatMap((topic: Topic): readonly ConditionResult[] => {
    switch (topic) {
      case "competition":
        return [evaluateCompetition(organisation, context, evidence)];
      case "registration":
        return has("registration") ? [] : [registration(organisation, context, evidence)];
      case "who":
        return [evaluateWho(text, organisation, evidence)];
      case "research":
      case "non-commercial":
        return has("purpose") ? [] : [evaluatePurpose(topic, context, evidence)];
      case "fields":
        return [evaluateFields(organisation, context, evidence)];
      case "territory":
        return has("territory") ? [] : [left];
      case "mau":
      case "users":
      case "devices":
      case "revenue":
      case "funding":
      default:
        return has("threshold") ? [] : [left];
    }
  });
}

/**
 * Whether a threshold governs a use. A test at the release speaks of the whole licence; any other
 * speaks of business, so that research and a policy without commercial use stay outside it.
 */
function governs(threshold: Threshold, use: Use, terms: Terms, context: DecideContext): boolean {
  if (threshold.on !== undefined) return threshold.on.includes(use);
  if (OF_BUSINESS.includes(threshold.consequence)) return BUSINESS.includes(use);
  if (threshold.measured === "release-date" || BUSINESS.includes(use)) return true;
  if (use === "research" && terms.research.status === "allowed") return false;
  return context.intended.some((intended) => BUSINESS.includes(intended));
}

const TERM_OF: Readonly<Record<Use, (terms: Terms) => Term<Permission>>> = {
  research: (terms) => terms.research,
  commercialUse: (terms) => terms.commercialUse,
  fineTune: (terms) => terms.fineTuning,
  redistribute: (terms) => terms.redistribution,
  redistributeDerivative: (terms) => terms.derivativeRedistribution ?? terms.redistribution,
  host: (terms) => terms.hostedService,
  useOutputs: (terms) => terms.outputs,
  trainOnOutputs: (terms) => terms.outputsTrainOtherModels,
};

const EASIEST: readonly ConditionResult["verdict"][] = ["satisfied", "owed", "unknown", "violated"];

/** Of several ways to stay inside, the one that asks least: staying inside one is enough. */
function easiest(results: readonly ConditionResult[]): ConditionResult | null {
  return results.reduce<ConditionResult | null>(
    (best, result) =>
      best === null || EASIEST.indexOf(result.verdict) < EASIEST.indexOf(best.verdict)
        ? result
        : best,
    null,
  );
}

function unique(results: readonly ConditionResult[]): readonly ConditionResult[] {
  const seen = new Set<string>();
  return results.filter(({ text }) => (seen.has(text) ? false : seen.add(text)));
}
