const MAX_DEPTH = 200;

/**
 * `true` for YAML nested deeper than any card has reason to be: brackets and braces that stay open,
 * or a line of list markers. Checked before parsing, because a parser spends memory on each level.
 */
export function isTooDeep(yaml: string): boolean {
  let open = 0;
  let markers = 0;
  for (let at = 0; at < yaml.length; at++) {
    const code = yaml.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) open++;
    else if (code === 0x5d || code === 0x7d) open = Math.max(0, open - 1);
    else if (code === 0x0a) markers = 0;
    else if (isMarker(yaml, at, code)) markers++;
    if (open > MAX_DEPTH || markers > MAX_DEPTH) return true;
  }
  return false;
}

/** `- `, `? ` or `: ` between spaces, each of which may open a level on the same line. */
function isMarker(yaml: string, at: number, code: number): boolean {
  if (code !== 0x2d && code !== 0x3f && code !== 0x3a) return false;
  const next = yaml.charCodeAt(at + 1);
  return next === 0x20 || next === 0x09;
}
