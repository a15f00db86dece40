const MAX_DEPTH = 200;
const MAX_ODD_LINES = 200;
// Characters that begin a plain line of no mapping: aliases, anchors, tags, block scalars.
const ODD = new Set([0x2a, 0x26, 0x21, 0x25, 0x40, 0x60, 0x7c, 0x3e]);

/**
 * Why a block is not worth parsing, or `null`: brackets that stay open, a line of list markers,
 * or hundreds of lines that begin with an indicator. A parser spends memory and time on each, and
 * no card has reason for them. Linear.
 */
export function hostileYaml(yaml: string): string | null {
  let open = 0;
  let markers = 0;
  let odd = 0;
  let lineStart = true;
  let onlyMarkers = true;
  for (let at = 0; at < yaml.length; at++) {
    const code = yaml.charCodeAt(at);
    if (lineStart) {
      onlyMarkers = true;
      markers = 0;
      if (ODD.has(code)) odd++;
    }
    lineStart = code === 0x0a;
    if (code === 0x5b || code === 0x7b) open++;
    else if (code === 0x5d || code === 0x7d) open = Math.max(0, open - 1);
    if (code === 0x2d || code === 0x3f || code === 0x3a) markers += onlyMarkers ? 1 : 0;
    else if (code !== 0x20 && code !== 0x09) onlyMarkers = false;
    if (open > MAX_DEPTH || markers > MAX_DEPTH) return "the front matter is nested too deeply";
    if (odd > MAX_ODD_LINES) return "the front matter is not a mapping of keys to values";
  }
  return null;
}
