import type { Report } from "../model/report.ts";

/** The part of a report that labels are compared with. */
export type LabelledReport = Pick<Report, "licenses" | "disclosure">;

/** One hand-made label; fields that a file leaves out are not measured. */
export interface Label {
  readonly id: string;
  readonly declaredLicense: unknown;
  readonly licenseName: string | null;
  readonly level: string | null;
  readonly distillation: string | null;
  /** The label as it stands in the file, for measures made elsewhere. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** One disagreement, for development. */
export interface LabelError {
  readonly id: string;
  readonly expected: string;
  readonly got: string;
}

/** A share with its parts; `errors` lists every disagreement. */
export interface Agreement {
  readonly right: number;
  readonly total: number;
  readonly errors: readonly LabelError[];
}

export interface LabelMeasures {
  readonly declared: Agreement;
  readonly trainingData: Agreement;
  readonly distillation: Agreement & { readonly precision: number; readonly recall: number };
  /** Labels for which no report was given. */
  readonly missing: readonly string[];
}

/** Reads the parsed `labels.json`; rows that are not labels are left out. */
export function parseLabels(value: unknown): readonly Label[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    if (!isRecord(row) || typeof row["id"] !== "string") return [];
    return [
      {
        id: row["id"],
        declaredLicense: row["declared_license"] ?? null,
        licenseName: stringOf(row["license_name"]),
        level: stringOf(
          isRecord(row["training_data_disclosure"])
            ? row["training_data_disclosure"]["level"]
            : null,
        ),
        distillation: stringOf(
          isRecord(row["distillation"]) ? row["distillation"]["status"] : null,
        ),
        raw: row,
      },
    ];
  });
}

/** Compares reports, by label id, with labels. */
export function measureLabels(
  labels: readonly Label[],
  reports: ReadonlyMap<string, LabelledReport>,
): LabelMeasures {
  const pairs = labels.flatMap((label) => {
    const report = reports.get(label.id);
    return report === undefined ? [] : [{ label, report }];
  });
  return {
    declared: agreement(pairs.map(({ label, report }) => compareDeclared(label, report))),
    trainingData: agreement(
      pairs
        .filter(({ label }) => label.level !== null)
        .map(({ label, report }) =>
          compared(label.id, label.level ?? "", report.disclosure.trainingData.level),
        ),
    ),
    distillation: distillation(pairs),
    missing: labels.filter((label) => !reports.has(label.id)).map((label) => label.id),
  };
}

interface Pair {
  readonly label: Label;
  readonly report: LabelledReport;
}

function compareDeclared(
  { id, declaredLicense, licenseName }: Label,
  report: LabelledReport,
): LabelError {
  const values = report.licenses.declared
    .filter((one) => one.source === "license")
    .map((one) => one.value);
  const names = report.licenses.declared
    .filter((one) => one.source === "license_name")
    .map((one) => one.value);
  const expected =
    declaredLicense === null
      ? []
      : Array.isArray(declaredLicense)
        ? declaredLicense
        : [declaredLicense];
  return compared(
    id,
    JSON.stringify([expected.map(String), licenseName]),
    JSON.stringify([values, names[0] ?? null]),
  );
}

function distillation(pairs: readonly Pair[]): LabelMeasures["distillation"] {
  const rows = pairs
    .filter(({ label }) => label.distillation !== null)
    .map(({ label, report }) => {
      const got = report.disclosure.distillation.status;
      return {
        id: label.id,
        expected: label.distillation ?? "",
        got,
        want: positive(label.distillation),
        have: positive(got),
      };
    });
  const both = rows.filter((one) => one.want && one.have).length;
  return {
    right: rows.filter((one) => one.want === one.have).length,
    total: rows.length,
    errors: rows
      .filter((one) => one.want !== one.have)
      .map(({ id, expected, got }) => ({ id, expected, got })),
    precision: share(both, rows.filter((one) => one.have).length),
    recall: share(both, rows.filter((one) => one.want).length),
  };
}

function positive(status: string | null): boolean {
  return status === "stated" || status === "implied";
}

function agreement(rows: readonly LabelError[]): Agreement {
  const errors = rows.filter((one) => one.expected !== one.got);
  return { right: rows.length - errors.length, total: rows.length, errors };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function compared(id: string, expected: string, got: string): LabelError {
  return { id, expected, got };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
