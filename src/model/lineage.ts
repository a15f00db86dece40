import type { Evidence } from "./evidence.ts";

/** Hub words for how a model was made from another, plus what prose and files add. */
export type Relation = "finetune" | "adapter" | "quantized" | "merge" | "component" | "unknown";

/** Where a base model is named. Only `declared` ones are statements in a structured field. */
export type BaseBasis = "declared" | "hub" | "file" | "prose";

/** A base model as one statement names it. */
export interface BaseModelClaim {
  /** Hub id where it looks like one, else the words used. */
  readonly name: string;
  readonly isHubId: boolean;
  readonly relation: Relation;
  readonly basis: BaseBasis;
  readonly evidence: Evidence;
}

/** A model and one it was made from. Lineage is a graph even while most have two nodes. */
export interface LineageEdge {
  /** Package URLs or names. */
  readonly from: string;
  readonly to: string;
  /** The base as the publisher names it. */
  readonly name: string;
  readonly relation: Relation;
  readonly basis: BaseBasis;
  /** What the base is licensed under, and how that is known. */
  readonly license: {
    readonly expression: string | null;
    readonly key: string | null;
    /** What a person calls it; `null` when unknown. */
    readonly title: string | null;
    readonly basis: "hub" | "table" | "unknown";
    readonly reason: string;
  };
  readonly evidence: readonly Evidence[];
}

export interface Lineage {
  readonly edges: readonly LineageEdge[];
}
