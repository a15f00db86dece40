import type { Unit } from "../../card/units.ts";
import { evidenceAt } from "../../card/units.ts";
import { hubDatasetId } from "../../facts/model-id.ts";
import type { DatasetClaim } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import { lowerCase } from "../../text/lower.ts";
import { deniesTeaching } from "../distillation/denied.ts";
import type { ItemContext } from "./item.ts";

const BY_PEOPLE =
  /\bhuman[- ](?:written|made|generated|created|authored)\b|\b(?:written|authored|created) (?:\w+ ){0,2}by (?:\w+ ){0,2}(?:humans?|people|volunteers|employees|experts|writers)\b/u;
const IN_PART =
  /\b(?:partly|partially|in part|some(?: of)?|mix(?:ed|ture)?|both|as well as|prompts?|questions|seeds?|instructions (?:are|were|is))\b|\b(?:and|or|plus|with) (?:\w+ ){0,2}(?:synthetic|generated|ai-|machine|model)/u;

/**
 * The sentence of the model's card that calls this one data set written by people; `null` without
 * one. A sentence that also names another data set may mean that one.
 */
export function saysHumanWritten(claim: DatasetClaim, context: ItemContext): Evidence | null {
  const { body, trainingData, snapshot } = context;
  const others = trainingData.datasets.filter((other) => other !== claim);
  const unit = body.units.find(
    (one) =>
      (BY_PEOPLE.test(one.lower) || deniesTeaching(one)) &&
      !IN_PART.test(one.lower) &&
      names(one, claim) &&
      !others.some((other) => names(one, other)),
  );
  if (unit === undefined) return null;
  return evidenceAt(body, unit.start, unit.end, snapshot.subject.commit);
}

function names(unit: Unit, { name }: DatasetClaim): boolean {
  const tail = lowerCase(name.split("/").at(-1) ?? name);
  if (unit.links.some(({ url }) => lowerCase(hubDatasetId(url) ?? "") === lowerCase(name)))
    return true;
  return tail.length >= 4 && unit.lower.includes(tail);
}
