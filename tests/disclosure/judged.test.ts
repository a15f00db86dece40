import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkTarget } from "../../src/check.ts";
import { openSession } from "../../src/index.ts";
import type { CheckRequest } from "../../src/model/request.ts";
import type { Report } from "../../src/index.ts";

const HUB = "fixtures/hub";
const session = await openSession({ policy: "strict", hub: HUB, environment: {} });

const models = readdirSync(HUB, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "datasets")
  .flatMap(({ name }) => readdirSync(`${HUB}/${name}`).map((model) => `${name}/${model}`));

async function under(checklist: CheckRequest["checklist"], model: string): Promise<Report> {
  const request = { policy: session.policy, exact: true, asOf: null, checklist, version: "0" };
  return (await checkTarget(model, request, session.environment)).report;
}

describe.each(models)("%s", (model) => {
  test("is judged alike with and without the questions that no rule looks at", async () => {
    const whole = await under("whole", model);
    const judged = await under("judged", model);
    expect(judged.disclosure.items.length).toBeLessThanOrEqual(whole.disclosure.items.length);
    expect({ ...judged, disclosure: null }).toEqual({ ...whole, disclosure: null });
    const kept = new Set(judged.disclosure.items.map(({ id }) => id));
    expect(whole.disclosure.items.filter(({ id }) => kept.has(id))).toEqual(
      judged.disclosure.items,
    );
    const contradicted = whole.disclosure.items.filter(({ state }) => state === "contradicted");
    expect(contradicted.filter(({ id }) => id !== "D03" && !kept.has(id))).toEqual([]);
  });
});
