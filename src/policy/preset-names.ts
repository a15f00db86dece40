/** The presets that ship, mildest first; each is a file in `rules/policies/`. */
export const PRESET_NAMES = ["default", "research", "commercial", "strict"] as const;

const PREFIX = "modelcheck:";

/**
 * The preset that a word names: `commercial` or `modelcheck:commercial`; `null` for anything else.
 * A word with the prefix is always a preset name, so that a typing error is not taken for a file.
 */
export function presetName(word: string): string | null {
  if (word.startsWith(PREFIX)) return word.slice(PREFIX.length);
  return PRESET_NAMES.some((name) => name === word) ? word : null;
}

/** What the user typed after `--policy`: a preset when it is named like one, else a file. */
export function policySource(word: string): { preset: string } | { file: string } {
  const preset = presetName(word);
  return preset === null ? { file: word } : { preset };
}
