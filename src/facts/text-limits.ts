import { evidenceAt } from "../card/units.ts";
import type { ModelCard } from "../model/card.ts";
import type { ProseLimit } from "../model/facts.ts";
import { indexLines } from "../text/lines.ts";
import { lowerCase } from "../text/lower.ts";
import { limitOfSentence } from "./prose-limits.ts";

/** A sentence of unmarked text ends at its full stop, at an empty line or before a list item. */
const SENTENCE_END =
  /[.!?](?=\s)|[。！？]|\n[ \t]*(?=\r?\n)|\n(?=[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t])/gu;
/** Longer texts pass on the licences of others; what speaks of the model stands first. */
const MAX_TEXT = 60_000;
const LONGEST = 600;
/** A notice this short speaks of what it lies beside. */
const SHORT_NOTICE = 3000;
/** A longer notice mostly speaks of parts made by others. */
const THIS_MODEL = /\b(?:this|the|our) (?:models?|weights?|release)\b|\bmodel weights\b|模型|权重/u;

/** Sentences of a notice file that limit what the model may be used for. */
export function limitsOfNotice(
  file: { readonly path: string; readonly text: string },
  ownName: string,
  commit: string | null,
): readonly ProseLimit[] {
  const end = Math.min(file.text.length, MAX_TEXT);
  return limitsBetween(file, 0, end, commit, (s) =>
    file.text.length <= SHORT_NOTICE || THIS_MODEL.test(lowerCase(s))
      ? limitOfSentence(s, ownName, false)
      : null,
  );
}

/** Sentences that everybody who asks for access on the Hub has to accept. */
export function limitsOfGate(
  card: ModelCard,
  ownName: string,
  commit: string | null,
): readonly ProseLimit[] {
  const { starts } = indexLines(card.text);
  return card.fields.flatMap((field, i) => {
    if (!field.key.startsWith("extra_gated_")) return [];
    const start = (starts[field.line - 1] ?? 0) + field.column - 1 + field.key.length;
    const next = card.fields[i + 1]?.line ?? card.bodyLine - 1;
    const end = Math.min(starts[next - 1] ?? card.text.length, start + MAX_TEXT);
    return limitsBetween(card, start, end, commit, (s) => limitOfSentence(s, ownName, false));
  });
}

function limitsBetween(
  file: { readonly path: string; readonly text: string },
  from: number,
  to: number,
  commit: string | null,
  judge: (sentence: string) => ProseLimit["limit"] | null,
): readonly ProseLimit[] {
  const part = file.text.slice(from, to);
  const ends = [...part.matchAll(SENTENCE_END)].map((m) => m.index + m[0].length);
  const place = { card: file, index: indexLines(file.text) };
  const limits: ProseLimit[] = [];
  let start = 0;
  for (const end of [...ends, part.length]) {
    const sentence = part
      .slice(start, end)
      .replace(/\s+/gu, " ")
      .replace(/^[\s:|>"'-]+/u, "");
    const limit = sentence.length > LONGEST ? null : judge(sentence);
    if (limit !== null) {
      limits.push({ limit, evidence: evidenceAt(place, from + start, from + end, commit) });
    }
    start = end;
  }
  return limits;
}
