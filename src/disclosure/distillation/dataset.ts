import type { DatasetClaim } from "../../model/disclosure.ts";
import type { DatasetRow, DisclosureTables } from "../tables.ts";

const lookups = new WeakMap<DisclosureTables, ReadonlyMap<string, DatasetRow>>();
const BY_NAME =
  /gpt-?[345]|chatgpt|sharegpt|claude|(?:^|[-_/ ])opus(?![-_ ]?(?:mt|100|books))[-_ ]?\d|sonnet|gemini[-_]|distill|deepseek-?r1|evol[-_ ]?instruct|alpaca|wizard_?lm|ultrachat|ultrafeedback|open-?orca|slim-?orca|openhermes|airoboros|magicoder|self-?instruct/iu;

/** The table's row for a data set, by id, alias or the name without its owner. */
export function knownDataset(name: string, tables: DisclosureTables): DatasetRow | null {
  const lookup = lookupOf(tables);
  return lookup.get(key(name)) ?? lookup.get(tail(name)) ?? null;
}

/** `true` when a data set's own name says that a model wrote it. */
export function namesGenerator(name: string): boolean {
  return BY_NAME.test(name) && !/^opus\b|opus-?mt/iu.test(name);
}

/** `true` when a listed or named data set implies a teacher. */
export function impliesTeacher(claim: DatasetClaim, tables: DisclosureTables): boolean {
  const row = knownDataset(claim.name, tables);
  if (row !== null) return row.kind === "model-output" || row.kind === "mixed";
  return namesGenerator(claim.name);
}

function lookupOf(tables: DisclosureTables): ReadonlyMap<string, DatasetRow> {
  const known = lookups.get(tables);
  if (known !== undefined) return known;
  const lookup = new Map<string, DatasetRow>();
  for (const row of tables.datasets) {
    for (const id of [row.id, ...row.aliases]) {
      lookup.set(key(id), row);
      if (tail(id).length > 4 && !lookup.has(tail(id))) lookup.set(tail(id), row);
    }
  }
  lookups.set(tables, lookup);
  return lookup;
}

function key(name: string): string {
  return name.toLowerCase();
}

function tail(name: string): string {
  return (name.split("/").at(-1) ?? name).toLowerCase().replace(/[^a-z0-9]+/gu, "");
}
