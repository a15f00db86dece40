import { describe, expect, it } from "vitest";
import { runRules } from "../../src/findings/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Disclosure, DisclosureItem, Teacher } from "../../src/model/disclosure.ts";
import type { Facts } from "../../src/model/facts.ts";
import type { BaseModelClaim } from "../../src/model/lineage.ts";
import { facts } from "../support/facts.ts";
import { quote } from "../support/terms.ts";

const CARD: Facts["card"] = {
  path: "README.md",
  text: "# Tern\n",
  frontMatter: "absent",
  fields: [],
  sections: [],
  bodyLine: 1,
  problems: [],
};

const teacher = (given: Partial<Teacher> = {}): Teacher => ({
  name: "Owl-4",
  provider: "Owlery",
  class: "restricted-by-terms",
  terms: {
    id: "owlery-terms",
    document: "Terms of use 2(c)",
    from: "2023-03-14",
    effect: "prohibits-competing",
    url: "https://example.org/terms",
    asOf: "2023-06-01",
  },
  via: "prose",
  evidence: quote("written by Owl-4", "README.md", 7),
  ...given,
});

const base = (name: string, relation: BaseModelClaim["relation"]): BaseModelClaim => ({
  name,
  isHubId: true,
  relation,
  basis: "declared",
  evidence: quote(`base_model: ${name}`, "README.md", 3),
});

interface Given extends Partial<Omit<Disclosure, "distillation" | "trainingData">> {
  readonly distillation?: Partial<Disclosure["distillation"]>;
  readonly trainingData?: Partial<Disclosure["trainingData"]>;
}

function found(id: string, disclosure: Given, given: Partial<Facts> = {}): readonly Finding[] {
  const quiet = facts().disclosure;
  const all = facts({
    card: CARD,
    disclosure: {
      ...quiet,
      ...disclosure,
      distillation: { ...quiet.distillation, ...disclosure.distillation },
      trainingData: { ...quiet.trainingData, ...disclosure.trainingData },
    },
    ...given,
  });
  return runRules(all).filter(({ ruleId }) => ruleId === id);
}

const learned = (...teachers: readonly Teacher[]): Given => ({
  distillation: { status: "stated", teachersNamed: teachers.length > 0, teachers },
});

describe("teacher-terms", () => {
  it("names the teacher, the day, and who is bound", () => {
    const [finding] = found("teacher-terms", learned(teacher()));
    expect(finding?.message).toBe(
      "the card says that `Owl-4` wrote training data or taught it; Owlery's terms in force on 2023-06-01 bind its account holders; effect on you not assessed",
    );
    expect(finding?.why).toContain(
      "`Terms of use 2(c)`, from 2023-03-14: no training of competing models (https://example.org/terms)",
    );
    expect(finding?.severity).toBe("note");
  });

  it("names the listed data set that records the outputs", () => {
    const evidence = quote("- fen/owl-talk", "README.md", 4);
    const [finding] = found("teacher-terms", {
      ...learned(teacher({ via: "dataset", evidence: { ...evidence, url: "https://x.org" } })),
      trainingData: {
        level: "named-sources",
        datasets: [{ name: "fen/owl-talk", resolvable: true, evidence }],
      },
    });
    expect(finding?.message).toMatch(
      /^the listed data set `fen\/owl-talk` records outputs of `Owl-4`; /,
    );
  });

  it("names the data set whose own card says so", () => {
    const evidence = { ...quote("made by Owl-4"), repository: "datasets/fen/owl-talk" };
    const [finding] = found("teacher-terms", learned(teacher({ via: "dataset", evidence })));
    expect(finding?.message).toContain("`fen/owl-talk` records outputs");
  });

  it.each<[string, Teacher, Partial<Facts>]>([
    ["a name alone", teacher({ via: "name" }), {}],
    ["its own model", teacher({ class: "own", terms: null }), {}],
    ["terms nobody read", teacher({ class: "unknown", terms: null }), {}],
    ["free weights", teacher({ class: "open-permissive" }), {}],
    ["a non-commercial licence", teacher(), { categories: ["non-commercial", "copyleft"] }],
    ["a licence with limits", teacher(), { categories: ["use-restricted"] }],
    [
      "the same family, which the clause leaves free",
      teacher({
        name: "Llama 2 70B",
        terms: {
          id: "l",
          document: "Llama 2 licence",
          from: null,
          effect: "prohibits-improving-others",
          url: "",
          asOf: null,
        },
      }),
      { baseClaims: [base("meta-llama/Llama-2-7b", "finetune")] },
    ],
  ])("says nothing of %s", (_name, one, given) => {
    expect(found("teacher-terms", learned(one), given)).toEqual([]);
  });

  it("speaks under copyleft, and where only a permissive text of the code is known", () => {
    const code: Facts["concluded"][number] = {
      scope: "code",
      expression: "MIT",
      key: "spdx:MIT",
      title: "MIT",
      modifiedFrom: null,
      basis: "text",
      confidence: "high",
      reason: "",
      evidence: [],
    };
    const cases: readonly Partial<Facts>[] = [
      { categories: ["copyleft"] },
      { categories: ["unknown"], weights: null, concluded: [code] },
    ];
    for (const given of cases)
      expect(found("teacher-terms", learned(teacher()), given)).toHaveLength(1);
  });
});

describe("teacher-duty", () => {
  const item = (state: DisclosureItem["state"]): DisclosureItem => ({
    id: "D07",
    state,
    detail: "the name does not begin as asked: `Owl-4` asks for a name that begins with `Owl`",
    confidence: "high",
    evidence: [quote("acme/example")],
    searched: [],
  });
  const asking = teacher({ class: "open-with-duty" });

  it("says which duty of a teacher is not met", () => {
    const [finding] = found("teacher-duty", { ...learned(asking), items: [item("absent")] });
    expect(finding?.message).toContain("is not met: the name does not begin as asked");
  });

  it.each<[string, Given]>([
    ["a duty that is met", { ...learned(asking), items: [item("present")] }],
    ["a name alone", { ...learned({ ...asking, via: "name" }), items: [item("absent")] }],
    ["a base's duty", { ...learned({ ...asking, name: "Gull-2" }), items: [item("absent")] }],
  ])("says nothing of %s", (_name, given) => {
    expect(found("teacher-duty", given)).toEqual([]);
  });

  it("asks for limits that a derivative carries on, unless its licence has limits", () => {
    const terms = { ...teacher().terms, effect: "allows-as-derivative" };
    const one = teacher({ class: "open-with-duty", terms: terms as Teacher["terms"] });
    expect(found("teacher-duty", learned(one))).toHaveLength(1);
    expect(found("teacher-duty", learned(one), { categories: ["use-restricted"] })).toEqual([]);
  });
});

describe("teacher-undisclosed", () => {
  it("claims no other maker where the teachers were its own", () => {
    const evidence = [quote("Taught by our own expert models, token by token.")];
    const [own] = found("teacher-undisclosed", { distillation: { status: "stated", evidence } });
    expect(own?.message).toBe(
      "distillation from the publisher's own models is stated, but they are not named",
    );
    const [open] = found("teacher-undisclosed", { distillation: { status: "stated" } });
    expect(open?.message).toBe("distillation is stated, but no teacher is named");
  });

  it("calls a hint a hint", () => {
    const hint = teacher({ via: "name" });
    const implied = (...teachers: readonly Teacher[]): Given => ({
      distillation: { status: "implied", teachersNamed: true, teachers },
    });
    const [finding] = found("teacher-undisclosed", implied(hint));
    expect(finding?.message).toBe(
      "a name hints at `Owl-4` as a teacher, and the card does not say",
    );
    expect(finding?.confidence).toBe("low");
    const free = { ...hint, class: "open-permissive" as const };
    expect(found("teacher-undisclosed", implied(free))).toEqual([]);
    expect(found("teacher-undisclosed", implied(hint, teacher()))).toEqual([]);
  });

  it("does not ask a conversion what its base's name hints at", () => {
    const given = { baseClaims: [base("fen/Owl-Distill-7B", "quantized")] };
    const nothing = { level: "none" as const };
    const implied: Given = { distillation: { status: "implied" }, trainingData: nothing };
    const stated: Given = { distillation: { status: "stated" }, trainingData: nothing };
    expect(found("teacher-undisclosed", implied, given)).toEqual([]);
    expect(found("teacher-undisclosed", stated, given)).toHaveLength(1);
  });
});

describe("training-data-undisclosed and training-data-vague", () => {
  const silent: Given = { trainingData: { level: "none" } };
  const vague: Given = { trainingData: { level: "vague" } };

  it("ask a fine-tune for its own data, and say where was looked", () => {
    const given = { baseClaims: [base("fen/gull-7b", "finetune")] };
    const [first] = found("training-data-undisclosed", silent, given);
    expect(first?.message).toContain("names its base `fen/gull-7b` and not the data");
    expect(first?.why).toContain("`README.md`");
    const [second] = found("training-data-vague", vague, given);
    expect(second?.message).toContain("the data of this fine-tune of `fen/gull-7b`");
  });

  it("ask a model without a base for its corpora", () => {
    expect(found("training-data-undisclosed", silent)[0]?.message).toContain("says nothing");
    expect(found("training-data-vague", vague)[0]?.help).toContain("corpora");
  });

  it("ask nothing of a conversion, unless it states training", () => {
    const given = { baseClaims: [base("fen/gull-7b", "quantized")] };
    expect(found("training-data-undisclosed", silent, given)).toEqual([]);
    expect(found("training-data-vague", vague, given)).toHaveLength(1);
  });
});

describe("synthetic-data-unstated", () => {
  const answer = (state: DisclosureItem["state"]): DisclosureItem => ({
    id: "D36",
    state,
    detail: "",
    confidence: "medium",
    evidence: [],
    searched: ["tags"],
  });

  it.each<[string, Given, number]>([
    ["silence", {}, 1],
    ["silence of the checklist too", { items: [answer("absent")] }, 1],
    ["a teacher by name only", learned(teacher({ via: "name" })), 0],
    [
      "a hint in a name",
      { distillation: { status: "implied", teachers: [teacher({ via: "name" })] } },
      1,
    ],
    [
      "a recorded teacher",
      { distillation: { status: "implied", teachers: [teacher({ via: "dataset" })] } },
      0,
    ],
    ["a plain none", { distillation: { status: "stated-none" } }, 0],
    ["an answer in the checklist", { items: [answer("present")] }, 0],
    ["a vague answer", { items: [answer("vague")] }, 0],
    ["a card that was not read", { read: false }, 0],
  ])("%s", (_name, given, count) => {
    expect(found("synthetic-data-unstated", given)).toHaveLength(count);
  });
});
