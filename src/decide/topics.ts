import type { Threshold } from "../model/terms.ts";
import { NAMES_WHO } from "./who.ts";

/** What a condition in words is about. */
export type Topic =
  | Threshold["kind"]
  | "territory"
  | "registration"
  | "competition"
  | "who"
  | "research"
  | "non-commercial"
  | "fields";

const TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [/daily (?:active )?users|\bdau\b/iu, "users"],
  [/(?<!daily )(?<!daily active )\busers\b|\bmau\b/iu, "mau"],
  [/^a size limit applies$/iu, "mau"],
  [/\brevenue|turnover/iu, "revenue"],
  [/\bfunding|\braised\b/iu, "funding"],
  [/\bdevices?\b/iu, "devices"],
  [/\bterritory\b|\bexcludes?d?\b|european union/iu, "territory"],
  [/\bregist(?:er|ration)|application form|questionnaire/iu, "registration"],
  [/\bcompet(?:e|es|ing|itors?|itive)\b/iu, "competition"],
  [NAMES_WHO, "who"],
  [/\bresearch\b/iu, "research"],
  [
    /non-?commercial|\b(?:not|without)\b.{0,40}\bcommercial|commercial (?:advantage|purpose)/iu,
    "non-commercial",
  ],
];

/** Parts of a condition that qualify another part and ask for nothing of their own. */
const QUALIFIERS: readonly RegExp[] = [
  /^(?:its |with )?affiliates (?:included|counted)$/iu,
  /^(?:if |where )?the (?:legal )?(?:entity|licensee|organisation)$/iu,
  /^or (?:hold )?a separate licence(?: from [\p{L}\p{N} .&-]{1,60})?$/iu,
  /^(?:above it|others)\b.{0,80}\blicence\b.{0,60}$/iu,
  /^after which the commercial licence is granted$/iu,
  /^granted free of charge\b/iu,
  /^(?:in applications|on edge devices)$/iu,
];

/** Words that ask for more than their topic: a person has to look. */
const MORE =
  /\bnot read\b|\bstated condition\b|written (?:permission|authori[sz]ation)|\bto train\b|\bpassed on\b|\broyalt/iu;

/** Longer texts are not taken apart: a person reads them. */
const MAX_LENGTH = 500;

/**
 * What a condition in words is about, or `null` when some part of it is about nothing we know: then
 * a person has to judge it. Every part between commas and semicolons has to be known.
 */
export function topicsOf(condition: string): ReadonlySet<Topic> | null {
  if (condition.length > MAX_LENGTH || MORE.test(condition)) return null;
  const found = new Set<Topic>();
  if (/^not in .{1,300}, which the licence excludes$/iu.test(condition))
    return new Set(["territory"]);
  if (/^stay within /iu.test(condition)) return new Set(["fields"]);
  for (const part of condition.split(/;|,(?!\d)/u).map((text) => text.trim())) {
    const topics = TOPICS.filter(([pattern]) => pattern.test(part));
    for (const [, topic] of topics) found.add(topic);
    const isQualifier = QUALIFIERS.some((pattern) => pattern.test(part));
    if (topics.length === 0 && !isQualifier) return null;
  }
  return found.size === 0 ? null : found;
}
