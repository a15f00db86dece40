import type { Catalog } from "./catalog/types.ts";
import { parseModelCard } from "./card/parse.ts";
import { readBody } from "./card/units.ts";
import type { Conclusion } from "./conclude/conclude.ts";
import { concludeLicenses } from "./conclude/conclude.ts";
import type { LicenseReaders } from "./conclude/detect.ts";
import { detectLicenses } from "./conclude/detect.ts";
import { gateText } from "./conclude/gate-text.ts";
import type { LicenseText } from "./conclude/license-text.ts";
import { kindOfFile } from "./conclude/license-text.ts";
import { followLinks } from "./conclude/linked.ts";
import { declaredLicenses } from "./facts/declared-licenses.ts";
import { parseLicenseLink } from "./facts/license-link.ts";
import { proseLimits } from "./facts/prose-limits.ts";
import { limitsOfGate, limitsOfNotice } from "./facts/text-limits.ts";
import type { ModelCard } from "./model/card.ts";
import type { ProseLimit } from "./model/facts.ts";
import type { DeclaredLicense } from "./model/license.ts";
import type { NotRead } from "./model/problem.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { LinkReader } from "./sources/link-reader.ts";
import { isLicensePath } from "./sources/select.ts";

/** What one repository says about its own licence. */
export interface Assessment {
  readonly card: ModelCard | null;
  readonly declared: readonly DeclaredLicense[];
  readonly texts: readonly LicenseText[];
  readonly limits: readonly ProseLimit[];
  readonly conclusion: Conclusion;
  readonly notRead: readonly NotRead[];
}

/** What assessing needs from outside; `readLinked` `null` follows no link. */
export interface AssessPorts {
  readonly catalog: Catalog;
  readonly readers: LicenseReaders;
  readonly readLinked: LinkReader | null;
  readonly hubOrigins: readonly string[];
}

/** Declared, detected and concluded licences of one snapshot. */
export async function assess(snapshot: Snapshot, ports: AssessPorts): Promise<Assessment> {
  const { catalog, readers } = ports;
  const file = snapshot.texts.find((t) => /^readme\.md$/i.test(t.path));
  const card = file === undefined ? null : await parseModelCard(file.path, file.text);
  const declared = declaredLicenses(card, snapshot, catalog.resolveName);
  const linked = await followLinks(
    ports.readLinked === null ? [] : declared,
    snapshot,
    (value) => parseLicenseLink(value, ports.hubOrigins),
    ports.readLinked ?? (() => Promise.reject(new Error("links are not followed here"))),
  );
  const linkedHere = linkedPaths(declared, ports.hubOrigins);
  const own = snapshot.texts.filter((t) => isLicensePath(t.path) || linkedHere.has(t.path));
  const gate = card === null ? null : gateText(card);
  const files = [...own, ...(gate === null ? [] : [gate]), ...linked.texts];
  const stated = {
    hasCard: card !== null && card.frontMatter !== "absent",
    keys: declared.flatMap((d) => (d.scope === "weights" && d.key !== null ? [d.key] : [])),
  };
  const texts = await detectLicenses(files, snapshot, stated, catalog, readers);
  const { name, commit } = snapshot.subject;
  const notices = own.filter((t) => kindOfFile(t.path) === "notice");
  const limits = [
    ...(card === null
      ? []
      : [...proseLimits(readBody(card), name, commit), ...limitsOfGate(card, name, commit)]),
    ...notices.flatMap((notice) => limitsOfNotice(notice, name, commit)),
  ];
  return {
    card,
    declared,
    texts,
    limits,
    conclusion: concludeLicenses(declared, texts, limits, {
      catalog,
      trust: card?.frontMatter === "malformed" ? "low" : "medium",
    }),
    notRead: linked.notRead,
  };
}

/** Files of this repository that `license_link` names, whatever they are called. */
function linkedPaths(
  declared: readonly DeclaredLicense[],
  hubOrigins: readonly string[],
): ReadonlySet<string> {
  return new Set(
    declared.flatMap(({ source, value }) => {
      const link = source === "license_link" ? parseLicenseLink(value, hubOrigins) : null;
      return link?.kind === "path" && !/^readme\.md$/i.test(link.path) ? [link.path] : [];
    }),
  );
}
