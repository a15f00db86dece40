const BLOCK = /^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(?:\r\n|\n|$))/u;

/** The front matter of a card as the Hub's API gives it; `undefined` where there is none to give. */
export async function cardDataOf(card: string): Promise<Record<string, unknown> | undefined> {
  const block = BLOCK.exec(card)?.[2];
  if (block === undefined) return undefined;
  const { parse } = await import("yaml");
  try {
    const value = parse(block) as unknown;
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}

/** Tags the Hub derives from the front matter. */
export function tagsOf(cardData: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const strings = (key: string): readonly string[] =>
    [cardData?.[key]].flat().filter((value) => typeof value === "string");
  return [
    ...strings("tags"),
    ...strings("language"),
    ...strings("datasets").map((name) => `dataset:${name}`),
    ...strings("base_model").map((name) => `base_model:${name}`),
    ...strings("license").map((name) => `license:${name.toLowerCase()}`),
    "region:us",
  ];
}
