import type { Unit } from "../../card/units.ts";
import { inDataSection } from "../context.ts";

const SHARE = /\b\d{1,3}(?:\.\d+)?\s?%/u;

/**
 * Rows of a table of sources with shares, in a section about data: a complete list when the
 * shares of one table add up to the whole.
 */
export function shareRows(units: readonly Unit[]): readonly Unit[] {
  let table: Unit[] = [];
  for (const unit of units) {
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

function complete(table: readonly Unit[]): readonly Unit[] {
  const rows = table.filter((unit) => inDataSection(unit) && SHARE.test(unit.text));
  const total = rows.reduce(
    (sum, unit) => sum + Number.parseFloat(SHARE.exec(unit.text)?.[0] ?? "0"),
    0,
  );
  return rows.length >= 3 && total >= 95 && total <= 105 ? rows : [];
}
