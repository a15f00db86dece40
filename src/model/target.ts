/** What the user asked for, after the spelling has been understood and before anything is read. */
export type Target = HubTarget | DirectoryTarget;

/** A repository on the configured Hub. */
export interface HubTarget {
  readonly kind: "hub";
  /** Exactly what was typed. */
  readonly input: string;
  /** `namespace/name`, or a legacy single-segment id. */
  readonly repo: string;
  /** Branch, tag or commit as typed; `null` means the default branch. */
  readonly revision: string | null;
}

/** A model directory or a Hugging Face cache snapshot on this machine. */
export interface DirectoryTarget {
  readonly kind: "directory";
  readonly input: string;
  readonly path: string;
}

/** How the name that was typed became the repository that was judged. */
export interface Resolution {
  readonly typed: string;
  readonly judged: string;
  /** `exact`: as typed. `renamed`: the Hub redirected. `alias`: our table. `confirmed`: a person chose. */
  readonly method: "exact" | "renamed" | "alias" | "confirmed" | "directory";
  /** One sentence a reader can act on; empty for `exact` and `directory`. */
  readonly reason: string;
}
