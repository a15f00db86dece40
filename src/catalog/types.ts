import type { Evidence } from "../model/evidence.ts";
import type { KnownQuotes } from "../licenses/quotes.ts";
import type { LicenseEntry } from "../model/license.ts";

/**
 * What a written name leads to.
 *
 * - `exact`: one licence; `version`: a family id with one SPDX version; `expression`: several
 *   licences joined by SPDX operators.
 * - `ambiguous`: several texts go by this name. `key` is set only where their terms are the same
 *   (GNU `-only` and `-or-later`), so that no answer rests on the choice.
 * - `family`: the name of a family, not of a text. `sentinel`: says that nothing is known.
 * - `uncatalogued`: a known id of the Hub or of SPDX whose terms nobody has written down.
 */
export type NameMatch =
  | "exact"
  | "version"
  | "ambiguous"
  | "family"
  | "sentinel"
  | "expression"
  | "uncatalogued";

/** The licence or licences a written value stands for. */
export interface ResolvedName {
  readonly key: string | null;
  /** SPDX expression or LicenseRef; `null` when no single licence is named. */
  readonly expression: string | null;
  readonly match: NameMatch;
  /**
   * Keys the value may mean: one for `exact`, several for `ambiguous`. For `expression` all of its
   * licences, or none when one of them is not known.
   */
  readonly candidates: readonly string[];
  /** How the licences of an `expression` apply; absent where `candidates` is empty. */
  readonly tree?: KeyTree;
}

/** A licence by key, or licences that all apply (`AND`) or of which one is chosen (`OR`). */
export type KeyTree =
  | string
  | { readonly all: readonly [KeyTree, KeyTree] }
  | { readonly any: readonly [KeyTree, KeyTree] };

/** One row of the table of Hub licence ids, `rules/hub-licenses.yaml`. */
export interface HubLicense {
  readonly id: string;
  readonly name: string;
  readonly spdx: string | null;
  readonly match: NameMatch;
  readonly key: string | null;
  readonly candidates: readonly string[];
}

/** A Hub organisation and how other catalogues spell it. */
export interface Organisation {
  readonly hub: string;
  readonly aliases: readonly string[];
}

/** A well-known model and its licence, for when its repository cannot be read. */
export interface KnownModel {
  /** Hub id in which `*` stands for any characters but `/`. */
  readonly id: string;
  /** Catalogue key; `null` where the row only says that none may be assumed. */
  readonly license: string | null;
  /** When the row holds: `since` and `until` are ISO dates or `null`. */
  readonly since: string | null;
  readonly until: string | null;
  readonly note: string | null;
  readonly evidence: Evidence;
}

/** What `data/names.json` holds: every way to write a licence, normalised, and its keys. */
export interface PackedNames {
  /** Key to data file name, without extension. */
  readonly files: Readonly<Record<string, string>>;
  /** Key to SPDX id or LicenseRef. */
  readonly licenses: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, string>>;
  readonly hub: Readonly<Record<string, HubLicense>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** Every id of the SPDX list, deprecated ones included. */
  readonly spdx: readonly string[];
}

/** A licence as the package `spdx-license-list` holds it. */
export interface SpdxLicense {
  readonly name: string;
  readonly url: string;
  readonly licenseText: string;
}

/** A node of `spdx-expression-parse`. */
export type SpdxNode =
  | { readonly license: string; readonly plus?: true; readonly exception?: string }
  | { readonly left: SpdxNode; readonly conjunction: "and" | "or"; readonly right: SpdxNode };

/** Where a catalogue's data comes from: files of the package, read when first needed. */
export interface CatalogSource {
  /** JSON text of `data/<path>`, or `null` when there is no such file. */
  readonly read: (path: string) => string | null;
  /** Bytes of `data/<path>`, or `null` when there is no such file. */
  readonly bytes: (path: string) => Uint8Array | null;
  /** An SPDX licence by its exact id. */
  readonly spdx: (id: string) => SpdxLicense | null;
  /** Throws on what is not an SPDX expression. */
  readonly parseExpression: (text: string) => SpdxNode;
}

/** Every licence this project knows, read one at a time. */
export interface Catalog {
  /** A term sheet by key; `spdx:<id>` also answers for SPDX licences without one (`terms: null`). */
  readonly entry: (key: string) => LicenseEntry | null;
  /** Keys with a file under `rules/licenses/`, in order. */
  readonly keys: () => readonly string[];
  /** What to quote of an unchanged copy of a licence with a term sheet. */
  readonly quotes: (key: string) => KnownQuotes | null;
  readonly spdxIds: () => readonly string[];
  /** What a value such as `mit`, `Apache-2.0 OR MIT`, `Gemma` or a licence URL stands for. */
  readonly resolveName: (value: string) => ResolvedName | null;
  /** The words of an SPDX licence, from `spdx-license-list`. */
  readonly spdxText: (id: string) => string | null;
  /** Key of the policy a licence incorporates by reference. */
  readonly policyOf: (key: string) => string | null;
  readonly hubLicenses: () => readonly HubLicense[];
  readonly organisations: () => readonly Organisation[];
  readonly models: () => readonly KnownModel[];
  /** Any other table of `rules/`, by path without extension: `teachers`, `policies/default`. */
  readonly table: (name: string) => unknown;
  /** Bytes of a packed file, such as the fingerprint index. */
  readonly bytes: (path: string) => Uint8Array | null;
}
