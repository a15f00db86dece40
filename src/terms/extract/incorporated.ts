import type { Evidence } from "../../model/evidence.ts";
import { type Context, quote } from "../context.ts";

/** A policy or further terms that bind the licensee without standing in the text. */
export interface Incorporated {
  readonly name: string;
  readonly url: string | null;
  readonly evidence: Evidence;
}

const TRIGGER =
  /incorporat|\btrustworthy ai\b|\bpolic(?:y|ies)\b|\baup\b|\bguidelines\b|\bterms of (?:use|service)\b|\bthird[- ]party licen[sc]e|守则|政策/;
const BINDS =
  /\bincorporated\b[^.;]{0,40}\breference|\b(?:adhere to|comply with|complian(?:t|ce) with|subject to|in accordance with|bound by|consistent with|abide by|set forth in|follow|violat\w+)\b|遵守/;
const NAME =
  /(?:\b(?:the|our|its|their|your|with|to|by|of) )?((?:[a-z0-9][\w.'&-]{0,40} ){0,6}(?:acceptable use policy|prohibited uses? policy|usage policy|use policy|privacy policy|terms of (?:use|service)|aup|trustworthy ai terms|policy|guidelines))\b|"([^"]{3,80}(?:政策|守则|协议))"/;
const URL =
  /https?:\/\/[^\s()<>"',;]{4,200}|\b(?:[a-z0-9-]+\.){1,3}(?:com|org|ai|net|dev|io|cn)(?:\/[^\s()<>"',;]{0,160})?/;

/** The proper name at the end of a phrase: its capitalised words, or its last two. */
function properName(phrase: string): string {
  const words = (phrase.split(/ and (?:the |our |its )?/).at(-1) ?? phrase).split(" ");
  let first = words.length - 1;
  while (first > 0 && /^(?:[A-Z0-9]|(?:of|for|and|to|on|the)$)/.test(words[first - 1] ?? ""))
    first--;
  while (
    first < words.length - 1 &&
    /^(?:of|for|and|to|on|the|The|Our|Your|This)$/.test(words[first] ?? "")
  )
    first++;
  return words
    .slice(Math.min(first, Math.max(0, words.length - 2)))
    .join(" ")
    .replace(/^(?:the|our|its|your|this|a|an|with|of|to) /i, "");
}

/** What the text makes part of itself by naming it. */
export function readIncorporated(context: Context): {
  incorporated: readonly Incorporated[];
  explained: readonly number[];
} {
  const found = new Map<string, Incorporated>();
  const explained: number[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !TRIGGER.test(sentence.lower) || !BINDS.test(sentence.lower)) continue;
    const match = NAME.exec(sentence.lower);
    if (!match) continue;
    const named = (match[1] ?? match[2] ?? "").trim();
    if (named.length < 3) continue;
    explained.push(sentence.index);
    const offset = sentence.full.length - sentence.lower.length;
    const start = sentence.lower.indexOf(named, match.index);
    const written = context.model.normal.text.slice(
      sentence.from + start,
      sentence.from + start + named.length,
    );
    const address = URL.exec(
      context.model.normal.text.slice(sentence.from, sentence.to).toLowerCase(),
    );
    const url = address
      ? context.model.normal.text
          .slice(sentence.from + address.index, sentence.from + address.index + address[0].length)
          .replace(/[.,:]+$/, "")
      : null;
    const name = properName(written);
    if (/^(?:use|service|terms|policy|guidelines|of use)$/i.test(name)) continue;
    const known = found.get(name.toLowerCase());
    if (known && (known.url !== null || url === null)) continue;
    if (found.size >= 20 && !known) continue;
    found.set(name.toLowerCase(), {
      name,
      url,
      evidence: known?.evidence ?? quote(context, { sentence, at: match.index + offset }),
    });
  }
  return { incorporated: [...found.values()], explained };
}
