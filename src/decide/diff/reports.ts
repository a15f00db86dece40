import type { Report } from "../../model/report.ts";
import type { Answer, Use } from "../../model/use.ts";
import { USES } from "../../model/use.ts";

/** What a change means for whoever uses the model. */
export type Direction = "tighter" | "looser" | "lateral";

export interface UseChange {
  readonly use: Use;
  readonly before: Answer;
  readonly after: Answer;
  readonly direction: Direction;
  readonly conditionsAdded: readonly string[];
  readonly conditionsRemoved: readonly string[];
}

/** A thing that only one of the two has. */
export interface Membership {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface DisclosureChange {
  readonly what: "training data" | "distillation" | "teachers" | "data sets";
  readonly before: string;
  readonly after: string;
  readonly change: "appeared" | "vanished" | "changed";
}

/** What stands at one commit and not at the other. It does not say whether an old grant survives. */
export interface ReportDiff {
  readonly before: { readonly purl: string; readonly commit: string | null };
  readonly after: { readonly purl: string; readonly commit: string | null };
  readonly license: {
    readonly before: string | null;
    readonly after: string | null;
    /** `null` when neither the licence nor any answer changed. */
    readonly direction: Direction | null;
  };
  readonly outcome: { readonly before: string; readonly after: string };
  readonly uses: readonly UseChange[];
  readonly obligations: Membership;
  readonly disclosure: readonly DisclosureChange[];
  readonly lineage: Membership;
  readonly findings: Membership;
}

/** Most permissive first; silence permits nothing, and neither does what is not known. */
const STRICTNESS: readonly Answer[] = ["allowed", "conditional", "silent", "unknown", "prohibited"];

/** Compare two reports about the same model, or about two. */
export function diffReports(before: Report, after: Report): ReportDiff {
  const uses = USES.flatMap((use) => useChange(use, before, after));
  const license = { before: licenseOf(before), after: licenseOf(after) };
  const isSame = license.before === license.after && uses.length === 0;
  return {
    before: { purl: before.subject.purl, commit: before.subject.commit },
    after: { purl: after.subject.purl, commit: after.subject.commit },
    license: { ...license, direction: isSame ? null : overall(uses) },
    outcome: { before: before.outcome, after: after.outcome },
    uses,
    obligations: membership(
      before.obligations.map(({ text }) => text),
      after.obligations.map(({ text }) => text),
    ),
    disclosure: disclosureChanges(before, after),
    lineage: membership(before.lineage.edges.map(edgeName), after.lineage.edges.map(edgeName)),
    findings: membership(
      before.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      after.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ),
  };
}

function useChange(use: Use, before: Report, after: Report): readonly UseChange[] {
  const [a, b] = [before.uses[use], after.uses[use]];
  const conditions = membership(a.conditions, b.conditions);
  const step = STRICTNESS.indexOf(b.answer) - STRICTNESS.indexOf(a.answer);
  const { added, removed } = conditions;
  if (step === 0 && added.length === 0 && removed.length === 0) return [];
  const direction: Direction =
    step > 0
      ? "tighter"
      : step < 0
        ? "looser"
        : removed.length === 0
          ? "tighter"
          : added.length === 0
            ? "looser"
            : "lateral";
  return [
    {
      use,
      before: a.answer,
      after: b.answer,
      direction,
      conditionsAdded: added,
      conditionsRemoved: removed,
    },
  ];
}

/** Tighter only where nothing got looser, and the other way round. */
function overall(uses: readonly UseChange[]): Direction {
  const directions = new Set(uses.map(({ direction }) => direction));
  if (directions.size !== 1) return "lateral";
  const [only] = directions;
  return only ?? "lateral";
}

function licenseOf({ licenses }: Report): string | null {
  const weights = licenses.concluded.find((c) => c.scope === "weights");
  return weights?.expression ?? weights?.key ?? null;
}

function edgeName({ relation, to, license }: Report["lineage"]["edges"][number]): string {
  return `${relation} of ${to} (${license.expression ?? "licence unknown"})`;
}

function disclosureChanges(before: Report, after: Report): readonly DisclosureChange[] {
  const [a, b] = [before.disclosure, after.disclosure];
  const rows: readonly (readonly [DisclosureChange["what"], string, string])[] = [
    ["training data", a.trainingData.level, b.trainingData.level],
    ["data sets", names(a.trainingData.datasets), names(b.trainingData.datasets)],
    ["distillation", a.distillation.status, b.distillation.status],
    ["teachers", names(a.distillation.teachers), names(b.distillation.teachers)],
  ];
  return rows
    .filter(([, from, to]) => from !== to)
    .map(([what, from, to]) => ({
      what,
      before: from,
      after: to,
      change: isSilence(from) ? "appeared" : isSilence(to) ? "vanished" : "changed",
    }));
}

function names(items: readonly { readonly name: string }[]): string {
  return [...new Set(items.map(({ name }) => name))].toSorted().join(", ");
}

function isSilence(value: string): boolean {
  return ["", "none", "not-stated"].includes(value);
}

function membership(before: readonly string[], after: readonly string[]): Membership {
  return {
    added: [...new Set(after)].filter((item) => !before.includes(item)),
    removed: [...new Set(before)].filter((item) => !after.includes(item)),
  };
}
