import type { Report } from "../model/report.ts";
import type { Agreement, Label, LabelError } from "./labels.ts";

/** One licence statement of a label: where it stands, what it names, what it covers. */
interface Statement {
  readonly key: string;
  readonly scope: string;
}

/**
 * Whether what was concluded is what a person read: every statement of the label that names a
 * licence has to be concluded (or found as an edited copy) for its scope. Labels without
 * statements are not measured.
 */
export function measureConcluded(
  labels: readonly Label[],
  reports: ReadonlyMap<string, Pick<Report, "licenses">>,
): Agreement {
  const errors: LabelError[] = [];
  let total = 0;
  for (const label of labels) {
    const report = reports.get(label.id);
    const statements = statementsOf(label.raw["license_statements"]);
    if (report === undefined || statements.length === 0) continue;
    total++;
    const missing = statements.filter((s) => !concludes(report, s));
    if (missing.length === 0) continue;
    errors.push({
      id: label.id,
      expected: missing.map((s) => `${s.key} (${s.scope})`).join(", "),
      got: report.licenses.concluded
        .map((c) => `${c.key ?? c.modifiedFrom ?? c.title ?? "unknown"} (${c.scope})`)
        .join(", "),
    });
  }
  return { right: total - errors.length, total, errors };
}

function statementsOf(value: unknown): readonly Statement[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    if (typeof row !== "object" || row === null) return [];
    const { key, scope } = row as { key?: unknown; scope?: unknown };
    return typeof key === "string" && typeof scope === "string" ? [{ key, scope }] : [];
  });
}

const normal = (key: string): string => key.replace(/-(?:only|or-later)$/u, "").toLowerCase();

/** A policy is found rather than concluded: it narrows a licence and is not one. */
function concludes({ licenses }: Pick<Report, "licenses">, { key, scope }: Statement): boolean {
  const wanted = normal(key);
  const concluded = licenses.concluded
    .filter((c) => c.scope === scope)
    .flatMap((c) => [c.key, c.modifiedFrom]);
  const found = licenses.detected
    .filter((d) => d.scope === scope && d.match !== "none" && d.match !== "pointer")
    .map((d) => d.key);
  return [...concluded, ...found].some((k) => k !== null && normal(k) === wanted);
}
