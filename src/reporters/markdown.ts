import { escapeUnseen } from "./escape.ts";

const SPECIAL = /[\\`*_{}[\]<>!|~&]/gu;
const ADDRESS = /[^\s`]{0,200}(?::\/\/|@)[^\s`]{0,200}/gu;

/**
 * Untrusted `text` as Markdown inside a line that shows it as it is: no link, mention, HTML or code
 * can come of it. Not for the beginning of a line.
 */
export function escapeMarkdown(text: string): string {
  const line = escapeUnseen(text.replaceAll(/\s+/gu, " ").trim());
  let shown = "";
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    shown += special(line.slice(from, match.index)) + codeSpan(match[0]);
    from = match.index + match[0].length;
  }
  return shown + special(line.slice(from));
}

/** Untrusted `text` as a code span, in which nothing means anything; backticks become quotes. */
export function codeSpan(text: string): string {
  return `\`${escapeUnseen(text.replaceAll(/\s+/gu, " ").trim()).replaceAll("`", "'")}\``;
}

function special(text: string): string {
  return text.replaceAll(SPECIAL, "\\$&");
}
