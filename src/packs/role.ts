import type { Facts } from "../model/facts.ts";
import type { Relation } from "../model/lineage.ts";

/** Who the publisher of a model is: whoever names or shows a base modified another's model. */
export type Role =
  | { readonly kind: "provider" }
  | { readonly kind: "modifier"; readonly base: string; readonly conversion: Conversion | null };

/** A way of making a model from another that trains it little or not at all. */
export type Conversion = "quantized" | "merge" | "adapter";

/** The role that every statement about a base together gives; a part such as an encoder is no base. */
export function roleOf({ baseClaims }: Pick<Facts, "baseClaims">): Role {
  const bases = baseClaims.filter(({ relation }) => relation !== "component");
  const [first] = bases;
  if (first === undefined) return { kind: "provider" };
  const [conversion = null] = bases.flatMap(({ relation }) => conversionOf(relation) ?? []);
  return { kind: "modifier", base: first.name, conversion };
}

function conversionOf(relation: Relation): Conversion | null {
  return relation === "quantized" || relation === "merge" || relation === "adapter"
    ? relation
    : null;
}
