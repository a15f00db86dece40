/** The presets that ship, mildest first; each is a file in `rules/policies/`. */
export const PRESET_NAMES = ["default", "research", "commercial", "strict"] as const;

/** The rule packs that ship; each is a file in `rules/packs/` and off unless it is extended. */
export const PACK_NAMES = [
  "eu-art53",
  "ca-ab2013",
  "eu-gdpr",
  "fmti-2025",
  "mof",
  "osaid",
] as const;

/** Every word that may follow `modelcheck:`. */
export const SHIPPED_NAMES: readonly string[] = [...PRESET_NAMES, ...PACK_NAMES];

const PREFIX = "modelcheck:";

/**
 * The preset or pack that a word names: `commercial` or `modelcheck:commercial`; `null` for anything
 * else. A word with the prefix is always such a name, so that a typing error is not taken for a file.
 */
export function presetName(word: string): string | null {
  if (word.startsWith(PREFIX)) return word.slice(PREFIX.length);
  return SHIPPED_NAMES.includes(word) ? word : null;
}

/** Whether a name is that of a rule pack. */
export function isPackName(name: string): boolean {
  return PACK_NAMES.some((known) => known === name);
}

/** What the user typed after `--policy`: a preset or pack when it is named like one, else a file. */
export function policySource(word: string): { preset: string } | { file: string } {
  const preset = presetName(word);
  return preset === null ? { file: word } : { preset };
}
