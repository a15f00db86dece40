/**
 * `text` in lower case with every offset kept. Patterns run on it instead of ignoring case:
 * expressions with both `i` and `u` take several times as long to compile.
 */
export function lowerCase(text: string): string {
  // The one letter whose lower case is longer than itself.
  return (text.includes("\u0130") ? text.replaceAll("\u0130", "I") : text).toLowerCase();
}

/** Group `group` of a match on `lowerCase(text)` as `text` spells it; the pattern needs flag `d`. */
export function spelled(
  text: string,
  match: RegExpExecArray | null,
  group: number,
): string | undefined {
  const span = match?.indices?.[group];
  return span === undefined ? undefined : text.slice(span[0], span[1]);
}
