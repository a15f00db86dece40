import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LicenseFile } from "../../src/catalog/rule-files.ts";
import { packOurs, ROOT, spdxLicense } from "./rules.ts";

const RUN = 8;
const CORPUS = join(ROOT, "../shared/corpus/licenses/texts");

/** Every run of eight words. */
function runs(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
}

/** Only what is said of a licence: titles, links and fingerprints are its names, not its words. */
function wordsOf(license: LicenseFile): readonly string[] {
  const terms = Object.values(license.terms ?? {}).flatMap((term) =>
    term !== undefined && "status" in term
      ? [term.text ?? "", ...(term.conditions ?? []), ...(term.excluded ?? [])]
      : [],
  );
  return [license.note ?? "", ...terms, ...(license.obligations ?? []).map(({ text }) => text)];
}

function ourRuns(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const license of packOurs().licenses)
    for (const words of wordsOf(license))
      for (const run of runs(words)) found.set(run, license.key);
  return found;
}

function copied(text: string, ours: ReadonlyMap<string, string>): readonly string[] {
  return runs(text).flatMap((run) => (ours.has(run) ? [`${ours.get(run)}: ${run}`] : []));
}

describe("the words of the term sheets", () => {
  const ours = ourRuns();

  it("are not those of an SPDX licence", () => {
    const ids = packOurs()
      .licenses.map(({ key }) => key)
      .filter((key) => key.startsWith("spdx:"));
    expect(ids.length).toBeGreaterThan(50);
    const found = ids.flatMap((key) => copied(spdxLicense(key.slice(5)).licenseText, ours));
    expect(found).toEqual([]);
  });

  it.skipIf(!existsSync(CORPUS))(
    "are not those of a catalogued text (needs ../shared/corpus)",
    () => {
      const found = readdirSync(CORPUS).flatMap((name) =>
        copied(readFileSync(join(CORPUS, name), "utf8"), ours),
      );
      expect(found).toEqual([]);
    },
  );
});
