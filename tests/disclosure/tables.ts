import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseDisclosureTables } from "../../src/disclosure/tables.ts";
import type { DisclosureTables } from "../../src/disclosure/tables.ts";

const RULES = new URL("../../rules/", import.meta.url);

/** A rules file, or a folder whose files are one table, as the packed catalogue would hand it over. */
export function rules(name: string): unknown {
  if (name.endsWith(".yaml")) return parse(readFileSync(new URL(name, RULES), "utf8"));
  const folder = new URL(`${name}/`, RULES);
  const files = readdirSync(folder).map((file): Record<string, unknown[]> =>
    parse(readFileSync(new URL(file, folder), "utf8")),
  );
  const keys = new Set(files.flatMap((file) => Object.keys(file)));
  return Object.fromEntries(
    [...keys].map((key) => [key, files.flatMap((file) => file[key] ?? [])]),
  );
}

let shipped: DisclosureTables | null = null;

/** The shipped tables, parsed once. */
export function shippedTables(): DisclosureTables {
  shipped ??= parseDisclosureTables(rules("datasets"), rules("providers"), rules("corpora.yaml"));
  return shipped;
}
