import type { Severity } from "../model/finding.ts";
import type { Basis, Use } from "../model/use.ts";

/** A base file that must have exactly these bytes. */
export interface PinnedFile {
  readonly file: string;
  /** `sha256:` and 64 hex digits. */
  readonly digest: string;
}

/** One entry of `extends:`; a string is a preset or a path relative to the file that names it. */
export type BaseReference = string | PinnedFile;

/** `modelcheck.yaml` as its author wrote it: valid in shape, nothing filled in. */
export interface RawPolicy {
  readonly extends?: BaseReference | readonly BaseReference[] | undefined;
  readonly use?: readonly Use[] | undefined;
  readonly minimumBasis?: Readonly<Partial<Record<Use, Basis | undefined>>> | undefined;
  readonly licenses?: RawLicenses | undefined;
  readonly rules?: Readonly<Record<string, Severity | "off">> | undefined;
}

export interface RawLicenses {
  readonly allow?: readonly string[] | undefined;
  readonly review?: readonly string[] | undefined;
  readonly deny?: readonly string[] | undefined;
  readonly otherwise?: "allow" | "review" | "deny" | undefined;
}
