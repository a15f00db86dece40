import type { Evidence } from "./evidence.ts";

/** `none`: no statement. `vague`: kind or amount only. `named-sources`: at least one corpus named. */
export type TrainingDataLevel = "none" | "vague" | "named-sources" | "full";

/** `not-stated` is silence; `stated-none` is an explicit denial. They are never merged. */
export type DistillationStatus = "not-stated" | "implied" | "stated" | "stated-none";

/** A model whose outputs or logits taught this one. */
export interface Teacher {
  /** As named in the evidence, such as `GPT-4` or `deepseek-ai/DeepSeek-R1`. */
  readonly name: string;
  /** Company whose terms may apply; `null` when unknown. */
  readonly provider: string | null;
  /** `self` when the publisher is the provider. */
  readonly class: "self" | "permissive" | "duty" | "restricted" | "unknown";
  readonly via: "prose" | "dataset" | "name";
  readonly evidence: Evidence;
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
}
