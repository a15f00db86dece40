import type { NotRead } from "../model/problem.ts";
import type { Snapshot } from "../model/snapshot.ts";

const NAMED_LIKE_A_LICENSE = /licen[cs]e|copying|eula|terms|polic(?:y|ies)|许可/iu;

/**
 * Files of the listing that look like licence terms and were not read in full: a PDF, an LFS
 * pointer, a binary. A file that is merely missing from a local copy is not one of them.
 */
export function unreadLicenses({ listing, notRead }: Snapshot): readonly NotRead[] {
  return notRead.filter(
    ({ what, why }) =>
      listing.files.some(({ path }) => path === what) &&
      NAMED_LIKE_A_LICENSE.test(what) &&
      !why.startsWith("listed, but not in the directory"),
  );
}
