/** Lines that are not statements: where they end and where reading goes on. */
export interface Skipped {
  /** `true` for code, `false` for a comment. */
  readonly code: boolean;
  readonly end: number;
  readonly next: number;
}

const FENCE = /^ {0,3}(?:>\s?)?(`{3,}|~{3,})/u;

/**
 * Comments, fenced code and `<pre>`, from the line at `at` that opens them; `null` for other lines.
 * `missing` remembers the closers that the rest of the text lacks, so that none is sought twice.
 */
export function skipBlock(
  text: string,
  line: string,
  at: number,
  end: number,
  missing: Set<string>,
): Skipped | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) {
    const info = line.slice(line.indexOf(fence) + fence.length);
    // Inline code may begin a line; its fence closes on the same line.
    return fence.startsWith("`") && info.includes("`") ? null : closeFence(text, fence, end);
  }
  const trimmed = line.trimStart();
  if (trimmed.startsWith("<!--")) return until(text, "-->", at, end, missing);
  return /^<pre\b/iu.test(trimmed) ? until(text, "</pre>", at, end, missing) : null;
}

function closeFence(text: string, fence: string, from: number): Skipped {
  const mark = fence[0] ?? "`";
  let at = text.indexOf(fence, from);
  while (at !== -1) {
    const start = text.lastIndexOf("\n", at) + 1;
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 200));
    if (start > from && /^[\s>]*$/u.test(text.slice(start, at)) && onlyMarks(line, mark)) {
      return { code: true, end, next: Math.min(text.length, end + 1) };
    }
    at = text.indexOf(fence, end);
  }
  return { code: true, end: text.length, next: text.length };
}

function onlyMarks(line: string, mark: string): boolean {
  return (
    line
      .replace(/^[\s>]+/u, "")
      .trimEnd()
      .replaceAll(mark, "") === ""
  );
}

/** An unclosed comment or `<pre>` is only its own line, so that nothing below it gets lost. */
function until(
  text: string,
  closer: string,
  at: number,
  end: number,
  missing: Set<string>,
): Skipped {
  const code = closer !== "-->";
  const found = missing.has(closer) ? -1 : text.indexOf(closer, at);
  if (found === -1) {
    missing.add(closer);
    return { code, end, next: Math.min(text.length, end + 1) };
  }
  const stop = found + closer.length;
  return { code, end: stop, next: stop };
}
