import type { Snapshot } from "../model/snapshot.ts";

/** Whether a complete listing proves that there is no card: silence, not a failure to read. */
export function cardIsAbsent({ listing, texts }: Pick<Snapshot, "listing" | "texts">): boolean {
  return listing.complete && ![...listing.files, ...texts].some(({ path }) => isCard(path));
}

function isCard(path: string): boolean {
  return /^readme\.md$/iu.test(path);
}
