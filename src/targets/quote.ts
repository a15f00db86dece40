const LONGEST = 160;

/**
 * Untrusted text as one short line in backticks: control, format and direction characters are
 * written as code points, so that a name cannot repaint the terminal or forge another line.
 */
export function quote(value: string): string {
  const cut = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return `\`${cut.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, spelled).replaceAll("`", "'")}\``;
}

function spelled(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
