import type { DatasetRow, DisclosureTables } from "../tables.ts";
import { lowerCase } from "../../text/lower.ts";

/** The table's row for a data set, and how its name led there. */
export interface DatasetMatch {
  readonly row: DatasetRow;
  /** `copy`: a name that says it was cleaned, translated or reshaped from the row's. */
  readonly by: "id" | "name" | "copy";
}

interface Lookup {
  readonly ids: ReadonlyMap<string, DatasetRow>;
  /** By the name without its owner and its punctuation. */
  readonly tails: ReadonlyMap<string, DatasetRow>;
}

const lookups = new WeakMap<DisclosureTables, Lookup>();
const BY_NAME =
  /gpt-?[345][\w.-]*|chatgpt|sharegpt|claude(?![a-z])[\w.-]*|gemini[-_][\w.]*|distill|deepseek-?r1|evol[-_ ]?instruct|(?<![a-z])evol(?![a-z])|alpaca|wizard_?lm|ultrachat|ultrafeedback|(?<![a-z])(?:open-?|slim-?)?orca(?![a-z])|openhermes|airoboros|magicoder|self-?instruct/u;

// What the name of a copy adds to the name of the original.
const ADDED =
  /[-_. ](?:cleaned|clean|filtered|unfiltered|dedup(?:ed|licated)?|refined|fixed|translat(?:ed|ion)|binari[sz]ed|format(?:ted)?|sharegpt|chatml|curated|multilingual|subset|sample[ds]?|mini|split|data(?:set)?|hf|vicuna[-_]format|\d{1,4}k|v\d{1,2}(?:\.\d{1,2})?|[a-z]{2}|deutsch|german|chinese|cn|japanese|korean|french|spanish|turkish)$/u;
const MAX_ADDED = 4;
const MIN_TAIL = 5;

/** The table's row for a data set: by id or alias, by the name alone, or as a copy of one. */
export function matchDataset(name: string, tables: DisclosureTables): DatasetMatch | null {
  const { ids, tails } = lookupOf(tables);
  const lower = lowerCase(name.trim());
  const exact = ids.get(lower);
  if (exact !== undefined) return { row: exact, by: "id" };
  let tail = lower.split("/").at(-1) ?? lower;
  const same = tails.get(squashed(tail));
  if (same !== undefined) return { row: same, by: "name" };
  for (let i = 0; i < MAX_ADDED; i++) {
    const shorter = tail.replace(ADDED, "");
    if (shorter === tail) return null;
    tail = shorter;
    const row = tails.get(squashed(tail));
    if (row !== undefined) return { row, by: "copy" };
  }
  return null;
}

/** The row alone. */
export function knownDataset(name: string, tables: DisclosureTables): DatasetRow | null {
  return matchDataset(name, tables)?.row ?? null;
}

/**
 * The part of a name that says that a model wrote the data, such as `gpt4` or `sharegpt`; a model
 * that goes by a short name in its full one, such as `Claude Opus`.
 */
export function generatorIn(name: string): string | null {
  const lower = lowerCase(name);
  const claude = claudeIn(lower);
  if (claude !== null) return claude;
  const match = BY_NAME.exec(lower);
  return match === null ? null : name.slice(match.index, match.index + match[0].length);
}

const CLAUDE =
  /(?<![a-z])(claude[-_ ]?)?(?:(\d(?:[.-]\d)?)[-_ ])?(sonnet|haiku|opus)(?![a-z])(?:[-_ ]?(\d(?:[.-]\d)?)(?!\d))?/u;
// OPUS is also a collection of translations: alone it needs a word for what a model writes.
const WRITTEN =
  /^[-_ ](?:instruct|writ|reason|distil|chat|conversation|trace|think|prose|role-?play)/u;

/** `Claude 3.5 Sonnet`, `Claude Opus 4.6`: generation 3 puts its number first. */
function claudeIn(lower: string): string | null {
  const match = CLAUDE.exec(lower);
  if (match === null) return null;
  const [whole, maker, before, tier = "", after] = match;
  const number = (before ?? after)?.replace("-", ".");
  const rest = lower.slice(match.index + whole.length);
  if (maker === undefined && number === undefined && !(tier === "opus" && WRITTEN.test(rest)))
    return null;
  const name = tier.charAt(0).toUpperCase() + tier.slice(1);
  if (number === undefined) return `Claude ${name}`;
  return number.startsWith("3") ? `Claude ${number} ${name}` : `Claude ${name} ${number}`;
}

function lookupOf(tables: DisclosureTables): Lookup {
  const known = lookups.get(tables);
  if (known !== undefined) return known;
  const ids = new Map<string, DatasetRow>();
  const tails = new Map<string, DatasetRow>();
  for (const row of tables.datasets) {
    for (const id of [row.id, ...row.aliases]) {
      ids.set(lowerCase(id), row);
      const tail = squashed(lowerCase(id).split("/").at(-1) ?? id);
      if (!row.plain && tail.length >= MIN_TAIL && !tails.has(tail)) tails.set(tail, row);
    }
  }
  const lookup = { ids, tails };
  lookups.set(tables, lookup);
  return lookup;
}

function squashed(name: string): string {
  return name.replaceAll(/[^a-z0-9]+/gu, "");
}
