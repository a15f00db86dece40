import type { Severity } from "../model/finding.ts";
import type { Report } from "../model/report.ts";

/** How often one rule fired, by models. */
export interface RuleCount {
  readonly ruleId: string;
  readonly models: Readonly<Record<Severity, number>>;
  /** Models with this rule at `warning` or `error`, as a share of all. */
  readonly weighty: number;
}

/** What the rules say of a whole population. */
export interface FindingsMeasure {
  readonly models: number;
  readonly outcomes: Readonly<Record<Report["outcome"], number>>;
  /** Findings by severity over all models. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** Most frequent first. */
  readonly rules: readonly RuleCount[];
}

/** A rule that fires at `warning` or above on a larger share than this says nothing. */
export const TOO_OFTEN: number = 1 / 3;

/** Counts findings over reports; a model without a verdict counts as a model. */
export function measureFindings(reports: readonly Report[]): FindingsMeasure {
  const outcomes = { pass: 0, review: 0, fail: 0, none: 0 };
  const severities = { error: 0, warning: 0, note: 0 };
  const rules = new Map<string, Record<Severity, number>>();
  for (const report of reports) {
    outcomes[report.outcome]++;
    const seen = new Set<string>();
    for (const { ruleId, severity } of report.findings) {
      severities[severity]++;
      // Findings are sorted by severity, so that a model counts with a rule's gravest one.
      if (seen.has(ruleId)) continue;
      seen.add(ruleId);
      const counts = rules.get(ruleId) ?? { error: 0, warning: 0, note: 0 };
      counts[severity]++;
      rules.set(ruleId, counts);
    }
  }
  const total = Math.max(1, reports.length);
  return {
    models: reports.length,
    outcomes,
    severities,
    rules: [...rules]
      .map(([ruleId, models]) => ({
        ruleId,
        models,
        weighty: (models.error + models.warning) / total,
      }))
      .toSorted((a, b) => b.weighty - a.weighty || (a.ruleId < b.ruleId ? -1 : 1)),
  };
}
