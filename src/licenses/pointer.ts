import type { TextMatch } from "../model/license.ts";
import { indexLines } from "../text/lines.ts";
import { hashSet } from "./hash.ts";
import { mentionsIn } from "./licence-names.ts";
import type { IndexEntry, LicenseIndex } from "./license-index.ts";
import type { Stream } from "./stream.ts";

/** Words of a text that names its licence; a longer one has things of its own to say. */
const MAX_WORDS = 1000;
const SHORT = 80;
/** Words that limit what the named licence would allow. */
const LIMITS = hashSet(
  `only solely exclusively noncommercial nonprofit research academic prohibited forbidden banned
   restricted restriction restrictions except unless however but not no never without prior evaluation
   internal personal educational must may shall cannot condition conditions fee royalty 非 仅 不 禁`,
);
const LICENSE = hashSet("license licenses licensed licensing 许");
const LICENSE_LINK = /licen[cs]e|agreement|terms|policies|legal/iu;

/** Licences that a short text names without holding their words, in order; empty when it does not. */
export function pointersIn(
  stream: Stream,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): readonly TextMatch[] {
  if (stream.count > MAX_WORDS) return [];
  const mentions = mentionsIn(stream, index, exclude);
  const taken = new Uint8Array(stream.count);
  for (const { at, words } of mentions) taken.fill(1, at, at + words);
  const isShort = stream.count <= SHORT;
  const links = stream.words.urls.filter(({ start, end }) =>
    LICENSE_LINK.test(stream.text.slice(start, end)),
  ).length;
  if (mentions.length > 0 && (isShort || links > 0 || namesItself(stream))) {
    const limited = hasLimits(stream, taken);
    const entries = [...new Set(mentions.map(({ entry }) => entry))];
    return dropPolicies(entries).map((entry) =>
      wholeText(stream, limited && entry?.spdxId !== null ? null : entry),
    );
  }
  return (isShort && links > 0) || links > 1 ? [wholeText(stream, null)] : [];
}

/** A licence and the policy it incorporates are one licence. */
function dropPolicies(entries: readonly (IndexEntry | null)[]): readonly (IndexEntry | null)[] {
  const licenses = entries.filter((entry) => entry?.key.endsWith("-aup") !== true);
  return licenses.length > 0 ? licenses : entries;
}

function namesItself(stream: Stream): boolean {
  for (let i = 0; i < stream.count; i++)
    if (LICENSE.has(stream.hash[i] ?? 0)) return stream.count < 200;
  return false;
}

/** Does a text say more about use than the licence it names? `taken` marks words that are known. */
export function hasLimits(stream: Stream, taken: Uint8Array): boolean {
  for (let i = 0; i < stream.count; i++) {
    if (taken[i] !== 1 && LIMITS.has(stream.hash[i] ?? 0)) return true;
  }
  return false;
}

/** A pointer for the whole text; without `entry` it is not known to which licence. */
export function wholeText(stream: Stream, entry: IndexEntry | null): TextMatch {
  return {
    match: "pointer",
    key: entry?.key ?? null,
    license: entry?.license ?? null,
    confidence: entry === null ? 0.3 : 0.9,
    startLine: 1,
    endLine: indexLines(stream.source).starts.length,
    changes: [],
    rebadged: false,
  };
}
