import type { TeacherClass } from "../../model/disclosure.ts";

/** What a clause does to training on a model's outputs, in our words. */
export const EFFECTS = [
  "prohibits-competing",
  "prohibits-any-training",
  "prohibits-distillation",
  "prohibits-extraction",
  "prohibits-improving-others",
  "prohibits-image-models",
  "allows",
  "allows-undistributed",
  "allows-with-duty",
  "allows-as-derivative",
  "unstated",
  "unknown",
] as const;

export type Effect = (typeof EFFECTS)[number];

const CLASSES: Readonly<Record<Effect, TeacherClass | null>> = {
  "prohibits-competing": "restricted-by-terms",
  "prohibits-any-training": "restricted-by-terms",
  "prohibits-distillation": "restricted-by-terms",
  "prohibits-improving-others": "restricted-by-terms",
  // Taking a model apart is not learning from what it says.
  "prohibits-extraction": null,
  // Text outputs stay free; the families it governs write text.
  "prohibits-image-models": "open-permissive",
  allows: "open-permissive",
  // An exception for what is not distributed never fits a published model.
  "allows-undistributed": null,
  "allows-with-duty": "open-with-duty",
  "allows-as-derivative": "open-with-duty",
  unstated: "unknown",
  unknown: "unknown",
};

/** What a clause with this effect makes of the teacher; `null` where it decides nothing. */
export function classOf(effect: Effect): TeacherClass | null {
  return CLASSES[effect];
}
