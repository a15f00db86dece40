import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { knownDataset } from "../../src/disclosure/distillation/dataset.ts";
import type { DisclosureMeasures } from "../../src/eval/disclosure.ts";
import { measureDisclosure } from "../../src/eval/disclosure.ts";
import { measureFindings, TOO_OFTEN } from "../../src/eval/findings.ts";
import { parseLabels } from "../../src/eval/labels.ts";
import type { Report, Session } from "../../src/index.ts";
import { openSession } from "../../src/index.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpus");
const present = existsSync(join(CORPUS, "labels.json"));

/** Rules that answer the user's own question; how often they fire is up to the licences, see docs/evaluation.md. */
const ANSWERS = new Set(["use-conditional", "use-unanswered", "use-prohibited"]);

async function offline(): Promise<Session> {
  const fetch = async (): Promise<Response> =>
    await Promise.reject(new TypeError("there is no network here"));
  return await openSession({ fetch, environment: {} });
}

describe.skipIf(!present)("floors of disclosure on ../shared/corpus", () => {
  const session = offline();
  let measured: DisclosureMeasures;

  beforeAll(async () => {
    const { environment, check } = await session;
    const labels = parseLabels(JSON.parse(readFileSync(join(CORPUS, "labels.json"), "utf8")));
    const reports = new Map<string, Report>();
    for (const { id } of labels) reports.set(id, await check(join(CORPUS, "models", id)));
    const inTable = (name: string): boolean => knownDataset(name, environment.tables) !== null;
    measured = measureDisclosure(labels, reports, { inTable });
  }, 120_000);

  const share = ({ right, total }: { right: number; total: number }): number => right / total;

  it("tells the level of training-data disclosure, and never calls silence a name", () => {
    expect(share(measured.level)).toBeGreaterThanOrEqual(0.92);
    expect(measured.level.noneCalledNamed).toEqual([]);
  });

  it("tells whether distillation is stated, implied or neither", () => {
    expect(share(measured.status)).toBeGreaterThanOrEqual(0.93);
    expect(measured.status.stated.falseAlarms.length).toBeLessThanOrEqual(1);
    expect(measured.status.stated.missed.length).toBeLessThanOrEqual(2);
  });

  it("names the teachers", () => {
    expect(share(measured.teachers)).toBeGreaterThanOrEqual(0.9);
  });

  it("finds cut-offs, and no others", () => {
    expect(measured.cutoff.falseAlarms.length).toBeLessThanOrEqual(1);
    expect(measured.cutoff.missed.length).toBeLessThanOrEqual(1);
  });

  it("reports teachers' terms where the files and the tables show them", () => {
    expect(measured.teacherTerms.falseAlarms.length).toBeLessThanOrEqual(1);
    expect(measured.teacherTerms.missed.length).toBeLessThanOrEqual(2);
  });

  it("has no rule that warns about more than a third of all models", async () => {
    const { check } = await session;
    const reports: Report[] = [];
    for (const name of readdirSync(join(CORPUS, "models")))
      reports.push(await check(join(CORPUS, "models", name)));
    const often = measureFindings(reports).rules.filter(({ weighty }) => weighty > TOO_OFTEN);
    expect(often.map(({ ruleId }) => ruleId).filter((id) => !ANSWERS.has(id))).toEqual([]);
  }, 180_000);
});
