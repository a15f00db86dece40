import type { Unit } from "../../card/units.ts";

const NO_DATA_BY =
  /\b(?:no|not|never|without(?: any)?)\b.{0,40}\b(?:data|outputs?|responses|text)\b.{0,20}\b(?:generated|produced|written|created|synthesi[sz]ed) (?:by|from|with) .{0,40}\b(?:models?|llms?|gpt\S*|claude|chatgpt|ai)\b/u;
const DENIED =
  /\b(?:no|not|never|without(?: any)?|free of)\b.{0,40}\b(?:distill(?:ed|ation)|synthetic data|model[- ]generated (?:data|outputs?|text)|outputs? (?:of|from) (?:other|any|proprietary) (?:models?|llms?)|third-party model outputs)\b/u;

/** An explicit statement that no model taught this one. */
export function deniesTeaching(unit: Unit): boolean {
  return unit.kind !== "heading" && (DENIED.test(unit.lower) || NO_DATA_BY.test(unit.lower));
}
