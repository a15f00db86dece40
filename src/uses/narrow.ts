import type { BaseFacts, ProseLimit } from "../model/facts.ts";
import type { Uses } from "../model/use.ts";
import { addCondition, mapUses } from "./adjust.ts";

/** What the sentences say, all together: the strictest of them. */
export function limitInWords(limits: readonly ProseLimit[]): string {
  const said = new Set(limits.map((l) => l.limit));
  if (said.has("research-only")) return "for research only";
  return said.has("non-commercial") ? "not for commercial use" : "commercial use by agreement only";
}

/**
 * A sentence of the card, its gate or a notice that limits the model narrows what the licence
 * grants: the two contradict each other, and until somebody says which counts, no commercial use is
 * free of conditions.
 */
export function applyProseLimits(uses: Uses, limits: readonly ProseLimit[]): Uses {
  const [first] = limits;
  if (first === undefined) return uses;
  const says = limitInWords(limits);
  const text = `${first.evidence.file} says ${says}, which the licence does not (line ${first.evidence.startLine})`;
  const evidence = limits.slice(0, 3).map((l) => l.evidence);
  return mapUses(uses, (answer, use) =>
    use === "commercialUse" || use === "host" ? addCondition(answer, text, evidence) : answer,
  );
}

/**
 * Nobody can grant more of a changed model than its base's licence allows to pass on: what the base
 * prohibits is not free of conditions, whatever this model's own licence says.
 */
export function applyBases(uses: Uses, bases: readonly BaseFacts[]): Uses {
  return bases.reduce((narrowed, { edge, prohibited }) => {
    const text = `its base ${edge.name} is under ${edge.license.title ?? "a licence"}, which prohibits this`;
    return mapUses(narrowed, (answer, use) =>
      prohibited.includes(use) ? addCondition(answer, text, edge.evidence) : answer,
    );
  }, uses);
}

/** A file that looks like the licence and was not read may say something else than the card. */
export function applyUnread(uses: Uses, unread: readonly string[]): Uses {
  const [first] = unread;
  if (first === undefined) return uses;
  const text = `${first} was not read, and may limit what the card grants`;
  return mapUses(uses, (answer) =>
    answer.basis === "text" ? answer : addCondition(answer, text, []),
  );
}
