import type { Report } from "../model/report.ts";
import type { Agreement, Label, LabelError } from "./labels.ts";
import { namesTeacher, teachersOfLabel } from "./teacher-labels.ts";

/** What labels about disclosure are compared with. */
export type DisclosingReport = Pick<Report, "disclosure" | "findings">;

/** A yes-or-no measure with its errors by kind. */
export interface Detection {
  readonly total: number;
  readonly falseAlarms: readonly string[];
  readonly missed: readonly string[];
}

export interface DisclosureMeasures {
  /** `full` counts as `named-sources`. */
  readonly level: Agreement & { readonly noneCalledNamed: readonly string[] };
  /** Three ways: `stated`, `implied`, `none-stated` (silence and an explicit none are one here). */
  readonly status: Agreement & { readonly stated: Detection };
  /** Labelled teachers by name; judges and unnamed ones are not asked for. */
  readonly teachers: Agreement;
  readonly cutoff: Detection;
  readonly teacherTerms: Detection;
}

/** Facts outside the labels that decide what is judged. */
export interface DisclosureTruths {
  /** `true` for a data set that the table records as written by models. */
  readonly inTable: (dataset: string) => boolean;
}

/** Compares what reports say of data and teachers with labels, by label id. */
export function measureDisclosure(
  labels: readonly Label[],
  reports: ReadonlyMap<string, DisclosingReport>,
  truths: DisclosureTruths,
): DisclosureMeasures {
  const pairs = labels.flatMap((label) => {
    const report = reports.get(label.id);
    return report === undefined ? [] : [{ label, report }];
  });
  return {
    level: level(pairs),
    status: status(pairs),
    teachers: teachers(pairs),
    cutoff: detection(
      pairs.flatMap(({ label, report }) => {
        const want = booleanAt(label.raw["data_cutoff_stated"], "value");
        const item = report.disclosure.items.find(({ id }) => id === "D28");
        const have = item?.state === "present" || item?.state === "vague";
        return want === null ? [] : [{ id: label.id, want, have }];
      }),
    ),
    teacherTerms: detection(pairs.flatMap((pair) => teacherTerms(pair, truths))),
  };
}

interface Pair {
  readonly label: Label;
  readonly report: DisclosingReport;
}

const oneLevel = (value: string): string => (value === "full" ? "named-sources" : value);
const oneStatus = (value: string): string =>
  value === "stated" || value === "implied" ? value : "none-stated";

function level(pairs: readonly Pair[]): DisclosureMeasures["level"] {
  const rows = pairs.flatMap(({ label, report }) =>
    label.level === null
      ? []
      : [row(label.id, oneLevel(label.level), oneLevel(report.disclosure.trainingData.level))],
  );
  const noneCalledNamed = rows
    .filter(({ expected, got }) => expected === "none" && got === "named-sources")
    .map(({ id }) => id);
  return { ...agreementOf(rows), noneCalledNamed };
}

function status(pairs: readonly Pair[]): DisclosureMeasures["status"] {
  const rows = pairs.flatMap(({ label, report }) =>
    label.distillation === null
      ? []
      : [
          row(
            label.id,
            oneStatus(label.distillation),
            oneStatus(report.disclosure.distillation.status),
          ),
        ],
  );
  const stated = detection(
    rows.map(({ id, expected, got }) => ({
      id,
      want: expected === "stated",
      have: got === "stated",
    })),
  );
  return { ...agreementOf(rows), stated };
}

function teachers(pairs: readonly Pair[]): Agreement {
  const rows = pairs.flatMap(({ label, report }) => {
    const found = report.disclosure.distillation.teachers.map(({ name }) => name);
    return teachersOfLabel(valueAt(label.raw["distillation"], "teachers")).map((name) =>
      row(label.id, name, namesTeacher(name, found) ? name : found.join(", ")),
    );
  });
  return agreementOf(rows);
}

/** Judged where the files and tables can tell: a label that needs more is left out. */
function teacherTerms({ label, report }: Pair, { inTable }: DisclosureTruths): readonly Judged[] {
  const kind = label.raw["conflict_class"];
  const want = typeof kind === "string" && kind.split("+").includes("teacher-terms");
  const datasets = label.raw["datasets"];
  const recorded =
    Array.isArray(datasets) && datasets.some((one) => typeof one === "string" && inTable(one));
  const judged = label.raw["conflict_evidence"] === "in-files-plus-licence-table" || recorded;
  const have = report.findings.some(({ ruleId }) => ruleId === "teacher-terms");
  return want && !judged ? [] : [{ id: label.id, want, have }];
}

interface Judged {
  readonly id: string;
  readonly want: boolean;
  readonly have: boolean;
}

function detection(rows: readonly Judged[]): Detection {
  return {
    total: rows.filter(({ want }) => want).length,
    falseAlarms: rows.filter(({ want, have }) => have && !want).map(({ id }) => id),
    missed: rows.filter(({ want, have }) => want && !have).map(({ id }) => id),
  };
}

function agreementOf(rows: readonly LabelError[]): Agreement {
  const errors = rows.filter((one) => one.expected !== one.got);
  return { right: rows.length - errors.length, total: rows.length, errors };
}

function row(id: string, expected: string, got: string): LabelError {
  return { id, expected, got };
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function booleanAt(value: unknown, key: string): boolean | null {
  const found = valueAt(value, key);
  return typeof found === "boolean" ? found : null;
}
