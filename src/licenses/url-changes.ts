import type { TextChange } from "../model/license.ts";
import { positionAt } from "../text/lines.ts";
import type { LineIndex } from "../text/lines.ts";
import type { Region } from "./regions.ts";
import { startOf, urlsWithin } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** Addresses of the publishers of licences, which say nothing about use. */
const PUBLISHERS =
  /^(?:https?:\/\/)?(?:[a-z]+\.)?(?:opensource\.org|spdx\.org|choosealicense\.com|apache\.org|creativecommons\.org|gnu\.org|fsf\.org|unlicense\.org|mozilla\.org|opendatacommons\.org)(?:\/|$)/iu;

/** Addresses that lead to more terms rather than to a holder. */
const PROSE_PATH =
  /licen[cs]e|term|polic|condition|restrict|agreement|legal|eula|usage|commerc|only|prohib|forbid|research/iu;

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, "0");

/** Addresses the licence has and the text lacks, and the other way round. */
export function urlChanges(
  stream: Stream,
  region: Region,
  lines: LineIndex,
  alone: boolean,
): readonly TextChange[] {
  // What a link leads to is markup, but a permissive text has no reason to link elsewhere.
  const isSpdx = region.entry.spdxId !== null;
  const { segments, copies } = region.entry;
  const known = new Set(
    [...segments, ...copies].flatMap(({ urls, targets }) => [...urls, ...targets]),
  );
  const within = urlsWithin(stream, region.from, region.to);
  const seen = stream.words.urls.map(({ hash }) => hex(hash));
  // A publisher's address that moved stands for the one that is missing.
  const moved = within.filter((url) => !known.has(hex(url.hash)) && isHarmless(stream, url)).length;
  const links = within.filter(({ target }) => target).length;
  const [missing = []] = [region.operative, ...copies]
    .map((form) => missingOf(form, seen, links))
    .toSorted((a, b) => a.length - b.length);
  const removed = missing.slice(moved, moved + 1).map((): TextChange => {
    const { line } = positionAt(lines, startOf(stream, region.from));
    return { kind: "removed", startLine: line, endLine: line, excerpt: "" };
  });
  const candidates = alone ? stream.words.urls : within;
  const added = candidates
    .filter(
      (url) => (!url.target || isSpdx) && !known.has(hex(url.hash)) && !isHarmless(stream, url),
    )
    .map((url): TextChange => {
      const { line } = positionAt(lines, url.start);
      const excerpt = stream.source.slice(url.start, Math.min(url.end, url.start + 200));
      return { kind: "added", startLine: line, endLine: line, excerpt };
    });
  return [...removed, ...added];
}

/** Addresses of one form of a licence that a text lacks. */
function missingOf(
  form: { readonly urls: readonly string[]; readonly targets: readonly string[] },
  seen: readonly string[],
  links: number,
): readonly string[] {
  const left = [...seen];
  const missing = form.urls.filter((url) => {
    const at = left.indexOf(url);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  // A copy without any link has lost its markup; one that keeps others has lost this link.
  const isCut = links > 0 && links < form.targets.length && missing.length === 0;
  return isCut ? form.targets.slice(0, 1) : missing;
}

/** A publisher's address, or a holder's own on the line that names the holder. */
function isHarmless(stream: Stream, url: { at: number; start: number; end: number }): boolean {
  const address = stream.text.slice(url.start, url.end);
  if (PUBLISHERS.test(address)) return true;
  if (url.at === 0 || stream.copyright[url.at - 1] !== 1 || PROSE_PATH.test(address)) return false;
  return !/[\n\r]/u.test(stream.text.slice(stream.words.end[url.at - 1] ?? 0, url.start));
}
