import type { Catalog } from "../catalog/types.ts";
import { nodePolicyPorts } from "../node/policy-ports.ts";
import { readPack } from "../policy/packs.ts";
import { PACK_NAMES } from "../policy/preset-names.ts";
import { suggestion } from "../policy/suggest.ts";
import { usageError } from "./errors.ts";

/**
 * The ids of the checklist rows that any of these packs asks for; `null` for no pack at all. Throws
 * a `UsageError` for a pack that does not exist.
 */
export function packItems(names: readonly string[], catalog: Catalog): ReadonlySet<string> | null {
  if (names.length === 0) return null;
  const ports = nodePolicyPorts(catalog);
  const packs = names.map((name) => readPack(name, ports) ?? noPack(name));
  return new Set(
    packs.flatMap(({ rules }) => rules.flatMap(({ items, orElse }) => [...items, ...orElse])),
  );
}

function noPack(name: string): never {
  const help = suggestion(name, PACK_NAMES, "packs");
  throw usageError("cli/unknown-pack", `\`${name}\` is no rule pack`, help);
}
