import { describe, expect, test } from "vitest";
import { lawyerReading } from "../../src/terms/lawyer.ts";
import { OPEN_LICENSE, reading, spdx } from "./reading.ts";

describe("languages", () => {
  test("English clauses that are missing are unstated", () => {
    const found = reading(OPEN_LICENSE);
    expect(found.language).toBe("en");
    expect(found.terms.governingLaw.status).toBe("unstated");
  });

  test("Chinese: what is read is told, what is not is unknown", () => {
    const found = reading(
      "您可以使用、复制、修改和分发本模型。不得用于任何军事目的。本协议适用挪威法律。",
    );
    expect(found.language).toBe("zh");
    expect(found.terms.acceptableUsePolicy.status).toBe("inline");
    expect(found.terms.governingLaw.status).toBe("present");
    expect(found.terms.termination.status).toBe("unknown");
    expect(found.terms.outputs.status).toBe("unknown");
  });

  test.each([
    ["attributionNotice", "present", "使用本模型时应注明出处。"],
    ["namingRequirement", "present", '衍生模型的名称必须以"示例"开头。'],
    ["termination", "present", "如您违反本协议,本协议自动终止。"],
    [
      "patent",
      "litigation-termination",
      "若您提起诉讼主张本模型侵犯知识产权,则本协议授予的许可终止。",
    ],
    ["commercialUse", "allowed", "本模型支持免费商用。"],
    ["commercialUse", "prohibited", "本模型仅限非商业用途。"],
    ["commercialUse", "conditional", "商业使用需填写申请表,审核通过后可免费商用。"],
    ["redistribution", "prohibited", "您不得向第三方分发或转让本模型。"],
    ["outputs", "allowed", "许可方对模型的输出不主张任何权利。"],
    ["hostedService", "prohibited", "您不得以API形式对外提供本模型服务。"],
    ["territoryExclusions", "excluded", "本许可不适用于欧盟地区。"],
  ] as const)("Chinese clause %s is %s: %s", (clause, expected, sentence) => {
    const found = reading(`许可方授予您使用、复制、修改和分发本模型的权利。\n\n${sentence}`);
    expect(found.terms[clause].status).toBe(expected);
  });

  test("both languages in one file", () => {
    const text = `${OPEN_LICENSE}\n许可方特此授予您使用、复制、修改和分发本模型的许可,您必须保留所有版权声明,不得用于军事目的。`;
    expect(reading(text).language).toBe("en+zh");
  });

  test.each([
    "Le concédant vous accorde une licence non exclusive pour utiliser, copier, modifier et distribuer le logiciel à des fins commerciales.",
    "Лицензиар предоставляет вам право использовать, копировать и распространять модель в коммерческих целях.",
    "ライセンサーは、あなたに対し、本モデルを使用し、複製し、改変し、頒布する権利を許諾します。",
  ])("a language that cannot be read is unknown throughout: %s", (text) => {
    const found = reading(text);
    expect(found.language).toBe("other");
    expect(found.terms.commercialUse.status).toBe("unknown");
    expect(found.unmodelled.length).toBeGreaterThan(0);
  });
});

describe("the whole reading", () => {
  test("general grant, limited and not", () => {
    expect(reading(spdx("MIT")).generalGrant).toMatchObject({ present: true, limited: null });
    const limited = reading(
      "You may use, copy, modify and distribute the Model solely for research purposes.",
    );
    expect(limited.generalGrant.present).toBe(true);
    expect(limited.generalGrant.limited).toContain("research");
    expect(reading("You must keep this notice.").generalGrant.present).toBe(false);
  });

  test("incorporated policies with their address", () => {
    const found = reading(
      "Your use must comply with the Example Usage Policy (https://example.com/policy), which is incorporated by reference.",
    );
    expect(found.incorporated).toMatchObject([
      { name: "Example Usage Policy", url: "https://example.com/policy" },
    ]);
  });

  test.each([
    ["unilateral-change", "We may update these terms at any time."],
    ["update-duty", "You shall use reasonable efforts to use the latest version of the Model."],
    ["affiliates", "You are responsible for your affiliates."],
    ["assignment", "You may not assign this agreement."],
    ["indemnity", "You will indemnify us against all claims."],
    ["audit", "We may audit your use of the Model."],
    ["export", "You must follow export control laws."],
    ["sanctions", "You are not subject to sanctions."],
    ["trademark", "No trademark rights are granted."],
  ])("topic %s: %s", (topic, sentence) => {
    const found = reading(`${OPEN_LICENSE}\n${sentence}\n`).topics.find(
      (one) => one.topic === topic,
    );
    expect(found?.evidence[0]?.excerpt).toContain(sentence.slice(0, 15));
  });

  test("a contradiction inside one text is told with both places", () => {
    const found = reading(`You may not use outputs to train any other model.
This agreement does not impose any restrictions on the use of outputs.`);
    expect(found.contradictions).toHaveLength(1);
    expect(found.contradictions[0]?.evidence).toHaveLength(2);
    expect(reading(OPEN_LICENSE).contradictions).toEqual([]);
  });

  test("obligations name what triggers them", () => {
    const found = reading(`${OPEN_LICENSE}
You must retain all copyright notices and provide a copy of this license to every recipient.
Any derivative must include "Example" at the beginning of its name.`);
    expect(found.obligations.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["keep-notice", "provide-license", "name-prefix"]),
    );
  });
});

describe("what a lawyer has to read", () => {
  const text = `${OPEN_LICENSE}
4. Odd duties
(a) You must plant a tree for every copy.
(b) You must retain all copyright notices.
The Model was trained in spring.
`;

  test("a duty nobody modelled is marked, with its clause", () => {
    const found = reading(text);
    expect(found.unmodelled.map((one) => [one.label, one.text])).toEqual([
      ["4(a)", "You must plant a tree for every copy."],
    ]);
    const lawyer = lawyerReading(found);
    expect(lawyer.summary).toBe(`${lawyer.total - 1} of ${lawyer.total} sentences accounted for`);
    expect(lawyer.sentences.filter((one) => one.unmodelled)).toHaveLength(1);
    expect(lawyer.sentences.map((one) => one.text)).not.toContain(
      "The Model was trained in spring.",
    );
  });

  test("sentences come verbatim and in order", () => {
    const lawyer = lawyerReading(reading(text));
    const places = lawyer.sentences.map((one) => text.indexOf(one.text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
