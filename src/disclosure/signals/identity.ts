import type { CardBody, Place } from "../../card/units.ts";
import type { Signal } from "../../model/disclosure.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { evidenceAt } from "../../card/units.ts";
import { indexLines } from "../../text/lines.ts";
import { lowerCase } from "../../text/lower.ts";
import { identityClaims } from "../distillation/identity.ts";
import type { Familiar } from "./familiar.ts";
import { isTemplateFile } from "./template-files.ts";

/** UTF-16 code units of a card or template that are read. */
const MAX_TEXT = 100_000;
const MAX_SIGNALS = 5;
// How every claim begins: most cards need no closer look.
const BEGINNINGS = /you are |you['’]re |i am |i['’]m |my name is |as an? (?:ai|large) |[你您我]/iu;

/**
 * S12 and S13: prompts, templates and samples that speak as another provider's model. Jokes and
 * copied tools do so too: information only.
 */
export function identitySignals(
  body: CardBody | null,
  { subject, texts }: Snapshot,
  familiar: Familiar,
): readonly Signal[] {
  const places: readonly Place[] = [
    ...(body === null ? [] : [body]),
    ...texts.filter(isTemplateFile).map((card) => ({ card, index: indexLines(card.text) })),
  ];
  const signals = places.flatMap((place) => {
    const text = place.card.text.slice(0, MAX_TEXT);
    if (!BEGINNINGS.test(text)) return [];
    return identityClaims(text, null)
      .filter(({ provider }) => !familiar().has(provider))
      .map(({ provider, start, end }): Signal => ({
        // Who is told what it is reads a prompt; who says what it is speaks in a sample.
        signal: /^(?:you|as\b|[你您])/u.test(lowerCase(text.slice(start, end))) ? "S12" : "S13",
        kind: "identity",
        name: provider,
        evidence: evidenceAt(place, start, end, subject.commit),
        confidence: "low",
      }));
  });
  const isFirst = (one: Signal, at: number): boolean =>
    signals.findIndex(({ signal, name }) => signal === one.signal && name === one.name) === at;
  return signals.filter(isFirst).slice(0, MAX_SIGNALS);
}
