import type { NotRead, Problem } from "./problem.ts";
import type { Resolution } from "./target.ts";

/** What a value is about, as a package URL. */
export interface Subject {
  /** `pkg:huggingface/<namespace>/<name>@<commit>` or `pkg:generic/<name>`. */
  readonly purl: string;
  /** Hub id with its own casing, or the directory's name. */
  readonly name: string;
  /** 40 hex digits; `null` for a directory of unknown origin. */
  readonly commit: string | null;
  readonly origin: "hub" | "directory" | "cache";
}

/** One file of a listing; hashes are as the Hub gives them. */
export interface FileEntry {
  readonly path: string;
  /** Bytes; `null` when the listing does not say. */
  readonly size: number | null;
  /** Git blob SHA-1, 40 hex digits. */
  readonly oid: string | null;
  /** SHA-256 of the content when stored with Git LFS. */
  readonly sha256: string | null;
}

/** The files of a revision, and whether that is all of them. */
export interface Listing {
  /** Only a complete listing makes a missing file evidence. */
  readonly complete: boolean;
  readonly files: readonly FileEntry[];
}

/** A file whose text was read. Undecodable bytes are U+FFFD. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** Bytes of the whole file where known, else of what was read. */
  readonly size: number;
  /** SHA-256 of the bytes that were read, 64 hex digits. */
  readonly sha256: string;
  /** `true` when only the beginning was read. */
  readonly truncated: boolean;
  /** Set when the file belongs to another repository that this one links to. */
  readonly repository?: string;
  readonly commit?: string | null;
}

/** The Hub's own fields for this revision; absent ones are `null`. Never popularity counts. */
export interface HubFields {
  readonly gated: false | "auto" | "manual";
  readonly disabled: boolean;
  readonly private: boolean;
  readonly tags: readonly string[];
  /** Front matter as the Hub parsed it; untrusted. */
  readonly cardData: Readonly<Record<string, unknown>> | null;
  /** Projection of `config.json`; untrusted. */
  readonly config: Readonly<Record<string, unknown>> | null;
  readonly libraryName: string | null;
  readonly pipelineTag: string | null;
  /** ISO 8601; the date of the repository's first commit on the Hub. */
  readonly createdAt: string | null;
  /** Lineage as the Hub resolved it. */
  readonly baseModels: { readonly relation: string | null; readonly ids: readonly string[] } | null;
}

/** Everything read from one repository at one revision. Later stages cannot tell where it came from. */
export interface Snapshot {
  readonly subject: Subject;
  readonly resolution: Resolution;
  readonly listing: Listing;
  /** Cards, licences, notices, policies and small configuration files, by path. */
  readonly texts: readonly TextFile[];
  readonly hub: HubFields | null;
  readonly notRead: readonly NotRead[];
  readonly problems: readonly Problem[];
}
