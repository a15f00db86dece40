const TAG =
  /<(?:\/?(?:a|abbr|address|article|aside|b|big|blockquote|body|br|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figure|font|footer|h[1-6]|head|header|hr|html|i|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s|samp|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var)(?=[\s/>])[^<>]{0,400}|!doctype [^<>]{0,200})>/iy;

/** Attributes whose value a reader may see or that may carry prose. */
const PROSE =
  /\b(?:alt|title|content|value|label|placeholder|summary|cite|data-[a-z-]+|aria-[a-z-]+)\s*=/iu;

/** End of the HTML tag that starts at `at`, or `at` when it is not markup without words. */
export function skipTag(text: string, at: number): number {
  TAG.lastIndex = at;
  const found = TAG.exec(text)?.[0];
  if (found === undefined || PROSE.test(found) || saysMore(found)) return at;
  return at + found.length;
}

const QUOTED = /"[^"]*"|'[^']*'/gu;
/** Four words without the punctuation of styles and addresses. */
const SENTENCE = /["'][^"':;/]*\s[^"':;/]*\s[^"':;/]*\s[^"':;/]*["']/u;

/** A file is also read as it is, so words between angle brackets count unless they are attributes. */
function saysMore(tag: string): boolean {
  if (SENTENCE.test(tag)) return true;
  const [, ...rest] = tag.slice(1, -1).replaceAll(QUOTED, "").trim().split(/\s+/u);
  const isDoctype = tag.startsWith("<!");
  return rest.some(
    (part) => !(isDoctype ? /^(?:html|public|system)$/iu : /^[a-z:-]*=|^\/$/iu).test(part),
  );
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy;
const NAMED: Readonly<Record<string, number>> = {
  amp: 38,
  apos: 0x27,
  bull: 0x2022,
  copy: 0xa9,
  gt: 62,
  hellip: 0x2026,
  laquo: 0xab,
  ldquo: 0x201c,
  lsquo: 0x2018,
  lt: 60,
  mdash: 0x2014,
  middot: 0xb7,
  nbsp: 32,
  ndash: 0x2013,
  quot: 34,
  raquo: 0xbb,
  rdquo: 0x201d,
  reg: 0xae,
  rsquo: 0x2019,
  sect: 0xa7,
  shy: 0xad,
  trade: 0x2122,
};

/** The character an HTML entity at `at` stands for and where it ends, or `null`. */
export function entityAt(text: string, at: number): { code: number; end: number } | null {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (found === null) return null;
  const [whole, decimal, hexadecimal, name] = found;
  const code =
    decimal !== undefined
      ? Number.parseInt(decimal, 10)
      : hexadecimal !== undefined
        ? Number.parseInt(hexadecimal, 16)
        : NAMED[(name ?? "").toLowerCase()];
  if (code === undefined || code > 0xffff) return null;
  return { code, end: at + whole.length };
}
