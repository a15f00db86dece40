import { describe, expect, test } from "vitest";
import type { Threshold } from "../../src/model/terms.ts";
import { terms } from "./reading.ts";

function one(text: string): Omit<Threshold, "evidence" | "basis"> | null {
  const [first, ...rest] = terms(text).thresholds;
  if (!first || rest.length > 0) return null;
  const { evidence: _evidence, basis: _basis, ...threshold } = first;
  return threshold;
}

describe("thresholds", () => {
  test("users per month, with a licence to request", () => {
    expect(
      one(
        "If, on the release date, your products have more than 250 million monthly active users in the preceding calendar month, you must request a license from us.",
      ),
    ).toEqual({
      kind: "mau",
      value: 250_000_000,
      unit: "users",
      period: "calendar-month",
      direction: "more-than",
      measured: "release-date",
      consequence: "needs-license",
    });
  });

  test("number words, currency and a definition used elsewhere", () => {
    expect(
      one(`"Size Limit" means an annual revenue of fifteen million US dollars or more.
A company at the Size Limit is not licensed under this agreement.`),
    ).toEqual({
      kind: "revenue",
      value: 15_000_000,
      unit: "USD",
      period: "year",
      direction: "at-least",
      measured: "any-time",
      consequence: "not-licensed",
    });
  });

  test.each([
    [
      "If your product has over 5 million daily active users, you shall prominently display the name.",
      "users",
      5_000_000,
      "day",
      "display",
    ],
    [
      "You may deploy on no more than 2,000 devices; beyond that please register with us.",
      "devices",
      2000,
      null,
      "registration",
    ],
    [
      "Where revenue in the preceding 12 months exceeded EUR 3 million, you shall pay a royalty of 5% of revenue.",
      "revenue",
      3_000_000,
      "trailing-12-months",
      "royalty",
    ],
    [
      "You may not use the Model if you have raised more than $4,000,000 in funding.",
      "funding",
      4_000_000,
      null,
      "not-licensed",
    ],
    [
      "如果您的产品月活跃用户超过2亿,您必须向我们申请获得许可。",
      "mau",
      200_000_000,
      "month",
      "needs-license",
    ],
    [
      "若您的年收入超过人民币3000万元,您须另行获得我们的商业授权。",
      "revenue",
      30_000_000,
      "year",
      "needs-license",
    ],
  ] as const)("%s", (text, kind, value, period, consequence) => {
    expect(one(text)).toMatchObject({ kind, value, period, consequence });
  });

  test.each([
    "In no event shall our total liability exceed USD 50,000.",
    "The training set has more than 3 million users' posts removed.",
    "The Model has over 70 billion parameters.",
    "You must pay damages of up to $5,000 for lost revenue; our liability is limited.",
  ])("is no threshold: %s", (text) => {
    expect(terms(text).thresholds).toEqual([]);
  });

  test("the same limit said twice counts once, as the stricter statement", () => {
    const text = `The Model is free for companies with annual revenue of less than US $2,000,000.
If you generate more than USD $2,000,000 in annual revenue, you must obtain a license from us.`;
    expect(one(text)).toMatchObject({ direction: "more-than", consequence: "needs-license" });
  });
});
