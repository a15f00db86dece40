import type { Detection, DisclosureMeasures } from "./disclosure.ts";
import type { Measures } from "./evaluate.ts";
import type { FindingsMeasure } from "./findings.ts";
import { TOO_OFTEN } from "./findings.ts";
import { agreementLines, share } from "./render-parts.ts";

/** What is said of data and teachers, beside the labels. */
export function disclosureLines(disclosure: Measures["disclosure"]): string[] {
  if (disclosure === null) return ["disclosure: not measured (no labels.json)"];
  return [
    "disclosure",
    ...measureLines(disclosure.all),
    "disclosure, without the data-set rows added after the first run",
    ...measureLines(disclosure.first),
  ];
}

function measureLines(measures: DisclosureMeasures): string[] {
  const { level, status, teachers, cutoff, teacherTerms } = measures;
  return [
    ...agreementLines("training data level", level),
    `    none called named-sources: ${listed(level.noneCalledNamed)}`,
    ...agreementLines("distillation status", status),
    ...detectionLines("stated", status.stated),
    ...agreementLines("teachers named", teachers),
    ...detectionLines("cut-off", cutoff),
    ...detectionLines("teacher-terms", teacherTerms),
  ];
}

function detectionLines(title: string, { total, falseAlarms, missed }: Detection): string[] {
  return [
    `  ${title.padEnd(20)} ${total} labelled; false: ${listed(falseAlarms)}; missed: ${listed(missed)}`,
  ];
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? "0" : `${ids.length} (${ids.join(", ")})`;
}

/** The distribution of findings over every folder; a rule that fires too often is marked. */
export function findingLines(findings: FindingsMeasure | null): string[] {
  if (findings === null) return ["findings: not measured (no models/)"];
  const { models, outcomes, severities, rules } = findings;
  return [
    `findings over ${models} models under the default preset`,
    `  outcomes: ${Object.entries(outcomes)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ")}`,
    `  findings: ${Object.entries(severities)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ")}`,
    ...rules.map(
      ({ ruleId, models: by, weighty }) =>
        `  ${ruleId.padEnd(28)} ${by.error} error, ${by.warning} warning, ${by.note} note; weighty ${share(by.error + by.warning, models)}${weighty > TOO_OFTEN ? "  MORE THAN A THIRD" : ""}`,
    ),
  ];
}
