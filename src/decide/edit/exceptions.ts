import type { ExceptionReason } from "../../model/exception.ts";
import type { Report } from "../../model/report.ts";
import { insertEntries, type Entry } from "./insert.ts";

/** An exception as it is written into a rules file. */
export interface NewException {
  readonly model: string;
  readonly rule: string;
  readonly reason: ExceptionReason;
  readonly comment: string;
  readonly approvedBy: string;
  /** `YYYY-MM-DD`. */
  readonly expires: string;
  readonly evidenceHash: string;
}

/** The rules file with the entries in place, or why nothing was written. */
export type Edited = { readonly text: string } | { readonly problem: string };

/**
 * Add exceptions to the text of a rules file. Everything else stays as it was written; an older
 * entry for the same model and rule is replaced. An empty text gives a file that extends the
 * default preset.
 */
export function writeExceptions(text: string, entries: readonly NewException[]): Edited {
  const start = text.trim() === "" ? "extends: modelcheck:default\n" : text;
  const last = new Map(
    entries.map((entry): [string, Entry] => [keyOf({ ...entry }), { ...entry }]),
  );
  const added = [...last.values()];
  const edited = added.length === 0 ? start : insertEntries(start, "exceptions", added, isSame);
  if (edited !== null) return { text: edited };
  return {
    problem: "the rules file is not valid YAML, or `exceptions` is no list: correct it first",
  };
}

/**
 * What `modelcheck baseline` writes for one model: every finding that needs a person or fails
 * today, grandfathered until a day.
 */
export function grandfather(
  report: Report,
  evidenceHash: string,
  { by, until }: { readonly by: string; readonly until: string },
): readonly NewException[] {
  const rules = report.findings.filter((f) => f.severity !== "note").map((f) => f.ruleId);
  return [...new Set(rules)].map((rule) => ({
    model: report.subject.name,
    rule,
    reason: "grandfathered",
    comment: `in use when the rules were introduced, judged at ${report.subject.commit ?? "an unknown commit"}`,
    approvedBy: by,
    expires: until,
    evidenceHash,
  }));
}

/**
 * What `modelcheck approve` writes, or why it refuses: only a finding that is there can be
 * accepted, and only until a day that is still to come.
 */
export function approve(
  report: Report,
  evidenceHash: string,
  wish: Omit<NewException, "model" | "evidenceHash">,
  asOf: string,
): NewException | { readonly problem: string } {
  const found = report.findings.map(({ ruleId }) => ruleId);
  if (!found.includes(wish.rule)) {
    const there = [...new Set(found)].map((rule) => `\`${rule}\``).join(", ") || "none";
    return {
      problem: `\`${report.subject.name}\` has no finding \`${wish.rule}\`; its findings: ${there}`,
    };
  }
  if (wish.expires <= asOf)
    return { problem: `\`${wish.expires}\` is not after ${asOf}: name a day to come` };
  return { model: report.subject.name, ...wish, evidenceHash };
}

function isSame(old: Entry, entry: Entry): boolean {
  return keyOf(old) === keyOf(entry);
}

/** An exception is for one model and one rule; the Hub does not tell cases apart. */
function keyOf({ model, rule }: Entry): string {
  return `${String(model).toLowerCase()} ${String(rule)}`;
}
