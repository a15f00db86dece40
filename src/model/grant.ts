import type { Confidence, Evidence } from "./evidence.ts";
import type { LicenseScope, MatchKind } from "./license.ts";
import type { Obligation, Terms } from "./terms.ts";
import type { Basis } from "./use.ts";

/** One licence as it applies to one part of a release: what every use is answered from. */
export interface Grant {
  readonly scope: LicenseScope;
  readonly expression: string | null;
  readonly key: string | null;
  /** How to name it in a sentence: an id, a title, or `the text of LICENSE`. */
  readonly name: string;
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** How the text relates to the catalogued one; `null` when no text was read. */
  readonly match: MatchKind | null;
  /** Catalogue key the text is, or is an edited copy of; `null` when it resembles none. */
  readonly resembles: string | null;
  /** `null` when the licence was not read and no term sheet is known. */
  readonly terms: Terms | null;
  readonly obligations: readonly Obligation[];
  /** Where the licence is stated: the declaring line, or the beginning of the text. */
  readonly evidence: readonly Evidence[];
  /** Whether the words of the licence came with the files. */
  readonly textSupplied: boolean;
  /** Whether a copyright line with a holder came with the files. */
  readonly holderStated: boolean;
  /** `true` where a person concluded it, so that the publisher is not credited with it. */
  readonly byPerson?: true;
  /** The policy it incorporates by reference; `null` when it incorporates none. */
  readonly policy: { readonly name: string; readonly read: boolean } | null;
}

/** `all`: every licence applies. `any`: the user chooses. `oneOf`: one applies, which is not known. */
export type GrantTree =
  | Grant
  | { readonly all: readonly GrantTree[] }
  | { readonly any: readonly GrantTree[] }
  | { readonly oneOf: readonly GrantTree[] };

/** Every licence of a tree, in order. */
export function grantsOf(tree: GrantTree): readonly Grant[] {
  if ("all" in tree) return tree.all.flatMap(grantsOf);
  if ("any" in tree) return tree.any.flatMap(grantsOf);
  return "oneOf" in tree ? tree.oneOf.flatMap(grantsOf) : [tree];
}
