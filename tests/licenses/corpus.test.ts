import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { measureIdentification } from "../../src/eval/identification.ts";
import type { DifferenceMeasure } from "../../src/eval/identification.ts";
import { parseTexts } from "../../src/eval/identification-truth.ts";
import type { Fingerprint, FingerprintCopy } from "../../src/licenses/fingerprint.ts";
import { withFingerprint } from "../../src/licenses/write-fingerprint.ts";
import { quotesOf } from "../../src/terms/known-quotes.ts";
import { customSource, indexOf, spdxIds } from "./spdx.ts";

const CORPUS = resolve(import.meta.dirname, "../../../shared/corpus");
const read = (path: string): string | null =>
  existsSync(join(CORPUS, path)) ? readFileSync(join(CORPUS, path), "utf8") : null;
const isHere = existsSync(join(CORPUS, "licenses/index.json"));

describe.skipIf(!isHere)(
  `the corpus (${isHere ? "" : "skipped: there is none at "}../shared/corpus)`,
  () => {
    const measure = isHere ? measured() : null;
    const of = (difference: string): DifferenceMeasure =>
      measure?.differences.find((one) => one.difference === difference) ?? {
        difference,
        total: 0,
        right: 0,
        wrong: 0,
        unknown: 0,
        wrongPermissive: 0,
      };

    it.each([
      ["text", 1],
      ["formatting", 0.99],
      ["optional", 0.95],
      ["edited", 0.97],
      ["notice", 1],
      ["multiple", 1],
      ["translation", 1],
    ])("%s: at least %d right", (difference, floor) => {
      const { total, right } = of(difference);
      expect(total).toBeGreaterThan(0);
      expect(right / total).toBeGreaterThanOrEqual(floor);
    });

    it("takes every pointer for one, and never to another licence", () => {
      expect(of("pointer")).toMatchObject({ wrong: 0 });
      const missed = measure?.misses.filter(({ difference }) => difference === "pointer") ?? [];
      expect(missed.map(({ actual }) => actual)).not.toContain("none");
    });

    it("calls nothing permissive that is not", () => {
      expect(measure?.wrongPermissive).toBe(0);
    });

    it("finds the fingerprint of every text, and its quotes, in its licence file", () => {
      const stale = parseTexts(read("licenses/index.json")).filter(({ key, file }) => {
        const yaml = readFileSync(
          new URL(`../../rules/licenses/${key}.yaml`, import.meta.url),
          "utf8",
        );
        const text = read(`licenses/${file}`) ?? "";
        return withFingerprint(yaml, text, quotesOf(text)) !== yaml;
      });
      expect(stale).toEqual([]);
    });

    it("calls nothing exact when its own words are taken away", () => {
      expect(measure?.leaveOneOut.exact).toEqual([]);
    });
  },
);

function measured(): ReturnType<typeof measureIdentification> {
  const texts = parseTexts(read("licenses/index.json"));
  const own = texts.map(({ key, file }) => {
    const source = customSource(key, key, read(`licenses/${file}`) ?? "");
    return { ...source, fingerprint: { ...source.fingerprint, copies: copiesOf(key) } };
  });
  return measureIdentification(read, indexOf(spdxIds(), own));
}

/** Other copies of the licensor's own that ship with the fingerprint. */
function copiesOf(key: string): readonly FingerprintCopy[] {
  const yaml = readFileSync(
    new URL(`../../rules/licenses/${key.replace("spdx:", "")}.yaml`, import.meta.url),
    "utf8",
  );
  const file = parse(yaml) as { readonly fingerprint?: Fingerprint };
  return file.fingerprint?.copies ?? [];
}
