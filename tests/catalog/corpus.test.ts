import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Terms } from "../../src/model/terms.ts";
import { catalogOf, packOurs, ROOT } from "./rules.ts";

const CORPUS = join(ROOT, "../shared/corpus/licenses");

interface Truth {
  readonly key: string;
  readonly commercial_use: string;
  readonly thresholds: readonly Readonly<Record<string, unknown>>[];
  readonly unsure: readonly string[];
  readonly [field: string]: unknown;
}

const FIELDS: Readonly<Record<string, Exclude<keyof Terms, "thresholds">>> = {
  fine_tuning: "fineTuning",
  redistribution: "redistribution",
  derivative_license: "derivativeLicense",
  outputs_train_other_models: "outputsTrainOtherModels",
  acceptable_use_policy: "acceptableUsePolicy",
  patent: "patent",
  hosted_service: "hostedService",
  gating: "gating",
};
const STATEMENTS: typeof FIELDS = {
  naming_requirement: "namingRequirement",
  attribution_notice: "attributionNotice",
  termination: "termination",
  governing_law: "governingLaw",
};

/** Where we read a text otherwise than the ground truth does, as `key field`, with the reason beside it. */
const DISAGREEMENTS = new Set<string>([]);

const read = (name: string): string => readFileSync(join(CORPUS, name), "utf8");

describe.skipIf(!existsSync(CORPUS))("the catalogue against ../shared/corpus", () => {
  const catalog = catalogOf(packOurs());

  it("has every catalogued text", () => {
    const index: readonly { key: string }[] = JSON.parse(read("index.json"));
    const keys = index.map(({ key }) => key);
    expect(keys.filter((key) => catalog.entry(key) === null)).toEqual([]);
  });

  it("gives the terms that the ground truth gives", () => {
    const truths: readonly Truth[] = JSON.parse(read("terms.json"));
    const wrong = truths.flatMap((truth) => {
      const terms = catalog.entry(truth.key)?.terms;
      return differences(truth, terms ?? null);
    });
    expect(wrong.filter((line) => !DISAGREEMENTS.has(line.split(":")[0] ?? ""))).toEqual([]);
  });
});

function differences(truth: Truth, terms: Terms | null): readonly string[] {
  if (terms === null) return [`${truth.key}: no term sheet`];
  const wrong: string[] = [];
  const check = (field: string, ours: unknown, theirs: unknown): void => {
    if (!truth.unsure.includes(field) && JSON.stringify(ours) !== JSON.stringify(theirs))
      wrong.push(`${truth.key} ${field}: ${JSON.stringify(ours)} is ${JSON.stringify(theirs)}`);
  };
  check("commercial_use", terms.commercialUse.status, truth.commercial_use);
  for (const [field, name] of Object.entries(FIELDS)) {
    const value = truth[field];
    const status = typeof value === "object" && value !== null && "status" in value && value.status;
    check(field, terms[name]?.status, status);
  }
  for (const [field, name] of Object.entries(STATEMENTS))
    check(field, terms[name]?.status === "present", truth[field] !== null);
  const territory = truth["territory_exclusions"];
  check(
    "territory_exclusions",
    terms.territoryExclusions.excluded,
    typeof territory === "object" &&
      territory !== null &&
      "excluded" in territory &&
      territory.excluded,
  );
  check(
    "thresholds",
    terms.thresholds.map(({ kind, value, unit, period, direction, measured, consequence }) => [
      kind,
      value,
      unit,
      period,
      direction,
      measured,
      consequence,
    ]),
    truth.thresholds.map((t) => [
      t["kind"],
      t["value"],
      t["unit"],
      t["period"],
      t["direction"],
      t["measured"],
      t["consequence"],
    ]),
  );
  return wrong;
}
