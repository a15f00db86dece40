import type { ConditionResult } from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Organisation } from "../model/organisation.ts";
import type { DecideContext } from "./context.ts";
import { namesLicensor } from "./registration.ts";

/** A ban on use by, or in products of, competitors of the licensor. */
export function evaluateCompetition(
  { competesWith }: Organisation,
  context: DecideContext,
  evidence: readonly Evidence[],
): ConditionResult {
  const kind = "competition";
  const whom = context.licensor ?? "the licensor";
  if (competesWith === null) {
    const text = `it bars competing with ${whom}, and \`organisation.competesWith\` is not stated`;
    return { kind, verdict: "unknown", text, missing: "organisation.competesWith", evidence };
  }
  const rival = competesWith.find((name) => namesLicensor(name, context));
  if (rival !== undefined) {
    const text = `it bars competing with ${whom}, and you compete with \`${rival}\``;
    return { kind, verdict: "violated", text, missing: null, evidence };
  }
  if (context.licensor === null && competesWith.length > 0) {
    const text = "it bars competing with its licensor, who is not known here: compare by hand";
    return { kind, verdict: "unknown", text, missing: null, evidence };
  }
  const text = `it bars competing with ${whom}, which you do not`;
  return { kind, verdict: "satisfied", text, missing: null, evidence };
}
