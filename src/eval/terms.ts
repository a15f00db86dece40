import type { Evidence } from "../model/evidence.ts";
import type { Terms } from "../model/terms.ts";
import { type Truth, parseTruth } from "./terms-truth.ts";

/** The clauses that are scored, in the corpus's order. */
export const CLAUSES = [
  "commercialUse",
  "fineTuning",
  "redistribution",
  "derivativeLicense",
  "namingRequirement",
  "attributionNotice",
  "outputsTrainOtherModels",
  "acceptableUsePolicy",
  "territoryExclusions",
  "patent",
  "termination",
  "governingLaw",
  "hostedService",
  "gating",
] as const;

export type ClauseName = (typeof CLAUSES)[number];

/** Counts and rates of one clause; rates are 0 to 1, `null` where nothing was measured. */
export interface ClauseMeasure {
  readonly clause: ClauseName;
  readonly scored: number;
  readonly right: number;
  readonly accuracy: number | null;
  /** Over values other than `unstated` and `null`. */
  readonly f1: number | null;
}

/** One answer that differs from the label. */
export interface TermsMiss {
  readonly key: string;
  readonly clause: string;
  readonly expected: string;
  readonly actual: string;
}

export interface TermsMeasure {
  readonly texts: number;
  readonly clauses: readonly ClauseMeasure[];
  readonly microF1: number | null;
  /** Mean of the clauses' F1. */
  readonly macroF1: number | null;
  readonly thresholds: {
    readonly f1: number | null;
    readonly right: number;
    readonly expected: number;
    readonly found: number;
  };
  /** `allowed` where the truth is `prohibited` or `conditional`, any clause. */
  readonly falseAllowed: readonly TermsMiss[];
  readonly misses: readonly TermsMiss[];
  readonly excerpts: number;
  /** Keys with an excerpt that is not a verbatim substring of the text. */
  readonly notVerbatim: readonly string[];
}

interface Tally {
  right: number;
  scored: number;
  agreed: number;
  expected: number;
  found: number;
}

/** Our answer for one clause in the corpus's words; `unstated` for silence. */
function answerOf(terms: Terms, clause: ClauseName): string {
  if (clause === "territoryExclusions") {
    const { status } = terms.territoryExclusions;
    return status === "unstated" ? "none" : status;
  }
  return terms[clause].status;
}

function f1(agreed: number, expected: number, found: number): number | null {
  return expected + found === 0 ? null : (2 * agreed) / (expected + found);
}

function speaks(value: string): boolean {
  return value !== "unstated" && value !== "unknown";
}

function evidenceOf(terms: Terms): readonly Evidence[] {
  return [
    ...CLAUSES.map((clause) => terms[clause]),
    terms.research,
    terms.outputs,
    ...terms.thresholds,
  ].flatMap(({ evidence }) => evidence);
}

/**
 * Compare readings with `licenses/terms.json` of a corpus. `read` gives a file of the corpus by its
 * path, `null` when absent; `readTermsOf` is the shipped reader. Fields a label calls `unsure` are
 * not scored. Returns `null` when the corpus has no labels.
 */
export function measureTerms(
  read: (path: string) => string | null,
  readTermsOf: (text: string, key: string) => Terms,
): TermsMeasure | null {
  const labels = read("licenses/terms.json");
  if (labels === null) return null;
  const tallies = new Map<ClauseName, Tally>(
    CLAUSES.map((clause) => [clause, { right: 0, scored: 0, agreed: 0, expected: 0, found: 0 }]),
  );
  const limits = { right: 0, expected: 0, found: 0 };
  const misses: TermsMiss[] = [];
  const falseAllowed: TermsMiss[] = [];
  const notVerbatim: string[] = [];
  let texts = 0;
  let excerpts = 0;
  for (const truth of parseTruth(labels)) {
    const text = read(`licenses/texts/${truth.key}.txt`);
    if (text === null) continue;
    texts++;
    const terms = readTermsOf(text, truth.key);
    for (const clause of CLAUSES) {
      const expected = truth.clauses[clause];
      const tally = tallies.get(clause);
      if (expected === undefined || tally === undefined) continue;
      const actual = answerOf(terms, clause);
      const miss = { key: truth.key, clause, expected, actual };
      if (actual === "allowed" && (expected === "prohibited" || expected === "conditional"))
        falseAllowed.push(miss);
      score(tally, expected, actual);
      if (expected !== actual) misses.push(miss);
    }
    scoreThresholds(truth, terms, limits, misses);
    const quoted = evidenceOf(terms).filter(({ kind }) => kind === "file");
    excerpts += quoted.length;
    if (
      quoted.some(
        ({ excerpt }) => excerpt === "" || excerpt.length > 200 || !text.includes(excerpt),
      )
    )
      notVerbatim.push(truth.key);
  }
  return summary(texts, tallies, limits, { misses, falseAllowed, notVerbatim, excerpts });
}

function score(tally: Tally, expected: string, actual: string): void {
  tally.scored++;
  if (expected === actual) tally.right++;
  if (speaks(expected)) tally.expected++;
  if (speaks(actual)) tally.found++;
  if (expected === actual && speaks(expected)) tally.agreed++;
}

function limitName({ kind, value }: { kind: string; value: number }): string {
  return `${kind} ${value}`;
}

function scoreThresholds(
  truth: Truth,
  terms: Terms,
  limits: { right: number; expected: number; found: number },
  misses: TermsMiss[],
): void {
  const expected = truth.thresholds.map(limitName);
  const found = terms.thresholds.map(limitName);
  limits.expected += expected.length;
  limits.found += found.length;
  limits.right += found.filter((one) => expected.includes(one)).length;
  if (expected.toSorted().join() !== found.toSorted().join()) {
    misses.push({
      key: truth.key,
      clause: "thresholds",
      expected: expected.join(", "),
      actual: found.join(", "),
    });
  }
}

function summary(
  texts: number,
  tallies: ReadonlyMap<ClauseName, Tally>,
  limits: { right: number; expected: number; found: number },
  rest: Pick<TermsMeasure, "misses" | "falseAllowed" | "notVerbatim" | "excerpts">,
): TermsMeasure {
  const clauses = [...tallies].map(([clause, tally]): ClauseMeasure => ({
    clause,
    scored: tally.scored,
    right: tally.right,
    accuracy: tally.scored === 0 ? null : tally.right / tally.scored,
    f1: f1(tally.agreed, tally.expected, tally.found),
  }));
  const all = [...tallies.values()];
  const sum = (pick: (tally: Tally) => number): number =>
    all.reduce((total, tally) => total + pick(tally), 0);
  const rates = clauses.flatMap((clause) => (clause.f1 === null ? [] : [clause.f1]));
  return {
    texts,
    clauses,
    microF1: f1(
      sum((tally) => tally.agreed),
      sum((tally) => tally.expected),
      sum((tally) => tally.found),
    ),
    macroF1:
      rates.length === 0 ? null : rates.reduce((total, rate) => total + rate, 0) / rates.length,
    thresholds: { f1: f1(limits.right, limits.expected, limits.found), ...limits },
    ...rest,
  };
}
