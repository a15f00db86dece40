import type { JsonObject } from "../../sources/json.ts";
import type { RepoKind } from "../route.ts";

/** One file of a served repository. */
export interface ServedFile {
  readonly path: string;
  readonly size: number;
  /** Git blob SHA-1; of the pointer for a file in Git LFS. */
  readonly oid: string;
  /** SHA-256 of the content for a file in Git LFS, else `null`. */
  readonly sha256: string | null;
  /** The content; `null` for a file that is only listed. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** A repository as a Hub serves it: one commit, under any number of names. */
export interface ServedRepo {
  readonly kind: RepoKind;
  readonly id: string;
  readonly commit: string;
  /** Branches and tags that name the commit, without `HEAD`. */
  readonly revisions: readonly string[];
  readonly renamedFrom: readonly string[];
  readonly private: boolean;
  readonly disabled: boolean;
  readonly gated: false | "auto" | "manual";
  /** Files of a gated repository that everyone may read. */
  readonly readable: readonly string[];
  readonly files: readonly ServedFile[];
  /** Fields of the API's answer that are not computed from the above. */
  readonly info: JsonObject;
}

/** Where repositories come from. */
export interface ServedHub {
  /** The repository with exactly this id; a model and a data set may share one. */
  readonly repo: (kind: RepoKind, id: string) => Promise<ServedRepo | null>;
  readonly all: (kind: RepoKind) => Promise<readonly ServedRepo[]>;
}

/** What a token may do. */
export interface ServedAccount {
  /** Private repositories it may see. */
  readonly member: readonly string[];
  /** State of its access request, by gated repository. */
  readonly access: Readonly<Record<string, "granted" | "pending" | "rejected" | "reset">>;
}

/** How the server behaves, apart from what it holds. */
export interface ServeOptions {
  /** Origin written into links. */
  readonly origin: string;
  /** Origin of the store for large files: another host, as on the real Hub. */
  readonly cdn: string;
  /** Valid tokens. */
  readonly accounts?: Readonly<Record<string, ServedAccount>>;
  /** Entries per page of a tree. */
  readonly treePage?: number;
  /** Most rows per page of a list, whatever the request asks for. */
  readonly listPage?: number;
}
