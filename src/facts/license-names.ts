import { lowerCase } from "../text/lower.ts";

/** A licence name found in a sentence. */
export interface NameSpan {
  /** As written, without article. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const SHORT = [
  "apache[ -]?(?:software )?(?:licen[sc]e)?,?[ -]?(?:version |v(?:er)?\\.? ?)?2(?:\\.0)?(?: licen[sc]e)?",
  "apache licen[sc]e",
  "(?:modified |revised )?mit(?:[ -]0)?(?= licen[sc]e|[ ,.;)*]|$)(?: licen[sc]e)?",
  "(?:new |modified |simplified )?bsd(?:[ -]\\d[ -]clause)?(?:[ -]clear)?(?: licen[sc]e)?",
  "(?:gnu )?(?:affero |lesser )?(?:general public licen[sc]e|[al]?gpl)(?:,? ?-?v?(?:ersion )?\\d(?:\\.\\d)?)?(?:-only|-or-later|\\+)?",
  "cc0(?:[- ]1\\.0)?",
  "cc[- ]by(?:[- ](?:nc|sa|nd)){0,2}(?:[- ]?v?\\d\\.\\d)?(?:[- ](?:igo|deed))?(?: licen[sc]e)?",
  "creative commons(?: (?:attribution|by|non-?commercial|share-?alike|no-?derivatives?|zero|universal|public domain|international|licen[sc]e|nc|sa|nd|unported|\\d\\.\\d|v\\d\\.\\d)|-(?:non-?commercial|share-?alike|no-?derivatives?|nc|sa|nd)){1,8}",
  "(?:bigscience |bigcode |creativeml |the )?(?:bloom )?(?:open)?rail(?:\\+\\+|-m)?(?: licen[sc]e)?(?: v?\\d(?:\\.\\d)?)?",
  "gemma (?:terms of use|licen[sc]e)",
  "openmdw(?:[- ]\\d\\.\\d)?(?: licen[sc]e)?",
  "(?:mozilla public licen[sc]e|mpl)[ -]?(?:version |v)?2(?:\\.0)?",
  "unlicense|wtfpl|isc licen[sc]e|artistic licen[sc]e(?:[- ]2\\.0)?|(?:artistic|ecl|epl|afl|osl|lppl|ofl|odbl|odc-by|pddl|cdla-permissive|cdla-sharing|gfdl|ncsa)-\\d\\.\\d|ms-pl|(?:boost software licen[sc]e|bsl)[- ]1\\.0",
  "(?:european union public licen[sc]e|eupl)[- ]?(?:v?1\\.\\d)?",
];

// A run of capitalised words that ends in "License": "Llama 3.2 Community License Agreement".
const TITLE =
  "(?:[\\p{Lu}\\d][\\p{L}\\d.+’'&/\\[\\]-]{0,30} |\\[[\\p{L}\\d]{1,12}\\] )(?:[\\p{Lu}\\d][\\p{L}\\d.+’'&/\\[\\]-]{0,30} |\\[[\\p{L}\\d]{1,12}\\] |(?:community|model|research|public|commercial|non-commercial|open|source) ){0,7}(?:[Ll]icen[sc]e|LICEN[SC]E|Terms of Use|TERMS OF USE)(?: Agreement| AGREEMENT| Terms)?(?: ?\\(?(?:[Vv]ersion |[vV])?\\d+(?:\\.\\d+){0,2}\\)?)?";

let lazy: { readonly short: RegExp; readonly title: RegExp } | null = null;

function patterns(): { readonly short: RegExp; readonly title: RegExp } {
  lazy ??= {
    short: new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:${SHORT.join("|")})(?![\\p{L}\\p{N}_]|-(?!licen)\\p{L})`,
      "gu",
    ),
    title: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${TITLE})(?![\\p{L}\\p{N}_])`, "gu"),
  };
  return lazy;
}

const ARTICLE = /^(?:the|an?|our|this|its|under|and|or|see|please|model|read|is)\s+/u;
const EMPTY =
  /^(?:same .*|.*\b(?:openai|chatgpt|anthropic)\b.*|this |the |open[- ]?source |model |code |software |its )?(?:licen[sc]e|terms of use)(?: agreement| terms)?$/u;

/** Licence names in a sentence, in order, without overlaps; the longer of two candidates wins. */
export function licenseNames(text: string): readonly NameSpan[] {
  const lower = lowerCase(text);
  if (!MAYBE.test(lower)) return [];
  const { short, title } = patterns();
  const found = [...text.matchAll(title), ...lower.matchAll(short)]
    .flatMap(({ 0: { length }, index }) => trimmed(text.slice(index, index + length), index) ?? [])
    .toSorted((a, b) => b.name.length - a.name.length);
  const kept: NameSpan[] = [];
  for (const span of found) {
    if (!kept.some((one) => span.start < one.end && one.start < span.end)) kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

const MAYBE =
  /licen[sc]|apache|\bmit\b|gpl|bsd|cc[- ]|cc0|commons|rail|terms of use|mdw|wtfpl|mpl|isc|artistic|-\d\.\d|ms-pl/u;

function trimmed(raw: string, index: number): NameSpan | null {
  let name = raw;
  let start = index;
  for (let length = articleOf(name); length > 0; length = articleOf(name)) {
    name = name.slice(length);
    start += length;
  }
  name = name.replace(/[\s,.;:]+$/u, "");
  return name === "" || EMPTY.test(lowerCase(name))
    ? null
    : { name, start, end: start + name.length };
}

function articleOf(name: string): number {
  return ARTICLE.exec(lowerCase(name))?.[0].length ?? 0;
}
