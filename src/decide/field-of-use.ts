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
  const result = (
    verdict: ConditionResult["verdict"],
    text: string,
    missing: string | null = null,
  ): ConditionResult => ({ kind: "field-of-use", verdict, text, missing, evidence });
  if (restrictedFields === null)
    return result(
      "unknown",
      `${licenseName} restricts uses that are not listed by field: read its text`,
    );
  const { barred, limited } = restrictedFields;
  if (fieldsOfUse === null) {
    const all = [...barred, ...limited].join(", ");
    const key = "organisation.fieldsOfUse";
    return result("unknown", `${licenseName} restricts ${all}, and \`${key}\` is not stated`, key);
  }
  const hit = fieldsOfUse.filter((field) => barred.includes(field));
  if (hit.length > 0)
    return result(
      "violated",
      `${licenseName} bars ${hit.join(", ")}, which you name as a field of use`,
    );
  const near = fieldsOfUse.filter((field) => limited.includes(field));
  if (near.length > 0)
    return result(
      "unknown",
      `${licenseName} limits ${near.join(", ")}, which you name as a field of use: read its text`,
    );
  const yours = fieldsOfUse.length === 0 ? "none" : fieldsOfUse.join(", ");
  return result("satisfied", `${licenseName} restricts none of your fields of use (${yours})`);
}
