/** What one code unit is to the word scanner. */
export const SEPARATOR = 0;
export const LETTER = 1;
export const IDEOGRAPH = 2;
export const INVISIBLE = 3;
export const SYMBOL = 4;
export const APOSTROPHE = 5;

const ASCII: Uint8Array = new Uint8Array(128).map((_, code) => {
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
    return LETTER;
  }
  if (code === 0x27) return APOSTROPHE;
  // Currency and percent signs carry meaning that no re-wrapping changes.
  return code === 0x24 || code === 0x25 ? SYMBOL : SEPARATOR;
});

/**
 * Class of the code unit `code`. Punctuation, quotes, dashes, bullets and box drawing are
 * separators; unknown signs (emoji, direction overrides, tag characters) are symbols and count as
 * words, so that nothing can hide in them.
 */
export function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? SEPARATOR;
  if (code < 0x2c0) {
    if (code === 0xad) return INVISIBLE;
    if (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) return LETTER;
    if (code === 0xaa || code === 0xba || code === 0xb5) return LETTER;
    return code >= 0xa2 && code <= 0xa5 ? SYMBOL : SEPARATOR;
  }
  if (code >= 0x2000 && code <= 0x2bff) return generalPunctuation(code);
  if (code >= 0x3000 && code <= 0x303f) {
    return code === 0x3007 || code === 0x3005 ? IDEOGRAPH : SEPARATOR;
  }
  if (code >= 0x3040 && code <= 0x9fff) return IDEOGRAPH;
  if (code >= 0xac00 && code <= 0xd7a3) return IDEOGRAPH;
  if (code >= 0xf900 && code <= 0xfaff) return IDEOGRAPH;
  if (code >= 0xd800 && code <= 0xdfff) return SYMBOL;
  if (code >= 0xfe00 && code <= 0xfe0f) return INVISIBLE;
  if (code >= 0xfe10 && code <= 0xfe6f) return SEPARATOR;
  if (code >= 0xff01 && code <= 0xff5e) return classOf(code - 0xfee0);
  if (code === 0xffe1 || code === 0xffe5) return SYMBOL;
  if (code === 0xfeff) return INVISIBLE;
  // U+FFFD stands for a byte that was lost, in practice a quote; private use are list bullets.
  if (code >= 0xe000 && code <= 0xf8ff) return SEPARATOR;
  if (code > 0xfffb || (code >= 0xff5f && code <= 0xff65)) return SEPARATOR;
  return LETTER;
}

function generalPunctuation(code: number): number {
  if ((code >= 0x200b && code <= 0x200d) || code === 0x2060) return INVISIBLE;
  // Marks that reorder what a reader sees are never harmless; plain direction marks are.
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return SYMBOL;
  if (code === 0x200e || code === 0x200f) return INVISIBLE;
  if (code === 0x2019 || code === 0x2018 || code === 0x201b) return APOSTROPHE;
  if (code <= 0x206f) return SEPARATOR;
  if (code >= 0x20a0 && code <= 0x20cf) return SYMBOL;
  if (code === 0x2122) return SEPARATOR;
  if (code >= 0x2100 && code <= 0x214f) return SYMBOL;
  if (code >= 0x2160 && code <= 0x2188) return LETTER;
  if (code >= 0x2500 && code <= 0x25ff) return SEPARATOR;
  if (code >= 0x2460 && code <= 0x249b) return SEPARATOR;
  return code >= 0x2190 && code <= 0x21ff ? SEPARATOR : SYMBOL;
}

/** Lower-case form of a letter's code unit; full-width forms become ASCII. */
export function fold(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code >= 0xff01 && code <= 0xff5e) return fold(code - 0xfee0);
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Lower-case code of each ASCII letter and digit, 0 for all else: the common case without calls. */
export const FOLDED: Uint8Array = ASCII.map((kind, code) => (kind === LETTER ? fold(code) : 0));

/** `true` for an ASCII letter or digit. */
export function isAlphanumeric(code: number): boolean {
  return code < 128 && ASCII[code] === LETTER;
}

/** `true` for characters that separate lines or words without ink. */
export function isSpace(code: number): boolean {
  return (code >= 9 && code <= 13) || code === 32 || code === 0xa0 || code === 0x3000;
}
