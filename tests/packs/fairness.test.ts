import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runRules } from "../../src/findings/index.ts";
import type { DisclosureItem } from "../../src/model/disclosure.ts";
import type { Facts } from "../../src/model/facts.ts";
import type { LicenseCategory } from "../../src/model/license.ts";
import type { Relation } from "../../src/model/lineage.ts";
import type { RulePack } from "../../src/model/pack.ts";
import type { Outcome } from "../../src/model/report.ts";
import { decideOutcome } from "../../src/outcome.ts";
import { packRules } from "../../src/packs/rule.ts";
import { openJudge, spdxText } from "../properties/memory-files.ts";
import type { Folder, Judge } from "../properties/memory-files.ts";
import { base, item, modelFacts, PACKS } from "./given.ts";

const RANK: Readonly<Record<Outcome, number>> = { pass: 0, review: 1, fail: 2, none: 3 };

/** What one publisher says; every key can be left unsaid. */
interface Said {
  readonly tokens: string | null;
  readonly size: string | null;
  readonly task: string | null;
  readonly base: Relation | null;
  readonly categories: readonly LicenseCategory[];
  readonly answers: Readonly<Record<string, "present" | "vague" | "stated-none">>;
}

const SILENT: Said = {
  tokens: null,
  size: null,
  task: null,
  base: null,
  categories: ["unknown"],
  answers: {},
};
const IDS = [
  ...new Set(PACKS.flatMap(({ rules }) => rules.flatMap((row) => row.items))),
].toSorted();

function factsOf(said: Said, createdAt: string | null): Facts {
  const items: readonly DisclosureItem[] = IDS.map((id) => item(id, said.answers[id] ?? "absent"));
  const tokens = said.tokens === null ? "" : `The model was trained on ${said.tokens} tokens.`;
  const size = said.size === null ? "" : `The model has ${said.size} parameters.`;
  return modelFacts({
    body: `${size}\n\n${tokens}`,
    task: said.task,
    createdAt,
    items,
    more: {
      baseClaims: said.base === null ? [] : [base(said.base)],
      categories: said.categories,
    },
  });
}

function outcomeOf(pack: RulePack, facts: Facts, asOf: string | null): Outcome {
  const own = runRules(facts, packRules([pack], asOf)).filter(({ ruleId }) =>
    ruleId.startsWith(`${pack.name}/`),
  );
  return decideOutcome(own, []).outcome;
}

const said: fc.Arbitrary<Said> = fc.record({
  tokens: fc.option(fc.constantFrom("400M", "2T", "15T", "90T")),
  size: fc.option(fc.constantFrom("1B", "7B", "14B", "400B")),
  task: fc.option(fc.constantFrom("text-generation", "text-classification", "text-to-image")),
  base: fc.option(
    fc.constantFrom<Relation>("finetune", "quantized", "merge", "adapter", "unknown"),
  ),
  categories: fc.constantFrom<readonly LicenseCategory[]>(
    ["unknown"],
    ["permissive"],
    ["copyleft"],
    ["use-restricted", "threshold"],
    ["non-commercial"],
  ),
  answers: fc.dictionary(
    fc.constantFrom(...IDS),
    fc.constantFrom("present", "vague", "stated-none"),
    { maxKeys: 12 },
  ),
});
const day = fc.option(fc.constantFrom("2025-01-01", "2026-05-01", "2026-11-21", "2027-09-01"));
const placed = fc.option(fc.constantFrom("2021-05-01", "2024-05-01", "2025-08-02", "2026-03-01"));

describe.each(PACKS)("under $name", (pack) => {
  it("whoever says more never fares worse than whoever says less", () => {
    const keys = Object.keys(SILENT) as (keyof Said)[];
    fc.assert(
      fc.property(said, fc.subarray(keys), placed, day, (honest, hidden, createdAt, asOf) => {
        const hides = Object.fromEntries(hidden.map((key) => [key, SILENT[key]]));
        const less: Said = { ...honest, ...hides };
        const [open, closed] = [honest, less].map(
          (one) => RANK[outcomeOf(pack, factsOf(one, createdAt), asOf)],
        );
        expect(open).toBeLessThanOrEqual(closed ?? -1);
      }),
      { numRuns: 150 },
    );
  });

  it("a card is never worse than none", () => {
    fc.assert(
      fc.property(said, placed, day, (honest, createdAt, asOf) => {
        const facts = factsOf(honest, createdAt);
        const listing = { complete: true, files: [] };
        const snapshot = { ...facts.snapshot, listing };
        const disclosure = { ...facts.disclosure, read: false, items: [] };
        const bare = { ...facts, card: null, disclosure, snapshot, baseClaims: [] };
        expect(RANK[outcomeOf(pack, { ...facts, snapshot }, asOf)]).toBeLessThanOrEqual(
          RANK[outcomeOf(pack, bare, asOf)],
        );
      }),
      { numRuns: 60 },
    );
  });
});

const SCRATCH = "It was trained from scratch.";

/** True things a publisher may add about training; the first move what can be assessed. */
const SENTENCES = [
  "The model was trained on 15T tokens.",
  "The model was trained on 2T tokens and has 7B parameters.",
  "Training took 2e25 FLOP.",
  "It was fine-tuned from northwind/plain-mit-1b.",
  "The training data is a mixture of web pages and books.",
  "The data was collected up to March 2025.",
  "No synthetic data was used.",
  "We do not train on user data.",
  "The training data may contain personal data.",
  "We crawled the web with our own crawler and respected robots.txt.",
  "The summary of the training content under the AI Act is at https://acme.example/ai-act-summary.",
];
const FIELDS = [
  "pipeline_tag: text-generation",
  "base_model: northwind/plain-mit-1b",
  "datasets:\n- wikimedia/wikipedia",
  "language: en",
];

/** The pack with warnings, and one that also looks at files; the rows of the others are notes. */
const JUDGED = ["eu-art53", "mof"] as const;
const judges = new Map<string, Judge>();
for (const name of JUDGED) judges.set(name, await openJudge(name));

describe.each(JUDGED)("a directory judged under %s", (name) => {
  const rankOf = async (folder: Folder): Promise<number> => {
    const judge = judges.get(name)?.judge;
    if (judge === undefined) throw new Error(`no judge for ${name}`);
    return RANK[(await judge(folder)).outcome];
  };
  const folderOf = (fields: readonly string[], sentences: readonly string[]): Folder => ({
    LICENSE: spdxText("MIT"),
    "README.md": `---\n${["license: mit", ...fields].join("\n")}\n---\n\n# Model\n\n${["A small model.", ...sentences].join("\n\n")}\n`,
  });

  it("is no worse off for any one sentence or field", async () => {
    const silent = await rankOf(folderOf([], []));
    for (const sentence of [...SENTENCES, SCRATCH])
      expect([sentence, (await rankOf(folderOf([], [sentence]))) <= silent]).toEqual([
        sentence,
        true,
      ]);
    for (const field of FIELDS)
      expect([field, (await rankOf(folderOf([field], []))) <= silent]).toEqual([field, true]);
    expect(silent).toBeLessThanOrEqual(await rankOf({ LICENSE: spdxText("MIT") }));
  });

  it("is no worse off for any of it together", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(FIELDS),
        fc.subarray(SENTENCES, { maxLength: 5 }),
        async (fields, sentences) => {
          const silent = await rankOf(folderOf([], []));
          expect(await rankOf(folderOf(fields, sentences))).toBeLessThanOrEqual(silent);
        },
      ),
      { numRuns: 10 },
    );
  });
});
