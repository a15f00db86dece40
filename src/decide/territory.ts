import type { ConditionResult } from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Organisation } from "../model/organisation.ts";
import type { DecideContext } from "./context.ts";
import { regionCodes } from "./regions.ts";

/**
 * One region a licence excludes. Most licences exclude use in a region; some bind only whoever is
 * domiciled there, and some only multimodal models.
 */
export function evaluateTerritory(
  excluded: string,
  organisation: Organisation,
  context: DecideContext,
  evidence: readonly Evidence[],
): ConditionResult {
  const result = (
    verdict: ConditionResult["verdict"],
    text: string,
    missing: string | null = null,
  ): ConditionResult => ({ kind: "territory", verdict, text, missing, evidence });
  const codes = regionCodes(excluded);
  if (codes === null) return result("unknown", `it excludes \`${excluded}\`: read its text`);
  const byDomicile = /domicil|principal place|headquarter/iu.test(excluded);
  const onlyMultimodal = /multi-?modal/iu.test(excluded);
  if (onlyMultimodal && context.multimodal === false)
    return result("satisfied", `the exclusion of ${excluded} is for multimodal models only`);
  const { domicile, territories } = organisation;
  const places = byDomicile ? [] : (territories ?? []);
  const inside = [...(domicile === null ? [] : [domicile]), ...places].find(
    (place) => codes.has(place) || place === "worldwide",
  );
  if (inside !== undefined) {
    const verb = inside === "worldwide" ? "includes" : "is in";
    const text = `\`${inside}\` ${verb} ${excluded}, which the licence excludes`;
    if (onlyMultimodal && context.multimodal === null)
      return result("unknown", `${text} for multimodal models; whether this is one is not known`);
    return result("violated", text);
  }
  if (byDomicile ? domicile === null : territories === null) {
    const key = byDomicile ? "organisation.domicile" : "organisation.territories";
    return result("unknown", `it excludes ${excluded}, and \`${key}\` is not stated`, key);
  }
  const where = byDomicile
    ? domicile
    : [...new Set([...places, ...(domicile === null ? [] : [domicile])])].join(", ");
  return result("satisfied", `${where} is outside ${excluded}, which the licence excludes`);
}
