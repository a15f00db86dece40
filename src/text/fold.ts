/** Fold one UTF-16 code unit to the form patterns are written for; 0 drops it. */
export function foldCode(code: number): number {
  if (code < 0x80) return code === 0 ? 32 : code;
  if (code < 0x2000) {
    if (code === 0xa0) return 32;
    if (code === 0xad) return 0;
    if (code === 0xab || code === 0xbb) return 34;
    return code;
  }
  if (code < 0x3020) return foldPunctuation(code);
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0xfeff) return 0;
  return code === 0xfffd ? 39 : code;
}

function foldPunctuation(code: number): number {
  if (code <= 0x200a || code === 0x202f || code === 0x3000) return 32;
  if (code <= 0x200f || code === 0x2060) return 0;
  if (code <= 0x2015 || code === 0x2212) return 45;
  if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0x2032) return 39;
  if ((code >= 0x201c && code <= 0x201f) || code === 0x2033) return 34;
  if (code >= 0x300a && code <= 0x300f) return 34;
  if (code === 0x2022 || code === 0x25cf || code === 0x25e6 || code === 0x25aa) return 45;
  return code;
}

const NAMED: Readonly<Record<string, number>> = {
  nbsp: 32,
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  ldquo: 34,
  rdquo: 34,
  lsquo: 39,
  rsquo: 39,
  mdash: 45,
  ndash: 45,
};

/** The folded code unit an HTML entity's name (`amp`, `#8217`) stands for; 0 when unknown. */
export function entityCode(name: string): number {
  if (name.startsWith("#")) return foldCode(Number(name.slice(1)) & 0xffff);
  return NAMED[name.toLowerCase()] ?? 0;
}

/** Whether the code unit belongs to a script written without spaces between words. */
export function isIdeograph(code: number): boolean {
  return code >= 0x2e80 && code <= 0x9fff;
}

/** Lower-case without ever changing the length, so that offsets keep their meaning. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Decode UTF-16 code units without overflowing the argument list. */
export function decodeUnits(units: Uint16Array, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += 8192) {
    const part = units.subarray(at, Math.min(length, at + 8192));
    text += Reflect.apply(String.fromCharCode, null, part);
  }
  return text;
}
