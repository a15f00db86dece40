import type { LicenseLink } from "../facts/license-link.ts";
import type { DeclaredLicense } from "../model/license.ts";
import type { NotRead } from "../model/problem.ts";
import type { Snapshot, TextFile } from "../model/snapshot.ts";
import type { LinkReader } from "../sources/link-reader.ts";

/** What following the `license_link`s of a card gave. */
export interface LinkedTexts {
  readonly texts: readonly TextFile[];
  readonly notRead: readonly NotRead[];
}

/**
 * Follows each declared link within the same Hub, one hop. A link elsewhere, or one that leads to
 * nothing, is reported as not read: what it would have said stays unknown.
 */
export async function followLinks(
  declared: readonly DeclaredLicense[],
  snapshot: Snapshot,
  parse: (value: string) => LicenseLink,
  read: LinkReader,
): Promise<LinkedTexts> {
  const texts: TextFile[] = [];
  const notRead: NotRead[] = [];
  const links = declared.filter((d) => d.source === "license_link").slice(0, 4);
  for (const { value } of links) {
    const link = parse(value);
    if (link.kind === "foreign") {
      notRead.push({ what: link.url, why: "it lies outside the configured Hub" });
    } else if (link.kind === "path" || link.repo === snapshot.subject.name) {
      const missing = missingPath(link.path, snapshot);
      if (missing !== null) notRead.push(missing);
    } else {
      const found = await read(link.repo, link.revision);
      if ("code" in found) notRead.push({ what: value, why: found.message });
      else texts.push(...textsAt(found, link.path));
    }
  }
  return { texts, notRead };
}

function missingPath(path: string | null, snapshot: Snapshot): NotRead | null {
  if (path === null || path === "" || snapshot.texts.some((t) => t.path === path)) return null;
  const listed = snapshot.listing.files.some((f) => f.path === path);
  const why = listed
    ? "the file was listed but not read"
    : snapshot.listing.complete
      ? "`license_link` names a file that the repository does not have"
      : "`license_link` names a file that was not among those read";
  return { what: path, why };
}

function textsAt(snapshot: Snapshot, path: string | null): readonly TextFile[] {
  return snapshot.texts
    .filter((t) => (path === null ? !/readme/i.test(t.path) : t.path === path))
    .map((t) => ({ ...t, repository: snapshot.subject.name, commit: snapshot.subject.commit }));
}
