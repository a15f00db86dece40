const OPEN = /^[ \t]*(?:-[ \t]+)*(?:[\w.-]{1,100}[ \t]*:[ \t]+)?(["'])/u;
const MAX_SCALAR = 100_000;

/**
 * Puts quoted scalars that run over several lines on one line, without changing any offset. The
 * Hub's parser accepts continuation lines that are not indented, the one used here does not.
 */
export function joinQuotedLines(yaml: string): string {
  const parts: string[] = [];
  let kept = 0;
  let at = 0;
  while (at < yaml.length) {
    const next = yaml.indexOf("\n", at);
    const end = next === -1 ? yaml.length : next;
    const open = OPEN.exec(yaml.slice(at, Math.min(end, at + 200)));
    const from = open === null ? -1 : at + open[0].length;
    const close = open === null ? -1 : closeOf(yaml, from, open[1] ?? '"');
    if (close > end) {
      parts.push(yaml.slice(kept, from), yaml.slice(from, close).replace(/[\r\n]/gu, " "));
      kept = close;
      const rest = yaml.indexOf("\n", close);
      at = rest === -1 ? yaml.length : rest + 1;
    } else {
      at = end + 1;
    }
  }
  parts.push(yaml.slice(kept));
  return parts.join("");
}

/** Offset of the quote that ends the scalar, or -1. */
function closeOf(yaml: string, from: number, quote: string): number {
  const limit = Math.min(yaml.length, from + MAX_SCALAR);
  for (let at = from; at < limit; at++) {
    const char = yaml[at];
    if (char === "\\" && quote === '"') at++;
    else if (char === quote) {
      if (quote === "'" && yaml[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
}
