import type { DatasetClaim } from "../../model/disclosure.ts";
import type { DatasetRow, DisclosureTables } from "../tables.ts";
import { lowerCase } from "../../text/lower.ts";

const lookups = new WeakMap<DisclosureTables, ReadonlyMap<string, DatasetRow>>();
const BY_NAME =
  /gpt-?[345][\w.-]*|chatgpt|sharegpt|claude[\w.-]*|(?<![a-z])opus(?![-_ ]?(?:mt|100|books))[-_ ]?\d[\w.]*|sonnet[\w.-]*|gemini[-_][\w.]*|distill|deepseek-?r1|evol[-_ ]?instruct|(?<![a-z])evol(?![a-z])|alpaca|wizard_?lm|ultrachat|ultrafeedback|(?<![a-z])(?:open-?|slim-?)?orca(?![a-z])|openhermes|airoboros|magicoder|self-?instruct/u;

/** The table's row for a data set, by id, alias or the name without its owner. */
export function knownDataset(name: string, tables: DisclosureTables): DatasetRow | null {
  const lookup = lookupOf(tables);
  return lookup.get(key(name)) ?? lookup.get(tail(name)) ?? null;
}

/** The part of a name that says that a model wrote the data, such as `gpt4` or `sharegpt`. */
export function generatorIn(name: string): string | null {
  const lower = lowerCase(name);
  const match = /^opus(?:[^\d]|$)|opus-?mt/u.test(lower) ? null : BY_NAME.exec(lower);
  return match === null ? null : name.slice(match.index, match.index + match[0].length);
}

/** `true` when a listed or named data set implies a teacher. */
export function impliesTeacher(claim: DatasetClaim, tables: DisclosureTables): boolean {
  const row = knownDataset(claim.name, tables);
  if (row !== null) return row.kind === "model-output" || row.kind === "mixed";
  return generatorIn(claim.name) !== null;
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
