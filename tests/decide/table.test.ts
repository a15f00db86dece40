import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Use } from "../../src/model/use.ts";
import { USES } from "../../src/model/use.ts";
import { decide, organisationOf } from "./grants.ts";

const ROWS = readFileSync(new URL("table.csv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("|"));

function useOf(word: string): Use {
  const use = USES.find((known) => known === word);
  if (use === undefined) throw new Error(`no use ${word}`);
  return use;
}

describe("licence, organisation and use", () => {
  it.each(ROWS)("%s | %s | %s | %s", (license = "", organisation = "", use = "", outcome = "") => {
    const decision = decide(license, organisationOf(organisation), useOf(use));
    expect(decision).toMatchObject({ outcome });
  });

  it("is long enough to mean something, and no row stands twice", () => {
    const keys = ROWS.map((row) => row.slice(0, 3).join("|"));
    expect(ROWS.length).toBeGreaterThanOrEqual(150);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("names the value to add wherever nothing is stated about an organisation", () => {
    const asked = ROWS.filter(([, organisation]) => organisation === "nothing").flatMap(
      ([license = "", organisation = "", use = ""]) =>
        decide(license, organisationOf(organisation), useOf(use)).reasons.filter(
          (reason) => reason.missing !== null,
        ),
    );
    expect(asked.length).toBeGreaterThan(20);
    for (const { outcome, text, missing } of asked) {
      expect(outcome).toBe("review");
      expect(text).toContain(`\`${missing ?? ""}\` is not stated`);
    }
  });
});
