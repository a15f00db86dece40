import type { DisclosureState } from "./disclosure.ts";
import type { Severity } from "./finding.ts";
import type { LicenseScope } from "./license.ts";

/** Whether a rule of a pack binds one model, with the facts and the arithmetic that decide it. */
export interface Applicability {
  readonly state: "applies" | "does-not-apply" | "cannot-assess";
  readonly because: string;
}

/** When a rule of a pack applies; what is left out does not limit it. */
export interface PackScope {
  /** Left out: whoever publishes the model, however it was made. */
  readonly role?: "provider" | "modifier";
  /**
   * What makes a modifier owe something: more than a third of the base's training compute, a change
   * of what the model does, or any work of its own (a plain conversion has none).
   */
  readonly modification?: "third-of-compute" | "material-change" | "own-work";
  /** Only models that produce text, audio, images or video. */
  readonly generative?: true;
  /** Training compute in FLOP that has to be exceeded. */
  readonly flopAbove?: number;
  /** `YYYY-MM-DD`: the duty exists from this day on. */
  readonly inForce?: string;
  /** `YYYY-MM-DD`: an authority can act from this day on. */
  readonly enforced?: string;
  /** `YYYY-MM-DD`: bound are models published from this day on. */
  readonly placedFrom?: string;
  /** `YYYY-MM-DD`: the day from which earlier models are bound too. */
  readonly earlierUntil?: string;
  /** `open-source`: lifted for a free and open licence below `systemicFlop`. */
  readonly exempt?: "open-source";
  readonly systemicFlop?: number;
  /** A condition no file can show, taken as given by whoever switches the pack on. */
  readonly given?: string;
}

/** Marks in a repository of which one is enough. */
export interface PackMarks {
  /** Globs over paths. */
  readonly files?: readonly string[];
  /** Words in a heading of the card, lower case. */
  readonly headings?: readonly string[];
  /** Keys of the card's front matter. */
  readonly fields?: readonly string[];
  /** Parts of an address in the card, lower case. */
  readonly links?: readonly string[];
}

/** SPDX ids that suit one part of a release. */
export interface PackLicenses {
  readonly scope: LicenseScope;
  readonly fits: readonly string[];
  /** Open, and written for another kind of work. */
  readonly conditional: readonly string[];
}

/** One row of a pack: who asks for what, when, and what answers it. */
export interface PackRule {
  /** `<pack>/<kebab-name>`; never renamed and never reused. */
  readonly id: string;
  /** What is wrong, as a heading. */
  readonly title: string;
  /** The exact place, such as `Art. 53(1)(d)`. */
  readonly clause: string;
  readonly source: string;
  /** Items of the checklist that answer it, all of them. */
  readonly items: readonly string[];
  /** Items of which one answers it in place of `items`. */
  readonly orElse: readonly string[];
  readonly satisfiedBy: readonly DisclosureState[];
  readonly marks: PackMarks | null;
  readonly licenses: PackLicenses | null;
  readonly severity: Severity;
  /** In place of `severity` for a model made from another. */
  readonly modifierSeverity: Severity | null;
  readonly applies: PackScope;
  readonly why: string;
  readonly help: string;
  readonly knownFalsePositives: readonly string[];
  readonly standards: readonly string[];
}

/** Rules of one law, standard or index; off unless a policy extends it. */
export interface RulePack {
  readonly name: string;
  readonly title: string;
  /** What it asks and what it leaves out, in our words. */
  readonly about: string;
  readonly source: string;
  readonly rules: readonly PackRule[];
}
