/** What is at a path after links were followed. */
export interface FileStat {
  readonly kind: "file" | "directory" | "other";
  /** Bytes; 0 for anything but a file. */
  readonly size: number;
}

/** One name in a directory; links are named as links and not followed. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "link" | "other";
}

/** The beginning of a file. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  /** Bytes of the whole file. */
  readonly size: number;
}

/**
 * Read access to a disk. Every function answers `null` where the path does not exist or may not
 * be read, and never throws.
 */
export interface FileAccess {
  readonly stat: (path: string) => Promise<FileStat | null>;
  /** Sorted by name in code unit order. */
  readonly list: (path: string) => Promise<readonly DirectoryEntry[] | null>;
  /** At most `limit` bytes from the start of a regular file. */
  readonly read: (path: string, limit: number) => Promise<FileBytes | null>;
  /** Absolute path with every link followed; `null` for a cycle too. */
  readonly realpath: (path: string) => Promise<string | null>;
}

/** Organisations as other catalogues spell them, from `rules/organisations.yaml`. */
export interface OrganisationTable {
  readonly organisations: readonly {
    /** The organisation on the Hub, with its own casing. */
    readonly hub: string;
    readonly aliases: readonly string[];
  }[];
}

/** The Hub that is asked, and how. */
export interface HubSettings {
  /** Base URL without a trailing slash; may hold a path prefix. */
  readonly endpoint: string;
  readonly token: string | null;
  /** `true`: no request is sent at all. */
  readonly offline: boolean;
  /** Milliseconds one request may take, body included. Default 30,000. */
  readonly timeout?: number;
  readonly userAgent?: string;
  /** How messages name this Hub; by default its host. */
  readonly label?: string;
}

/** Everything outside the program that reading a target may touch. */
export interface Ports {
  readonly fetch: typeof globalThis.fetch;
  readonly files: FileAccess;
  readonly hub: HubSettings;
  readonly organisations: OrganisationTable;
  /** Asks a person which candidate is meant; `null` where nobody can be asked. */
  readonly confirm:
    | ((question: string, candidates: readonly string[]) => Promise<string | null>)
    | null;
  /** One line for a person who waits. */
  readonly progress: (line: string) => void;
}
