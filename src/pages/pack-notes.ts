import type { PackRule, RulePack } from "../model/pack.ts";
import type { RuleExample, RuleNotes } from "./rule-notes.ts";
import { exampleOf, parseRuleNotes, rowOf } from "./rule-notes.ts";

/**
 * The notes of a pack's rules, from the pack and `fixtures/rules/packs.yaml` as a parsed value: two
 * repositories that all rules share, and other examples for rules that need them.
 */
export function packNotes(
  packs: readonly RulePack[],
  value: unknown,
): ReadonlyMap<string, RuleNotes> {
  const file = rowOf(value);
  const own = rowOf(file["rules"]);
  return new Map(
    packs.flatMap((pack) => {
      const shared = (["silent", "answered"] as const).map((name): RuleExample => ({
        ...exampleOf(rowOf(file[name])),
        policy: pack.name,
        fires: name === "silent",
      }));
      return pack.rules.map(
        (rule) => [rule.id, notesOf(rule, pack, shared, own[rule.id])] as const,
      );
    }),
  );
}

function notesOf(
  rule: PackRule,
  pack: RulePack,
  shared: readonly RuleExample[],
  own: unknown,
): RuleNotes {
  const { items, orElse, clause, source, standards, knownFalsePositives } = rule;
  const written = rowOf(own)["examples"];
  const examples = Array.isArray(written)
    ? parseRuleNotes({ examples: written }, rule.id).examples.map((one) => ({
        ...one,
        policy: pack.name,
      }))
    : shared;
  return {
    items: [...items, ...orElse],
    standards: [`${clause}: ${source}`, ...standards],
    falsePositives: knownFalsePositives,
    examples,
  };
}
