import type { ConditionResult } from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Organisation } from "../model/organisation.ts";
import type { DecideContext } from "./context.ts";

/** Use restrictions, or a policy that was read, against what the organisation does with models. */
export function evaluateFields(
  { fieldsOfUse }: Organisation,
  { restrictedFields, licenseName }: DecideContext,
  evidence: readonly Evidence[],
): ConditionResult {
  const kind = "field-of-use";
  if (restrictedFields === null) {
    const text = `${licenseName} restricts uses, and nobody has listed them by field: read its text`;
    return { kind, verdict: "unknown", text, missing: null, evidence };
  }
  if (fieldsOfUse === null) {
    const text = `${licenseName} restricts ${restrictedFields.join(", ")}, and \`organisation.fieldsOfUse\` is not stated`;
    return { kind, verdict: "unknown", text, missing: "organisation.fieldsOfUse", evidence };
  }
  const touched = fieldsOfUse.filter((field) => restrictedFields.includes(field));
  if (touched.length > 0) {
    const text = `${licenseName} restricts ${touched.join(", ")}, which you name as a field of use`;
    return { kind, verdict: "violated", text, missing: null, evidence };
  }
  const text = `none of your fields of use (${fieldsOfUse.join(", ")}) is among those ${licenseName} restricts`;
  return { kind, verdict: "satisfied", text, missing: null, evidence };
}
