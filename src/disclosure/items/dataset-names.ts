const MOST_NAMED = 4;

/** Names in backticks, the first few of them and how many more. */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `\`${name.replaceAll("`", "'")}\``);
  const more = names.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** Where the three questions about listed data sets are looked up. */
export const DATASETS_SEARCHED: readonly string[] = [
  "listed data sets on the Hub",
  "their own cards",
];
