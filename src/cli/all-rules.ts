import type { Catalog } from "../catalog/types.ts";
import { RULES } from "../findings/index.ts";
import type { Rule } from "../findings/rule.ts";
import { nodePolicyPorts } from "../node/policy-ports.ts";
import { packRules } from "../packs/rule.ts";
import { shippedPacks } from "../policy/packs.ts";

/** Every rule that ships, those of the packs included, by id. */
export function allRules(catalog: Catalog): readonly Rule[] {
  const packs = packRules(shippedPacks(nodePolicyPorts(catalog)), null);
  return [...RULES, ...packs].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
