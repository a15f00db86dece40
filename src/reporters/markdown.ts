import { escapeUnseen } from "./escape.ts";

const SPECIAL = /[\\*_{}[\]<>!|~&$#]/gu;
// What a page makes a link of by itself: addresses, mentions, numbers of issues.
const ADDRESS = /[^\s`]{0,200}(?::\/\/|@|www\.|#\d|gh-\d)[^\s`]{0,200}/giu;

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
  const line = escapeUnseen(text.replaceAll(/\s+/gu, " ").trim()).replaceAll("`", "'");
  // Two backticks with nothing between them open a span that some later ones close.
  return `\`${line === "" ? " " : line}\``;
}

/**
 * A sentence in our words as Markdown: its values in backticks stay code, all else is shown as it
 * is. With a backtick left over none of them counts, because a value brought it along.
 */
export function markdownOf(sentence: string): string {
  const parts = sentence.split("`");
  if (parts.length % 2 === 0) return escapeMarkdown(sentence);
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return codeSpan(part);
      const [before = ""] = /^\s*/u.exec(part) ?? [];
      const [after = ""] = part.trim() === "" ? [""] : (/\s*$/u.exec(part) ?? []);
      return `${before === "" ? "" : " "}${escapeMarkdown(part)}${after === "" ? "" : " "}`;
    })
    .join("");
}

function special(text: string): string {
  // A backtick beside a code span would join its fence, escaped or not.
  return text.replaceAll("`", "'").replaceAll(SPECIAL, "\\$&");
}
