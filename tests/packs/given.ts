import { EMPTY_HUB } from "../card/snapshot.ts";
import type { DisclosureItem, DisclosureState } from "../../src/model/disclosure.ts";
import type { ModelCard } from "../../src/model/card.ts";
import type { Facts } from "../../src/model/facts.ts";
import type { BaseModelClaim, Relation } from "../../src/model/lineage.ts";
import type { RulePack } from "../../src/model/pack.ts";
import { shippedPacks } from "../../src/policy/packs.ts";
import { packValue } from "../policy/ports.ts";
import { facts } from "../support/facts.ts";
import { quote } from "../support/terms.ts";

export const PACKS: readonly RulePack[] = shippedPacks({ pack: packValue });

/** A shipped pack by name. */
export function packNamed(name: string): RulePack {
  const found = PACKS.find((pack) => pack.name === name);
  if (found === undefined) throw new Error(`no pack ${name}`);
  return found;
}

/** A card whose body is one paragraph. */
export function cardOf(body: string, task: string | null = "text-generation"): ModelCard {
  const scalar = { text: task ?? "", line: 2, column: 1 };
  return {
    path: "README.md",
    text: `${body}\n`,
    frontMatter: "ok",
    fields:
      task === null
        ? []
        : [{ key: "pipeline_tag", value: task, items: [scalar], line: 2, column: 1 }],
    sections: [
      { heading: "", path: [], level: 0, startLine: 1, endLine: body.split("\n").length + 1 },
    ],
    bodyLine: 1,
    problems: [],
  };
}

export function item(id: string, state: DisclosureState | "unread"): DisclosureItem {
  const silent = state === "absent" || state === "unread";
  return {
    id,
    state,
    detail: `it is ${state}`,
    confidence: "medium",
    evidence: silent ? [] : [quote("a sentence", "README.md")],
    searched: ["README.md"],
  };
}

export function base(relation: Relation = "finetune", name = "acme/base"): BaseModelClaim {
  return { name, isHubId: true, relation, basis: "declared", evidence: quote(name, "README.md") };
}

export interface Given {
  readonly name?: string;
  readonly body?: string;
  readonly task?: string | null;
  readonly createdAt?: string | null;
  readonly items?: readonly DisclosureItem[];
  readonly more?: Partial<Facts>;
}

/** Facts of a Hub repository with a card, first published in 2026 unless told otherwise. */
export function modelFacts(given: Given = {}): Facts {
  const plain = facts(given.more);
  const { snapshot, disclosure } = plain;
  return {
    ...plain,
    snapshot: {
      ...snapshot,
      subject: { ...snapshot.subject, name: given.name ?? "acme/model" },
      hub: {
        ...EMPTY_HUB,
        createdAt: given.createdAt === undefined ? "2026-03-01T10:00:00.000Z" : given.createdAt,
      },
    },
    card: cardOf(
      given.body ?? "A model.",
      given.task === undefined ? "text-generation" : given.task,
    ),
    disclosure: { ...disclosure, items: given.items ?? [item("D01", "absent")] },
  };
}
