import { describe, expect, test } from "vitest";
import { measureLabels, parseLabels } from "../../src/eval/labels.ts";
import type { LabelledReport } from "../../src/eval/labels.ts";
import type { DeclaredLicense } from "../../src/model/license.ts";
import type { DistillationStatus, TrainingDataLevel } from "../../src/model/disclosure.ts";

function declared(source: DeclaredLicense["source"], value: string): DeclaredLicense {
  const evidence = {
    kind: "file" as const,
    repository: null,
    commit: null,
    file: "README.md",
    startLine: 1,
    endLine: 1,
    excerpt: value,
  };
  return { source, value, expression: null, key: null, scope: "weights", evidence };
}

function report(
  licenses: readonly DeclaredLicense[],
  level: TrainingDataLevel,
  status: DistillationStatus,
): LabelledReport {
  return {
    licenses: { declared: licenses, detected: [], concluded: [] },
    disclosure: {
      read: true,
      trainingData: { level, statedNone: false, datasets: [], evidence: [] },
      distillation: { status, teachersNamed: false, teachers: [], evidence: [] },
      datasets: [],
      signals: [],
      items: [],
    },
  };
}

const LABELS = parseLabels([
  {
    id: "a",
    declared_license: "mit",
    training_data_disclosure: { level: "vague" },
    distillation: { status: "stated" },
  },
  {
    id: "b",
    declared_license: ["x", "y"],
    license_name: "n",
    training_data_disclosure: { level: "none" },
    distillation: { status: "none-stated" },
  },
  { id: "c", declared_license: null },
  { id: "d", declared_license: "mit" },
  "not a label",
]);

describe("measureLabels", () => {
  test("counts what agrees and lists what does not", () => {
    const measures = measureLabels(
      LABELS,
      new Map([
        ["a", report([declared("license", "mit"), declared("prose", "other")], "none", "implied")],
        ["b", report([declared("license", "x"), declared("license_name", "n")], "none", "stated")],
        ["c", report([], "full", "stated")],
      ]),
    );
    expect(measures.missing).toEqual(["d"]);
    expect(measures.declared).toMatchObject({ right: 2, total: 3 });
    expect(measures.declared.errors.map((one) => one.id)).toEqual(["b"]);
    expect(measures.trainingData).toEqual({
      right: 1,
      total: 2,
      errors: [{ id: "a", expected: "vague", got: "none" }],
    });
    // `implied` for `stated` counts as found; `stated` for silence is a false alarm.
    expect(measures.distillation).toMatchObject({ right: 1, total: 2, precision: 0.5, recall: 1 });
  });

  test("nothing measured is no error", () => {
    expect(measureLabels([], new Map()).distillation).toMatchObject({ precision: 1, recall: 1 });
    expect(parseLabels(null)).toEqual([]);
  });
});
