import type { ConditionResult } from "../model/decision.ts";
import type { MoneyFigure, Organisation } from "../model/organisation.ts";
import type { Threshold } from "../model/terms.ts";
import { writeCount } from "../policy/number.ts";
import type { DecideContext } from "./context.ts";
import { chooseFigure } from "./figures.ts";

const WORDS: Readonly<Record<Threshold["direction"], readonly [yes: string, no: string]>> = {
  "more-than": ["is more than", "is not more than"],
  "at-least": ["is at least", "is less than"],
  "less-than": ["is less than", "is not less than"],
  "at-most": ["is at most", "is more than"],
};

const CONSEQUENCE: Readonly<Record<Threshold["consequence"], string>> = {
  "needs-license": "a separate licence from the licensor is needed",
  "not-licensed": "the licence does not cover you",
  display: "the licensor's name has to be displayed",
  royalty: "a royalty falls due",
  registration: "registration with the licensor is needed",
};

/** One threshold against one organisation, with the arithmetic in the sentence. */
export function evaluateThreshold(
  threshold: Threshold,
  organisation: Organisation,
  context: DecideContext,
): ConditionResult {
  const result = (
    verdict: ConditionResult["verdict"],
    text: string,
    missing: string | null = null,
  ): ConditionResult => ({
    kind: "threshold",
    verdict,
    text,
    missing,
    evidence: threshold.evidence,
  });
  const [asked, ...bounds] = chooseFigure(threshold, organisation, context);
  if (asked === undefined) return result("unknown", "the limit cannot be measured");
  let figure = asked;
  if ("missing" in figure) {
    const bound = bounds.find((b) => "value" in b && staysInside(b.value, threshold));
    if (bound === undefined) {
      const other = otherCurrency(threshold, organisation);
      const why = other === null ? figure.why : `${figure.why}; ${other} is not converted`;
      return result("unknown", `${limitWords(threshold)}, and ${why}`, figure.missing);
    }
    figure = bound;
  }
  if ("missing" in figure) return result("unknown", figure.why, figure.missing);
  const { value, words } = figure;
  if (value === threshold.value && threshold.atLimit === "contradictory") {
    const text = `${words} is exactly ${writeCount(threshold.value)}, where the licence contradicts itself`;
    return result("unknown", text);
  }
  const isReached = reached(value, threshold);
  const comparison = WORDS[threshold.direction][isReached ? 0 : 1];
  const when = threshold.measured === "release-date" ? ", measured at the release" : "";
  const sum = `${words} ${comparison} ${writeCount(threshold.value)}${when}`;
  const isTriggered = isFloor(threshold) ? isReached : !isReached;
  if (!isTriggered) return result("satisfied", sum);
  const consequence = isFloor(threshold) ? threshold.consequence : "needs-license";
  return result(verdictOf(consequence), `${sum}: ${CONSEQUENCE[consequence]}`);
}

/** Whether a threshold names what is too much, rather than what is still fine. */
export function isFloor({ direction }: Threshold): boolean {
  return direction === "more-than" || direction === "at-least";
}

function verdictOf(consequence: Threshold["consequence"]): ConditionResult["verdict"] {
  return consequence === "needs-license" || consequence === "not-licensed" ? "violated" : "owed";
}

function reached(value: number, threshold: Threshold): boolean {
  switch (threshold.direction) {
    case "more-than":
      return value > threshold.value;
    case "at-least":
      return value >= threshold.value;
    case "less-than":
      return value < threshold.value;
    case "at-most":
    default:
      return value <= threshold.value;
  }
}

/** Whether a figure that bounds the measure from above settles it. */
function staysInside(value: number, threshold: Threshold): boolean {
  if (value === threshold.value && threshold.atLimit === "contradictory") return false;
  return isFloor(threshold) ? !reached(value, threshold) : reached(value, threshold);
}

function limitWords(threshold: Threshold): string {
  const unit = /^[A-Z]{3}$/u.test(threshold.unit) ? `${threshold.unit} of ${threshold.kind}` : "";
  const noun =
    unit === "" ? (threshold.kind === "mau" ? "monthly active users" : threshold.kind) : unit;
  return `the licence has a limit of ${writeCount(threshold.value)} ${noun}`;
}

function otherCurrency(threshold: Threshold, organisation: Organisation): string | null {
  const figures: readonly MoneyFigure[] =
    threshold.kind === "revenue"
      ? [...organisation.annualRevenue, ...organisation.monthlyRevenue]
      : threshold.kind === "funding"
        ? organisation.funding
        : [];
  const [other] = figures.filter((figure) => figure.currency !== threshold.unit);
  return other === undefined ? null : `the figure in ${other.currency}`;
}
