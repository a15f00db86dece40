import { describe, expect, it } from "vitest";
import { evaluateThreshold } from "../../src/decide/threshold.ts";
import { contextOf, isMultimodal } from "../../src/decide/context-of.ts";
import type { DecideContext } from "../../src/decide/context.ts";
import { evaluateTerritory } from "../../src/decide/territory.ts";
import { topicsOf } from "../../src/decide/topics.ts";
import type { HubFields } from "../../src/model/snapshot.ts";
import type { Threshold } from "../../src/model/terms.ts";
import { grantOf, lookup, organisationOf } from "./grants.ts";

const context: DecideContext = contextOf(grantOf("llama3.2"), lookup, {
  intended: ["commercialUse"],
  asOf: "2026-01-31",
  multimodal: null,
});
const REVENUE: Threshold = {
  kind: "revenue",
  value: 10_000_000,
  unit: "USD",
  period: "year",
  direction: "at-least",
  measured: "any-time",
  consequence: "not-licensed",
  basis: "catalogue",
  evidence: [],
};

function monthly(value: string): string {
  const organisation = organisationOf(`nothing; monthlyRevenueUsd: ${value}`);
  return evaluateThreshold(REVENUE, organisation, context).verdict;
}

describe("a threshold", () => {
  it("shows its arithmetic", () => {
    const organisation = organisationOf("small; annualRevenueUsd: 9_999_999");
    expect(evaluateThreshold(REVENUE, organisation, context)).toMatchObject({
      verdict: "satisfied",
      text: "9,999,999 USD of annual revenue is less than 10,000,000",
    });
  });

  it("is for review exactly where its licence contradicts itself", () => {
    const at = organisationOf("small; annualRevenueUsd: 10_000_000");
    const twofold: Threshold = { ...REVENUE, atLimit: "contradictory" };
    expect(evaluateThreshold(REVENUE, at, context).verdict).toBe("violated");
    expect(evaluateThreshold(twofold, at, context).verdict).toBe("unknown");
    const above = organisationOf("small; annualRevenueUsd: 10_000_001");
    expect(evaluateThreshold(twofold, above, context).verdict).toBe("violated");
  });

  it("never converts a currency, and says which figure it did not convert", () => {
    const organisation = organisationOf("nothing; annualRevenue: { EUR: 1 }");
    expect(evaluateThreshold(REVENUE, organisation, context)).toMatchObject({
      verdict: "unknown",
      missing: "organisation.annualRevenue.USD",
      text: expect.stringContaining("the figure in EUR is not converted") as string,
    });
  });

  it("takes a figure that bounds the measure only where that settles it", () => {
    expect(monthly("800_000")).toBe("satisfied");
    expect(monthly("900_000")).toBe("unknown");
  });

  it("asks for a figure of the release where it is measured there", () => {
    const users: Threshold = {
      ...REVENUE,
      kind: "mau",
      unit: "users",
      direction: "more-than",
      measured: "release-date",
    };
    const organisation = organisationOf(
      "nothing; monthlyActiveUsers: { value: 5, asOf: 2026-01-01 }",
    );
    const dated = { ...context, releasedOn: "2024-07-23" };
    expect(evaluateThreshold(users, organisation, dated)).toMatchObject({
      verdict: "unknown",
      text: expect.stringContaining("no figure from 2024-06-01 on") as string,
    });
  });
});

describe("a region left out for multimodal models and whoever is domiciled there", () => {
  const clause =
    "European Union (multimodal models; companies with principal place of business there)";
  it.each([
    ["european", true, "violated"],
    ["european", null, "unknown"],
    ["european", false, "satisfied"],
    ["small; territories: [DE]", true, "satisfied"],
    ["nothing", true, "unknown"],
  ])("%s, multimodal %s: %s", (organisation, multimodal, verdict) => {
    const result = evaluateTerritory(
      clause,
      organisationOf(organisation),
      { ...context, multimodal },
      [],
    );
    expect(result.verdict).toBe(verdict);
  });

  it("leaves a region nobody knows to a person", () => {
    const result = evaluateTerritory("Atlantis", organisationOf("small"), context, []);
    expect(result.verdict).toBe("unknown");
  });

  it.each([
    ["text-generation", false],
    ["image-text-to-text", true],
    ["automatic-speech-recognition", true],
    ["other", null],
    [null, null],
  ])("the task %s", (pipelineTag, expected) => {
    expect(isMultimodal({ hub: { pipelineTag } as HubFields })).toBe(expected);
  });
});

describe("a condition in words", () => {
  it.each([
    [
      "at most 100 million monthly active users, affiliates counted, or a separate licence from X Y",
      ["mau"],
    ],
    ["in applications, fewer than 1 million daily active users", ["users"]],
    ["on edge devices, at most 5,000 devices", ["devices"]],
    ["not in European Union, South Korea, which the licence excludes", ["territory"]],
    ["stay within the use restrictions of A, B", ["fields"]],
    ["registration with the licensor", ["registration"]],
    ["only for non-commercial research", ["research", "non-commercial"]],
  ])("%s", (text, topics) => {
    expect([...(topicsOf(text) ?? [])].toSorted()).toEqual([...topics].toSorted());
  });

  it.each([
    "recipients get a copy of the agreement",
    "at most 100 million users; tell nobody",
    "comply with the policy, which it incorporates and which was not read",
    "registration and written authorisation of the licensor",
    "registration or a stated condition must be met",
    "not to train a model that competes with this one",
    "users ".repeat(200),
    "",
  ])("leaves %j to a person", (text) => {
    expect(topicsOf(text)).toBeNull();
  });
});
