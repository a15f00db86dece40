import type { ProseLimit } from "../model/facts.ts";
import type { Uses } from "../model/use.ts";
import { addCondition, mapUses } from "./adjust.ts";

/**
 * A sentence of the card that limits the model narrows what the licence grants: the two contradict
 * each other, and until somebody says which counts, no commercial use is free of conditions.
 */
export function applyProseLimits(uses: Uses, limits: readonly ProseLimit[]): Uses {
  const [first] = limits;
  if (first === undefined) return uses;
  const says = limits.some((l) => l.limit === "research-only")
    ? "for research only"
    : "not for commercial use";
  const text = `the card says ${says}, which the licence does not (${first.evidence.file}:${first.evidence.startLine})`;
  const evidence = limits.slice(0, 3).map((l) => l.evidence);
  return mapUses(uses, (answer, use) =>
    use === "commercialUse" || use === "host" ? addCondition(answer, text, evidence) : answer,
  );
}
