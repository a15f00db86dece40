import type { Unit } from "../../card/units.ts";

const DENIED =
  /\b(?:no|not|never|without(?: any)?|free of)\b.{0,40}\b(?:distill(?:ed|ation)|synthetic data|model[- ]generated (?:data|outputs?|text)|outputs? (?:of|from) (?:other|any|proprietary) (?:models?|llms?)|third-party model outputs)\b/iu;

/** An explicit statement that no model taught this one. */
export function deniesTeaching(unit: Unit): boolean {
  return unit.kind !== "heading" && DENIED.test(unit.text);
}
