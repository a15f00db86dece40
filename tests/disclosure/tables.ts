import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseDisclosureTables } from "../../src/disclosure/tables.ts";
import type { DisclosureTables } from "../../src/disclosure/tables.ts";

/** A rules file as the packed catalogue would hand it over. */
export function rules(name: string): unknown {
  return parse(readFileSync(new URL(`../../rules/${name}`, import.meta.url), "utf8"));
}

/** The shipped tables. */
export function shippedTables(): DisclosureTables {
  return parseDisclosureTables(
    rules("datasets.yaml"),
    rules("providers.yaml"),
    rules("corpora.yaml"),
  );
}
