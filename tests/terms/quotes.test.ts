import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recognise } from "../../src/licenses/identify.ts";
import { openIndex } from "../../src/licenses/open-index.ts";
import { packIndex } from "../../src/licenses/pack-index.ts";
import type { Place } from "../../src/licenses/place.ts";
import type { KnownQuotes } from "../../src/licenses/quotes.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Terms } from "../../src/model/terms.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { openLicenseIndex } from "../../src/node/license-index.ts";
import { quotesOf } from "../../src/terms/known-quotes.ts";
import { mergeTerms } from "../../src/terms/merge.ts";
import { readClauses } from "../../src/terms/read-clauses.ts";
import { recallTerms } from "../../src/terms/recall.ts";
import { customSource, spdxText } from "../licenses/spdx.ts";
import { OPEN_LICENSE } from "./reading.ts";

const CORPUS = resolve(import.meta.dirname, "../../../shared/corpus/licenses/texts");
const SOURCE = { file: "LICENSE", repository: null, commit: null };
const catalog = nodeCatalog();
const index = openLicenseIndex(catalog);

/** What is recalled of a text and what reading it gives; `null` where it has to be read. */
function both(text: string): readonly [recalled: Terms | null, read: Terms] | null {
  const [found] = recognise(text, index);
  const key = found?.match.key ?? "";
  const entry = catalog.entry(key);
  const quotes = catalog.quotes(key);
  if (found?.match.match !== "exact" || entry?.terms == null || quotes === null) return null;
  const read = mergeTerms(entry, found.match, readClauses(text, SOURCE, entry.terms));
  const { place } = found;
  return [place && recallTerms(entry.terms, quotes, place, SOURCE), read];
}

/** How many texts were compared, and which of them say two things. */
function compare(texts: readonly (readonly [string, string])[]): {
  compared: number;
  different: readonly string[];
} {
  const pairs = texts.map(([name, text]) => ({ name, pair: both(text) }));
  const known = pairs.filter(({ pair }) => pair !== null);
  const different = known.filter(
    ({ pair }) => JSON.stringify(pair?.[0]) !== JSON.stringify(pair?.[1]),
  );
  return { compared: known.length, different: different.map(({ name }) => name) };
}

describe("an unchanged text that is not read", () => {
  test("says what reading it gives: SPDX licences with a term sheet", () => {
    const ids = catalog.keys().filter((key) => key.startsWith("spdx:"));
    const texts = ids.map((key) => [key, spdxText(key.slice("spdx:".length))] as const);
    expect(compare(texts)).toEqual({ compared: texts.length, different: [] });
    expect(texts.length).toBeGreaterThan(50);
  });

  test.skipIf(!existsSync(CORPUS))("says what reading it gives (needs ../shared/corpus)", () => {
    const names = readdirSync(CORPUS);
    const { compared, different } = compare(
      names.map((name) => [name, readFileSync(join(CORPUS, name), "utf8")]),
    );
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });
});

function fileQuotes({ thresholds, ...clauses }: Terms): readonly Evidence[] {
  return [...Object.values(clauses), ...thresholds]
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind }) => kind === "file");
}

/** The place of a copy of `OPEN_LICENSE`. */
function placeIn(text: string): Place | null {
  const source = customSource("example", "Example Model License", OPEN_LICENSE);
  return recognise(text, openIndex(packIndex([source])))[0]?.place ?? null;
}

const read = readClauses(OPEN_LICENSE, SOURCE).terms;
/** The same as somebody would write it down: without quotes. */
const sheet = structuredClone(read);
for (const one of Object.values(sheet))
  if (!Array.isArray(one)) Object.assign(one, { evidence: [] });
const quotes = quotesOf(OPEN_LICENSE);

function recall(text: string, of: Terms = sheet, known: KnownQuotes | null = quotes): Terms | null {
  const place = placeIn(text);
  if (known === null || place === null) throw new Error("the example is not recognised");
  return recallTerms(of, known, place, SOURCE);
}

function quoted(text: string): readonly Evidence[] {
  const terms = recall(text);
  if (terms === null) throw new Error("the example has to be read");
  return fileQuotes(terms);
}

describe("quotes of a copy", () => {
  test("are the copy's own words, on the lines where they stand", () => {
    const gap = fc.constantFrom(" ", "\n", "\n   ", " \r\n");
    const copies = fc.array(gap, { minLength: 5, maxLength: 20 }).map((gaps) => {
      let n = 0;
      return OPEN_LICENSE.replaceAll(/(?<=[a-z,]) (?=[a-z])/g, () => gaps[n++ % gaps.length] ?? "");
    });
    fc.assert(
      fc.property(copies, fc.constantFrom("", "Copyright 2031 Example\n\n"), (copy, head) => {
        const text = head + copy;
        const lines = text.split("\n");
        const found = quoted(text);
        expect(found.length).toBeGreaterThan(3);
        for (const { excerpt, startLine, endLine, column = 1 } of found) {
          const [first = ""] = excerpt.split("\n");
          expect(text).toContain(excerpt);
          expect(lines[startLine - 1]?.startsWith(first, column - 1)).toBe(true);
          expect(endLine - startLine).toBe(excerpt.split("\n").length - 1);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("keep the words of the original", () => {
    const words = (found: readonly Evidence[]): readonly string[] =>
      found.map(({ excerpt }) => excerpt.replaceAll(/\s+/g, " "));
    expect(words(quoted(OPEN_LICENSE.replaceAll(", ", ",\n")))).toEqual(words(fileQuotes(read)));
    expect(quoted(OPEN_LICENSE)).toEqual(fileQuotes(read));
  });

  test("are not given where the sheet leaves a clause to be read", () => {
    const unread = { ...sheet, patent: { ...sheet.patent, status: "unknown" } } as const;
    expect(recall(OPEN_LICENSE)).not.toBeNull();
    expect(recall(OPEN_LICENSE, unread)).toBeNull();
  });

  test("are not given of words that the copy leaves out", () => {
    const granted = { ...sheet, patent: { ...sheet.patent, status: "grant" } } as const;
    const known = (word: number): KnownQuotes => ({
      language: "en",
      clauses: { patent: { status: "grant", at: [[word, word, 0, 0, null]] } },
      thresholds: [],
    });
    expect(recall(OPEN_LICENSE, granted, known(7))?.patent.evidence).toHaveLength(1);
    expect(recall(OPEN_LICENSE, granted, known(9999))).toBeNull();
  });
});
