import type { Rule } from "../findings/rule.ts";
import type { RanExample } from "./rule-page.ts";
import { fileOf, rulePage, rulesIndex } from "./rule-page.ts";
import type { RuleNotes } from "./rule-notes.ts";
import type { ExamplePorts } from "./run-example.ts";
import { exampleRunner } from "./run-example.ts";

/** Where pages get what is not in the rule itself. */
export interface PagePorts extends ExamplePorts {
  /** The notes of a rule. Throws an `Error` where there are none. */
  readonly notes: (ruleId: string) => RuleNotes;
  /** Who asks for a row of the checklist, such as `D21: EU summary template 2.1; …`. */
  readonly askedBy: (item: string) => string;
}

/** The pages of `docs/rules/` by file name, with the examples run. */
export async function rulePages(
  rules: readonly Rule[],
  ports: PagePorts,
): Promise<ReadonlyMap<string, string>> {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const run = exampleRunner(ports);
  const pages = new Map<string, string>([["README.md", rulesIndex(sorted)]]);
  for (const rule of sorted) {
    const notes = ports.notes(rule.id);
    const ran: RanExample[] = [];
    for (const example of notes.examples)
      ran.push({ example, findings: await run(rule.id, example) });
    pages.set(fileOf(rule.id), rulePage(rule, notes, notes.items.map(ports.askedBy), ran));
  }
  return pages;
}
