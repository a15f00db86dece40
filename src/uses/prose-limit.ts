import type { ProseLimit } from "../model/facts.ts";
import type { Uses } from "../model/use.ts";
import { addCondition, mapUses } from "./adjust.ts";

/** What the sentences say, all together: the strictest of them. */
export function limitInWords(limits: readonly ProseLimit[]): string {
  const said = new Set(limits.map((l) => l.limit));
  if (said.has("research-only")) return "for research only";
  return said.has("non-commercial") ? "not for commercial use" : "commercial use by agreement only";
}

/**
 * A sentence of the card, its gate or a notice that limits the model narrows what the licence grants: the two contradict
 * each other, and until somebody says which counts, no commercial use is free of conditions.
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
