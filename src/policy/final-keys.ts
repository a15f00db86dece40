import type { RawPolicy } from "./raw-policy.ts";

/** Keys that a base policy can make final; `licenses` stands for its four parts. */
export const FINAL_KEYS = [
  "use",
  "minimumBasis",
  "licenses",
  "licenses.allow",
  "licenses.review",
  "licenses.deny",
  "licenses.otherwise",
  "rules",
  "customRules",
  "organisation",
  "profiles",
] as const;

/** Rules that speak for a key: switching one off would be a way round it. */
const GUARDS: Readonly<Record<string, readonly string[]>> = {
  use: ["use-prohibited", "use-conditional", "use-unanswered", "use-basis-weak"],
  minimumBasis: ["use-basis-weak"],
  licenses: ["license-denied", "license-for-review"],
};

/**
 * What a file changes although a base made it final, as paths into the file. A final `deny` list
 * also fixes the other lists, since naming a licence exactly in one of them would overrule it.
 */
export function brokenFinals(
  final: readonly string[],
  raw: RawPolicy,
): readonly (readonly string[])[] {
  const set = new Set(final);
  const changed: string[][] = [];
  for (const key of PLAIN) if (set.has(key) && raw[key] !== undefined) changed.push([key]);
  const fixed = set.has("licenses") || set.has("licenses.deny");
  for (const key of ["allow", "review", "deny", "otherwise"] as const) {
    if ((fixed || set.has(`licenses.${key}`)) && raw.licenses?.[key] !== undefined)
      changed.push(["licenses", key]);
  }
  for (const [name, profile] of Object.entries(raw.profiles ?? {})) {
    for (const key of ["use", "organisation"] as const)
      if (set.has(key) && profile[key] !== undefined) changed.push(["profiles", name, key]);
  }
  const guarded = [...(fixed ? ["licenses"] : []), ...final].flatMap((key) => GUARDS[key] ?? []);
  for (const id of new Set(guarded))
    if (!set.has("rules") && raw.rules?.[id] !== undefined) changed.push(["rules", id]);
  return changed;
}

const PLAIN = ["use", "minimumBasis", "rules", "customRules", "organisation", "profiles"] as const;
