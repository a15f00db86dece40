import type { DatasetReading } from "./dataset.ts";
import type { Confidence, Evidence } from "./evidence.ts";
import type { PublicAllegation, RecordedStatement } from "./statement.ts";

/** `none`: no statement. `vague`: kind or amount only. `named-sources`: at least one corpus named. */
export type TrainingDataLevel = "none" | "vague" | "named-sources" | "full";

/** `not-stated` is silence; `stated-none` is an explicit denial. They are never merged. */
export type DistillationStatus = "not-stated" | "implied" | "stated" | "stated-none";

/**
 * What a teacher means for its student, whatever the word for teaching is. `own`: the publisher's
 * own model. `undisclosed`: a teacher is spoken of and not named. `unknown`: named, terms not verified.
 */
export type TeacherClass =
  | "own"
  | "open-permissive"
  | "open-with-duty"
  | "restricted-by-terms"
  | "undisclosed"
  | "unknown";

/** The clause that decides a teacher's class, a row of `rules/providers/`. */
export interface TeacherTerms {
  readonly id: string;
  readonly document: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: in force from; `null` when unknown. */
  readonly from: string | null;
  /** Our word for what the clause does, such as `prohibits-competing`. */
  readonly effect: string;
  readonly url: string;
  /** The day the clause was chosen for: when the outputs were made at the latest; `null` when unknown. */
  readonly asOf: string | null;
}

/** A model whose outputs or logits taught this one. */
export interface Teacher {
  /** As named in the evidence, such as `GPT-4` or `deepseek-ai/DeepSeek-R1`. */
  readonly name: string;
  /** Company whose terms may apply; `null` when unknown. */
  readonly provider: string | null;
  readonly class: TeacherClass;
  /** `null` where no clause was found for the class. */
  readonly terms: TeacherTerms | null;
  readonly via: "prose" | "configuration" | "dataset" | "name";
  readonly evidence: Evidence;
}

/** Signs of data and teachers outside prose, by their numbers. S11 to S13 decide nothing. */
export type SignalId = "S04" | "S06" | "S09" | "S10" | "S11" | "S12" | "S13";

/** One place that shows what a model was trained with, whether or not a sentence says so. */
export interface Signal {
  /**
   * `S04`: a data pipeline. `S06`: a tag. `S09`: the data of a trainer configuration. `S10`: its
   * teacher. `S11`: reserved tokens of another model. `S12`, `S13`: a prompt or a sample that speaks
   * as another model.
   */
  readonly signal: SignalId;
  /** What it is a sign of. `identity` is information only and counted nowhere. */
  readonly kind: "dataset" | "teacher" | "distillation" | "identity";
  /** The data set, model or provider; `null` where none is named, such as a local file. */
  readonly name: string | null;
  readonly evidence: Evidence;
  readonly confidence: Confidence;
}

/** Silence (`absent`) and an explicit none differ, and so do a name and a word without one. */
export const DISCLOSURE_STATES = [
  "present",
  "vague",
  "absent",
  "contradicted",
  "stated-none",
] as const;

export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

/** One question of the checklist in `rules/items.yaml`, answered for one model. */
export interface DisclosureItem {
  /** `D21`; the number is stable. */
  readonly id: string;
  /** `unread` where nothing could be read that would answer it: no statement about the publisher. */
  readonly state: DisclosureState | "unread";
  /** One lower-case sentence in our words: what was found, or what was not. */
  readonly detail: string;
  readonly confidence: Confidence;
  /** The sentences it rests on; both sides of a contradiction; empty for silence. */
  readonly evidence: readonly Evidence[];
  /** Where was looked, such as `README.md` or `datasets in front matter`. */
  readonly searched: readonly string[];
  /** Set where only a recorded statement answers it, which a person adopted. */
  readonly basis?: "recorded";
}

/** A data set the publisher names, in front matter or prose. */
export interface DatasetClaim {
  readonly name: string;
  /** `true` when it looks like a Hub data set id or a known corpus. */
  readonly resolvable: boolean;
  readonly evidence: Evidence;
}

/** What the publisher says about data and teachers, each with the sentence it rests on. */
export interface Disclosure {
  /** `false` where no card could be read: then nothing below is a statement about the publisher. */
  readonly read: boolean;
  readonly trainingData: {
    readonly level: TrainingDataLevel;
    /** An explicit statement that there is nothing to say (such as `no training data was used`). */
    readonly statedNone: boolean;
    readonly datasets: readonly DatasetClaim[];
    readonly evidence: readonly Evidence[];
  };
  readonly distillation: {
    readonly status: DistillationStatus;
    readonly teachersNamed: boolean;
    readonly teachers: readonly Teacher[];
    readonly evidence: readonly Evidence[];
  };
  /** The listed data sets as the Hub and their own cards describe them. */
  readonly datasets: readonly DatasetReading[];
  /** Signs outside prose; those of data and teachers are part of what is above. */
  readonly signals: readonly Signal[];
  /** The checklist, in the order of its numbers; empty where `read` is `false`. */
  readonly items: readonly DisclosureItem[];
  /** Statements made elsewhere that the rules record; shown, and counted only where adopted. */
  readonly statements?: readonly RecordedStatement[];
  /** Public claims about the publisher; only where the rules ask to see them. */
  readonly allegations?: readonly PublicAllegation[];
}
