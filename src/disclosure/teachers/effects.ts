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

/** What a clause with this effect makes of the teacher; `null` where it decides nothing. */
export function classOf(effect: Effect): TeacherClass | null {
  switch (effect) {
    case "prohibits-competing":
    case "prohibits-any-training":
    case "prohibits-distillation":
    case "prohibits-improving-others":
      return "restricted-by-terms";
    case "allows-with-duty":
    case "allows-as-derivative":
      return "open-with-duty";
    case "allows":
    // Text outputs stay free; the families it governs write text.
    case "prohibits-image-models":
      return "open-permissive";
    // An exception for what is not distributed never fits a published model.
    case "allows-undistributed":
    case "prohibits-extraction":
      return null;
    case "unstated":
    case "unknown":
      return "unknown";
  }
}
