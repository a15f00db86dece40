import { fingerprintOf } from "../licenses/fingerprint.ts";
import { identify } from "../licenses/identify.ts";
import { entriesOf } from "../licenses/license-index.ts";
import type { LicenseIndex } from "../licenses/license-index.ts";
import type { TextMatch } from "../model/license.ts";
import { parseTexts, parseVariants } from "./identification-truth.ts";
import type { LabelledVariant } from "./identification-truth.ts";

/** How the texts of one class of difference came out. */
export interface DifferenceMeasure {
  readonly difference: string;
  readonly total: number;
  readonly right: number;
  readonly wrong: number;
  /** Nothing was recognised, or not to which licence a pointer points. */
  readonly unknown: number;
  /** Called a permissive licence, without reserve, that it is not. Also counted as wrong. */
  readonly wrongPermissive: number;
}

export interface IdentificationMiss {
  readonly file: string;
  readonly difference: string;
  readonly expected: string | null;
  readonly actual: string;
}

export interface IdentificationMeasure {
  /** The class `text` holds the catalogued texts, the others are those of the labels. */
  readonly differences: readonly DifferenceMeasure[];
  readonly wrongPermissive: number;
  /** Texts that came out `exact` although every entry with their words was taken away. */
  readonly leaveOneOut: { readonly total: number; readonly exact: readonly string[] };
  readonly misses: readonly IdentificationMiss[];
  readonly bytes: number;
  /** `null` without a clock. */
  readonly bytesPerSecond: number | null;
}

type Verdict = "right" | "wrong" | "unknown";

interface Outcome extends IdentificationMiss {
  readonly verdict: Verdict;
  readonly wrongPermissive: boolean;
}

const PERMISSIVE =
  /^spdx:(?:MIT|Apache|BSD|ISC|0BSD|Zlib|Unlicense|WTFPL|CC0|CC-BY-\d|BSL|AFL|Artistic|PDDL|ODC-By|CDLA-Permissive|OpenMDW|NCSA|X11)/u;

/**
 * Measure identification on a corpus of the documented layout. `read` gives a file's text by its
 * path from the corpus root, or `null`; `now` gives milliseconds. Parts that are missing count zero.
 */
export function measureIdentification(
  read: (path: string) => string | null,
  index: LicenseIndex,
  now: (() => number) | null = null,
): IdentificationMeasure {
  const texts = parseTexts(read("licenses/index.json"));
  const variants = [
    ...texts.map(({ key, file }) => ({ file, base: key, sha256: "", difference: "text" })),
    ...parseVariants(read("licenses/variants.json")),
  ];
  const outcomes: Outcome[] = [];
  let bytes = 0;
  let spent = 0;
  for (const variant of variants) {
    const text = read(`licenses/${variant.file}`);
    if (text === null) continue;
    bytes += new TextEncoder().encode(text).length;
    const start = now?.() ?? 0;
    const matches = identify(text, index);
    spent += (now?.() ?? 0) - start;
    outcomes.push(judge(variant, matches));
  }
  return {
    differences: countBy(outcomes),
    wrongPermissive: outcomes.filter((outcome) => outcome.wrongPermissive).length,
    leaveOneOut: leaveOneOut(
      texts.map(({ key, file }) => ({ key, text: read(`licenses/${file}`) })),
      index,
    ),
    misses: outcomes
      .filter(({ verdict }) => verdict !== "right")
      .map(({ file, difference, expected, actual }) => ({ file, difference, expected, actual })),
    bytes,
    bytesPerSecond: now === null || spent === 0 ? null : Math.round((bytes / spent) * 1000),
  };
}

function judge(variant: LabelledVariant, matches: readonly TextMatch[]): Outcome {
  const { file, base, difference } = variant;
  const named = matches.filter(({ match }) => match !== "none");
  const actual = matches
    .map(({ match, key }) => (key === null ? match : `${match} ${key}`))
    .join(" + ");
  const wrongPermissive = matches.some(
    ({ match, key }) =>
      (match === "exact" || match === "pointer") &&
      key !== null &&
      PERMISSIVE.test(key) &&
      !isSame(key, base) &&
      difference !== "multiple" &&
      difference !== "notice",
  );
  const verdict = wrongPermissive ? "wrong" : verdictOf(difference, base, matches, named);
  return { file, difference, expected: base, actual, verdict, wrongPermissive };
}

function verdictOf(
  difference: string,
  base: string | null,
  matches: readonly TextMatch[],
  named: readonly TextMatch[],
): Verdict {
  const only = matches.length === 1 ? matches[0] : undefined;
  const isBase = named.length === 1 && isSame(named[0]?.key ?? null, base);
  switch (difference) {
    case "text":
    case "formatting":
      if (named.length === 0) return "unknown";
      return isBase && only?.match === "exact" ? "right" : "wrong";
    case "optional":
      if (named.length === 0) return "unknown";
      return isBase ? "right" : "wrong";
    case "edited":
      if (named.length === 0) return "unknown";
      return named.some(({ match, key }) => match === "exact" && isSame(key, base))
        ? "wrong"
        : "right";
    case "notice":
    case "multiple":
      return only !== undefined && (only.match === "exact" || only.match === "modified")
        ? "wrong"
        : "right";
    case "pointer":
      if (named.some(({ match }) => match !== "pointer")) return "wrong";
      if (named.length === 0) return "unknown";
      if (base === null || named.some(({ key }) => isSame(key, base))) return "right";
      return named.every(({ key }) => key === null) ? "unknown" : "wrong";
    default:
      return matches.some(({ match }) => match === "exact") ? "wrong" : "right";
  }
}

const plain = (id: string): string => id.replace(/-(?:only|or-later)$/u, "");

/** GNU `-only` and `-or-later` share one text. */
function isSame(key: string | null, base: string | null): boolean {
  return key !== null && base !== null && plain(key) === plain(base);
}

function countBy(outcomes: readonly Outcome[]): readonly DifferenceMeasure[] {
  const classes = [...new Set(outcomes.map(({ difference }) => difference))];
  return classes.map((difference): DifferenceMeasure => {
    const own = outcomes.filter((outcome) => outcome.difference === difference);
    const count = (verdict: Verdict): number => own.filter((one) => one.verdict === verdict).length;
    return {
      difference,
      total: own.length,
      right: count("right"),
      wrong: count("wrong"),
      unknown: count("unknown"),
      wrongPermissive: own.filter((one) => one.wrongPermissive).length,
    };
  });
}

function leaveOneOut(
  texts: readonly { readonly key: string; readonly text: string | null }[],
  index: LicenseIndex,
): IdentificationMeasure["leaveOneOut"] {
  const exact: string[] = [];
  let total = 0;
  for (const { key, text } of texts) {
    if (text === null) continue;
    total++;
    if (
      identify(text, index, { exclude: sameWords(key, text, index) }).some(
        ({ match }) => match === "exact",
      )
    ) {
      exact.push(key);
    }
  }
  return { total, exact };
}

/** Keys of every entry whose operative words are those of `text`, and `key` itself. */
export function sameWords(key: string, text: string, index: LicenseIndex): ReadonlySet<string> {
  const { digest } = fingerprintOf(text);
  const same = entriesOf(index).filter((entry) => entry.digest === digest);
  return new Set([key, ...same.map((entry) => entry.key)]);
}
