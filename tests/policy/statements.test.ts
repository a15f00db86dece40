import { describe, expect, it } from "vitest";
import type { DisclosureItem } from "../../src/model/disclosure.ts";
import type { Policy } from "../../src/model/policy.ts";
import { statementsFor, withAdopted } from "../../src/policy/statements.ts";
import { item, modelFacts } from "../packs/given.ts";
import { policyOf } from "./ports.ts";

const STATEMENT = `statements:
  - id: acme-page
    model: acme/model
    by: Acme
    kind: publisher
    says: trained on text of our own
    item: D21
    url: https://acme.example/data
    date: 2026-05-01
`;
const ADOPTION = `clarifications:
  - model: Acme/Model
    adopts: acme-page
    approvedBy: legal@example.org
    on: 2026-06-01
    comment: it is their page
`;
const { snapshot } = modelFacts({ name: "acme/model" });

function read(policy: Policy, items: readonly DisclosureItem[]): readonly DisclosureItem[] {
  return withAdopted(items, policy, snapshot);
}

describe("a recorded statement", () => {
  it("is shown and changes nothing", async () => {
    const policy = await policyOf(STATEMENT);
    expect(statementsFor(policy, snapshot)).toEqual([
      {
        id: "acme-page",
        model: "acme/model",
        by: "Acme",
        kind: "publisher",
        says: "trained on text of our own",
        item: "D21",
        scope: null,
        url: "https://acme.example/data",
        date: "2026-05-01",
        adopted: null,
      },
    ]);
    const items = [item("D21", "absent"), item("D41", "absent")];
    expect(read(policy, items)).toBe(items);
  });

  it("is about one model only", async () => {
    const policy = await policyOf(STATEMENT + ADOPTION);
    const { snapshot: other } = modelFacts({ name: "acme/model-2" });
    expect(statementsFor(policy, other)).toEqual([]);
    expect(withAdopted([item("D21", "absent")], policy, other)).toEqual([item("D21", "absent")]);
  });

  it("answers its item once a person adopts it", async () => {
    const policy = await policyOf(STATEMENT + ADOPTION);
    expect(statementsFor(policy, snapshot)[0]?.adopted).toEqual({
      approvedBy: "legal@example.org",
      on: "2026-06-01",
      comment: "it is their page",
    });
    const [found, other] = read(policy, [item("D21", "absent"), item("D41", "absent")]);
    expect(found).toMatchObject({ id: "D21", state: "present", basis: "recorded" });
    expect(found?.evidence).toEqual([
      {
        kind: "table",
        repository: null,
        commit: null,
        file: "modelcheck.yaml",
        startLine: 2,
        endLine: 2,
        excerpt: "acme-page",
        url: "https://acme.example/data",
      },
    ]);
    expect(other).toEqual(item("D41", "absent"));
  });

  it("fills silence and never replaces what the repository says", async () => {
    const policy = await policyOf(STATEMENT + ADOPTION);
    for (const state of ["absent", "vague", "unread"] as const)
      expect(read(policy, [item("D21", state)])[0]?.basis).toBe("recorded");
    for (const state of ["present", "stated-none", "contradicted"] as const)
      expect(read(policy, [item("D21", state)])).toEqual([item("D21", state)]);
    expect(read(policy, [item("D41", "absent")]).map(({ id }) => id)).toEqual(["D21", "D41"]);
  });

  it("does not count where a base policy takes nothing from the file", async () => {
    const others = { "base.yaml": "exceptionsFrom: [legal.yaml]\n" };
    const policy = await policyOf(`extends: base.yaml\n${STATEMENT}${ADOPTION}`, others);
    expect(statementsFor(policy, snapshot)[0]?.adopted).toBeNull();
    expect(read(policy, [item("D21", "absent")])).toEqual([item("D21", "absent")]);
  });

  it("can be recorded in one file and adopted in another; the later text of an id holds", async () => {
    const others = { "base.yaml": STATEMENT };
    const adopted = await policyOf(`extends: base.yaml\n${ADOPTION}`, others);
    expect(statementsFor(adopted, snapshot)[0]?.adopted).not.toBeNull();
    const again = await policyOf(
      `extends: base.yaml\n${STATEMENT.replace("our own", "others")}`,
      others,
    );
    expect(statementsFor(again, snapshot).map(({ says }) => says)).toEqual([
      "trained on text of others",
    ]);
  });

  it("is part of the digest, and a policy without any keeps the one it had", async () => {
    const digests = await Promise.all(
      [
        "use: [host]\n",
        `use: [host]\n${STATEMENT}`,
        `use: [host]\n${STATEMENT}${ADOPTION}`,
        "use: [host]\nallegations: show\n",
      ].map(async (text) => (await policyOf(text)).digest),
    );
    expect(new Set(digests).size).toBe(4);
    expect((await policyOf("use: [host]\nallegations: hide\n")).digest).toBe(digests[0]);
  });
});
