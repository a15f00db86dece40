import { disclosureLines, findingLines } from "./render-disclosure.ts";
import { agreementLines, rate, share as part } from "./render-parts.ts";
import type { Measures } from "./evaluate.ts";
import type { TermsMeasure } from "./terms.ts";

/** The measures as text for a person; `null` parts are named as not measured. */
export function renderMeasures(measures: Measures): string {
  return [
    ...identificationLines(measures.identification),
    ...(measures.terms === null
      ? ["terms: not measured (no licenses/terms.json)"]
      : [
          ...termLines("terms from the text alone", measures.terms.text),
          ...termLines("terms with the catalogue", measures.terms.catalogue),
        ]),
    measures.leaveOneOut === null
      ? "terms, own entry left out: not measured"
      : `terms, own entry left out: ${measures.leaveOneOut.falseAllowed} false allowed over ${measures.leaveOneOut.texts} texts`,
    ...labelLines(measures.labels),
    ...disclosureLines(measures.disclosure),
    ...findingLines(measures.findings),
  ].join("\n");
}

function identificationLines(measure: Measures["identification"]): readonly string[] {
  if (measure === null) return ["identification: not measured (no licenses/index.json)"];
  const rows = measure.differences.map(
    (d) =>
      `  ${d.difference.padEnd(12)} ${part(d.right, d.total)} right, ${d.wrong} wrong, ${d.unknown} unknown, ${d.wrongPermissive} wrong-permissive`,
  );
  const { leaveOneOut, bytesPerSecond } = measure;
  return [
    "identification",
    ...rows,
    `  own entry left out: ${leaveOneOut.exact.length} of ${leaveOneOut.total} exact`,
    ...(bytesPerSecond === null ? [] : [`  speed: ${(bytesPerSecond / 1e6).toFixed(1)} MB/s`]),
    ...measure.misses.map((m) => `  miss ${m.file}: ${m.expected ?? "none"} -> ${m.actual}`),
  ];
}

function termLines(title: string, measure: TermsMeasure): readonly string[] {
  return [
    `${title} (${measure.texts} texts)`,
    ...measure.clauses.map(
      (c) => `  ${c.clause.padEnd(24)} accuracy ${rate(c.accuracy)}  F1 ${rate(c.f1)}`,
    ),
    `  micro F1 ${rate(measure.microF1)}, macro F1 ${rate(measure.macroF1)}, thresholds F1 ${rate(measure.thresholds.f1)}`,
    `  false allowed: ${measure.falseAllowed.length}; excerpts not verbatim: ${measure.notVerbatim.length} of ${measure.excerpts}`,
    ...measure.falseAllowed.map((m) => `  false allowed ${m.key} ${m.clause}: ${m.expected}`),
  ];
}

function labelLines(labels: Measures["labels"]): readonly string[] {
  if (labels === null) return ["labels: not measured (no labels.json)"];
  const { precision, recall } = labels.distillation;
  return [
    "labels",
    ...agreementLines("declared licence", labels.declared),
    ...agreementLines("concluded licence", labels.concluded),
    ...agreementLines("training data level", labels.trainingData),
    ...agreementLines("distillation", labels.distillation),
    `  distillation precision ${rate(precision)}, recall ${rate(recall)}`,
    ...(labels.missing.length === 0 ? [] : [`  without a report: ${labels.missing.join(", ")}`]),
  ];
}
