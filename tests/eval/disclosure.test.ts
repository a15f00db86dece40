import { describe, expect, test } from "vitest";
import { cardRates, metadataRates } from "../../src/eval/base-rates.ts";
import type { DisclosingReport } from "../../src/eval/disclosure.ts";
import { measureDisclosure } from "../../src/eval/disclosure.ts";
import { measureFindings } from "../../src/eval/findings.ts";
import { parseLabels } from "../../src/eval/labels.ts";
import { namesTeacher, teachersOfLabel } from "../../src/eval/teacher-labels.ts";
import type { DisclosureItem } from "../../src/model/disclosure.ts";
import type { Finding } from "../../src/model/finding.ts";
import { quote } from "../support/terms.ts";
import { sampleReport } from "../reporters/sample-report.ts";

const SILENT = sampleReport().disclosure;

const finding = (ruleId: string, severity: Finding["severity"] = "note"): Finding => ({
  ruleId,
  severity,
  confidence: "medium",
  message: "",
  why: "",
  help: "",
  evidence: [],
});

const cutoff: DisclosureItem = {
  id: "D28",
  state: "present",
  detail: "",
  confidence: "high",
  evidence: [],
  searched: [],
};

function report(
  status: "stated" | "implied" | "not-stated",
  teachers: readonly string[],
): DisclosingReport {
  return {
    disclosure: {
      ...SILENT,
      trainingData: { ...SILENT.trainingData, level: status === "stated" ? "full" : "none" },
      distillation: {
        status,
        teachersNamed: teachers.length > 0,
        teachers: teachers.map((name) => ({
          name,
          provider: null,
          class: "unknown",
          terms: null,
          via: "prose",
          evidence: quote(name),
        })),
        evidence: [],
      },
      items: status === "stated" ? [cutoff] : [],
    },
    findings: status === "stated" ? [finding("teacher-terms")] : [],
  };
}

const label = (id: string, given: Record<string, unknown>): Record<string, unknown> => ({
  id,
  declared_license: null,
  training_data_disclosure: { level: "named-sources" },
  distillation: { status: "stated", teachers: ["Gull-70B (by name)", "Tern-9 (ranker)"] },
  data_cutoff_stated: { value: true },
  conflict_class: "base-relabel+teacher-terms",
  conflict_evidence: "in-files-plus-licence-table",
  datasets: [],
  ...given,
});

describe("measureDisclosure", () => {
  const labels = parseLabels([
    label("right", {}),
    label("quiet", {}),
    label("outside", { conflict_evidence: "needs-external-knowledge", datasets: ["a/b"] }),
    label("none", {
      distillation: { status: "none-stated", teachers: [] },
      training_data_disclosure: { level: "none" },
      data_cutoff_stated: { value: false },
      conflict_class: null,
    }),
  ]);
  const reports = new Map([
    ["right", report("stated", ["acme/gull-70b"])],
    ["quiet", report("not-stated", [])],
    ["outside", report("stated", ["Gull-70B"])],
    ["none", report("stated", [])],
  ]);
  const measured = measureDisclosure(labels, reports, { inTable: () => false });

  test("a full list counts as named sources, and silence called named is listed", () => {
    expect(measured.level).toMatchObject({ right: 2, total: 4, noneCalledNamed: ["none"] });
  });

  test("false and missed statements are told apart", () => {
    expect(measured.status.stated).toEqual({ total: 3, falseAlarms: ["none"], missed: ["quiet"] });
    expect(measured.cutoff).toEqual({ total: 3, falseAlarms: ["none"], missed: ["quiet"] });
  });

  test("a conflict that needs more than the files is not judged", () => {
    expect(measured.teacherTerms).toEqual({ total: 2, falseAlarms: ["none"], missed: ["quiet"] });
    const recorded = measureDisclosure(labels, reports, { inTable: (name) => name === "a/b" });
    expect(recorded.teacherTerms.total).toBe(3);
  });

  test("judges are not asked for", () => {
    expect(measured.teachers).toMatchObject({ right: 2, total: 3 });
  });
});

test("a label's teachers are names, without remarks, judges and what is not named", () => {
  const rows = [
    "Gull 3.1 70B",
    "GPT-4/GPT-3.5 (parts)",
    "Claude family",
    "not named (several)",
    "X (judge)",
  ];
  expect(teachersOfLabel(rows)).toEqual(["Gull 3.1 70B", "GPT-4", "GPT-3.5", "Claude"]);
  expect(namesTeacher("lab/Gull-9B", ["gull 9b instruct"])).toBe(true);
  expect(namesTeacher("Gull-9B", ["Gull-70B"])).toBe(false);
});

test("a rule counts once a model, with its gravest severity", () => {
  const many = [
    sampleReport({ findings: [finding("a", "warning"), finding("a"), finding("b")] }),
    sampleReport({ findings: [finding("b")] }),
  ];
  const { rules, severities } = measureFindings(many);
  expect(severities).toEqual({ error: 0, warning: 1, note: 3 });
  expect(rules).toEqual([
    { ruleId: "a", models: { error: 0, warning: 1, note: 0 }, weighty: 0.5 },
    { ruleId: "b", models: { error: 0, warning: 0, note: 2 }, weighty: 0 },
  ]);
});

test("base rates count states of cards that were read, and fields of metadata", () => {
  const read = sampleReport({ disclosure: { ...SILENT, items: [cutoff] } });
  const unread = sampleReport({ disclosure: { ...SILENT, read: false, items: [] } });
  expect(cardRates([read, read, unread], "cards", "2026-11-21")).toMatchObject({
    count: 2,
    items: { D28: { present: 2 } },
  });
  const rows = [{ tags: ["dataset:a", "license:mit"] }, { tags: [] }, { tags: null }, 1];
  expect(metadataRates(rows, "rows", "2026-08-22")).toMatchObject({
    count: 2,
    fields: { datasets: 1, license: 1, base_model: 0 },
  });
});
