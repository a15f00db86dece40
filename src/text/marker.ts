/** What a line starts with. Offsets are into the raw text. */
export interface LineStart {
  readonly blank: boolean;
  /** Clause number or bullet as written, without closing punctuation; `-` for any bullet. */
  readonly marker: string | null;
  /** A Markdown heading mark was there. */
  readonly heading: boolean;
  /** Where the line's own words start, after the marker. */
  readonly body: number;
  /** Where they start when the marker turns out to be part of the sentence. */
  readonly plain: number;
}

/** Layout and comment marks that carry no words. */
const LAYOUT = /(?:[^\S\r\n]|[\uFEFF\u200b>|/]|"""|\*\/|---|===|\*\*\*|___)*/y;
const HASHES = /#{1,6}[^\S\r\n]*/y;
const BULLET = /(?:[-+*•●◦▪·–—]|o(?=\t))[^\S\r\n]+/y;
const MARKS = /[*_\\]*/y;
const NAMED =
  /((?:[Ss]ection|SECTION|[Aa]rticle|ARTICLE|[Cc]lause|[Pp]art|PART|[Aa]nnex|ANNEX|[Aa]ppendix|APPENDIX|[Aa]ttachment|ATTACHMENT|[Ss]chedule|SCHEDULE|[Ee]xhibit|EXHIBIT)\s+(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Z]|One|Two|Three|Four|Five|Six)\b)(?=\s*(?:[.:\-–—]|\*\*|\r?\n|$)|\s{2,}|\s+[A-Z"“])(?:[.:)\-–—]|[^\S\r\n])*/y;
const NUMBERED =
  /(\(\s?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[A-Z])\s?\)|\d{1,3}(?:\.\d{1,3}){1,4}(?=[.):]?(?:\s*\r?\n|\s+["“(*_A-Z[\u4e00-\u9fff]|\s*$))|\d{1,3}(?=\\?[.):、](?:\s|\*|$|[\u4e00-\u9fff]))|\d{1,2}(?= {1,3}[A-Z"“\u4e00-\u9fff])|[ivxIVX]{1,5}(?=[.)]\s)|[A-Za-z](?=[.)]\s))\\?[.):、]?(?:\*\*|__)?[^\S\r\n]*/y;
const CHINESE =
  /(第[一二三四五六七八九十百零\d]{1,4}(?:条|章|节|款|部分)|[一二三四五六七八九十]{1,3}(?=[、.．])|[（(][一二三四五六七八九十\d]{1,3}[）)])(?:[、.．：:]|[^\S\r\n])*/y;

function skip(pattern: RegExp, raw: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(raw);
  return found ? Math.min(end, at + found[0].length) : at;
}

function isEnd(raw: string, at: number, end: number): boolean {
  const code = raw.charCodeAt(at);
  return at >= end || code === 10 || code === 13;
}

/** Read the start of the raw line from `start` to `end`. Linear in the line. */
export function readMarker(raw: string, start: number, end: number): LineStart {
  let at = skip(LAYOUT, raw, start, end);
  if (isEnd(raw, at, end))
    return { blank: true, marker: null, heading: false, body: end, plain: end };
  const afterHashes = skip(HASHES, raw, at, end);
  const heading = afterHashes > at;
  const afterBullet = heading ? afterHashes : skip(BULLET, raw, afterHashes, end);
  let marker = afterBullet > afterHashes ? "-" : null;
  at = skip(MARKS, raw, afterBullet, end);
  const plain = at;
  for (const pattern of [NAMED, CHINESE, NUMBERED]) {
    pattern.lastIndex = at;
    const found = pattern.exec(raw);
    if (found && at + found[0].length <= end) {
      marker = (found[1] ?? "").replace(/\s+/g, " ").replace(/\(\s/, "(").replace(/\s\)/, ")");
      at = skip(MARKS, raw, at + found[0].length, end);
      break;
    }
  }
  return { blank: isEnd(raw, at, end) && marker === null, marker, heading, body: at, plain };
}
