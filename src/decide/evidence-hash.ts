import type { DeclaredLicense } from "../model/license.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { canonicalJson } from "../policy/canonical-json.ts";
import { isLicensePath, isUnreadLicense } from "../sources/select.ts";

/** What a conclusion about a licence rests on: what the card says, and the files that say it. */
export interface EvidenceSet {
  /** Values of `license`, sorted. */
  readonly tag: readonly string[];
  readonly name: readonly string[];
  readonly link: readonly string[];
  /** Licence files by path; `unread` where the bytes were not seen. */
  readonly files: readonly { readonly path: string; readonly digest: string }[];
  /** With no file: whether a complete listing proves that there is none. */
  readonly absence: "proven" | "not-proven" | null;
}

/** The evidence of one repository at one revision, the same for every way of reading it. */
export function evidenceSet(
  declared: readonly DeclaredLicense[],
  { listing, texts }: Pick<Snapshot, "listing" | "texts">,
): EvidenceSet {
  const valuesOf = (source: DeclaredLicense["source"]): readonly string[] =>
    [...new Set(declared.filter((d) => d.source === source).map((d) => d.value))].toSorted();
  const digests = new Map<string, string>();
  for (const { path } of listing.files)
    if (isLicensePath(path) || isUnreadLicense(path)) digests.set(path, "unread");
  for (const text of texts) {
    if (text.repository !== undefined || !isLicensePath(text.path)) continue;
    digests.set(text.path, `sha256:${text.sha256}${text.truncated ? " of the beginning" : ""}`);
  }
  const files = [...digests]
    .map(([path, digest]) => ({ path, digest }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    tag: valuesOf("license"),
    name: valuesOf("license_name"),
    link: valuesOf("license_link"),
    files,
    absence: files.length > 0 ? null : listing.complete ? "proven" : "not-proven",
  };
}

/** `sha256:` and 64 hex digits over the canonical set; it exists without any licence file too. */
export function evidenceHash(set: EvidenceSet, sha256: (text: string) => string): string {
  return `sha256:${sha256(canonicalJson(set))}`;
}
