import type { Unit } from "../../card/units.ts";
import { inDataSection, saysTraining } from "../context.ts";

const SHARE = /\b\d{1,3}(?:\.\d+)?\s?%/u;

/**
 * Rows of a table of sources with shares, in a section about data: a complete list when the
 * shares of one table add up to the whole.
 */
export function shareRows(units: readonly Unit[]): readonly Unit[] {
  let table: Unit[] = [];
  for (const unit of units) {
    if (listsShares(unit)) return [unit];
    if (unit.kind === "row") {
      table.push(unit);
      continue;
    }
    const rows = complete(table);
    if (rows.length > 0) return rows;
    table = [];
  }
  return complete(table);
}

/** "Web [60%], books [25%], code [15%]" in one sentence about training. */
function listsShares(unit: Unit): boolean {
  if (unit.kind === "row" || !unit.text.includes("%")) return false;
  if (!saysTraining(unit) && !inDataSection(unit)) return false;
  const shares = [...unit.text.matchAll(/\d{1,3}(?:\.\d+)?(?=\s?%)/gu)].map((match) =>
    Number(match[0]),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.length >= 3 && total >= 95 && total <= 105 && !KIND_SHARES.test(unit.lower);
}

// Shares of languages or kinds say how much of each there is, not where it is from.
const KIND_SHARES =
  /%,? (?:of )?(?:english|multilingual|chinese|code\b|natural language|other languages)/u;

function complete(table: readonly Unit[]): readonly Unit[] {
  const rows = table.filter((unit) => inDataSection(unit) && SHARE.test(unit.text));
  const total = rows.reduce(
    (sum, unit) => sum + Number.parseFloat(SHARE.exec(unit.text)?.[0] ?? "0"),
    0,
  );
  return rows.length >= 3 && total >= 95 && total <= 105 ? rows : [];
}
