/** Where a front matter block lies in a text; offsets are UTF-16 code units. */
export interface FrontMatterBlock {
  /** First character after the opening fence's line end. */
  readonly yamlStart: number;
  readonly yamlEnd: number;
  /** First character after the closing fence. */
  readonly bodyStart: number;
}

/**
 * Finds the block that the Hub's own expression finds, in linear time:
 * `^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$))`.
 * Leading white space and a byte order mark are accepted; text before the fence, a space after the
 * opening fence, `----` or `...` as a closer, and an unclosed block are not front matter.
 */
export function findFrontMatter(text: string): FrontMatterBlock | null {
  const open = text.length - text.trimStart().length;
  if (!text.startsWith("---", open)) return null;
  const afterDashes = open + 3;
  if (text.startsWith("\r\n", afterDashes)) {
    // The expression backtracks to a lone CR when nothing closes the block after CRLF.
    return closeBlock(text, afterDashes + 2) ?? closeBlock(text, afterDashes + 1);
  }
  const next = text[afterDashes];
  return next === "\r" || next === "\n" ? closeBlock(text, afterDashes + 1) : null;
}

function closeBlock(text: string, yamlStart: number): FrontMatterBlock | null {
  let dashes = text.indexOf("---", yamlStart);
  while (dashes !== -1) {
    const yamlEnd = lineEndBefore(text, dashes, yamlStart);
    if (yamlEnd !== null) {
      let end = dashes + 3;
      while (text[end] === " " || text[end] === "\t") end++;
      if (text.startsWith("\r\n", end)) return { yamlStart, yamlEnd, bodyStart: end + 2 };
      if (text[end] === "\n") return { yamlStart, yamlEnd, bodyStart: end + 1 };
      if (end === text.length) return { yamlStart, yamlEnd, bodyStart: end };
    }
    dashes = text.indexOf("---", dashes + 1);
  }
  return null;
}

/** Start of the line end that stands directly before `at`, not before `least`. */
function lineEndBefore(text: string, at: number, least: number): number | null {
  const last = at - 1;
  if (last < least) return null;
  if (text[last] === "\r") return last;
  if (text[last] !== "\n") return null;
  return text[last - 1] === "\r" && last - 1 >= least ? last - 1 : last;
}
