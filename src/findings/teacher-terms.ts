import type { Teacher } from "../model/disclosure.ts";
import { listWords } from "./list-words.ts";
import type { Rule } from "./rule.ts";

export const teacherTerms: Rule = {
  id: "teacher-terms",
  severity: "note",
  title: "a named teacher's provider restricts training on its outputs",
  description:
    "Provider terms bind the account holder who made the outputs; whether they follow the data to others is contested. " +
    "This names the provider and the risk, and does not say that a breach occurred. A note, so that a publisher who " +
    "names a teacher never fares worse than one who stays silent.",
  check: ({ disclosure }) => {
    const found = new Map<string, Teacher>();
    for (const teacher of disclosure.distillation.teachers)
      if (teacher.class === "restricted-by-terms" || teacher.class === "open-with-duty")
        found.set(
          `${teacher.name} ${teacher.via}`,
          found.get(`${teacher.name} ${teacher.via}`) ?? teacher,
        );
    const teachers = [...found.values()];
    if (teachers.length === 0) return [];
    const names = [...new Set(teachers.map(nameOf))];
    const duty = teachers.every((t) => t.class === "open-with-duty");
    const via = new Set(teachers.map((t) => t.via));
    return [
      {
        message: `trained on outputs of ${listWords(names, 4)}, whose terms ${duty ? "attach duties to" : "restrict"} training other models`,
        why: `shown by ${listWords(
          [...via].map((v) => SHOWN_BY[v]),
          3,
        )}; a contract risk for whoever made the outputs`,
        help: "have counsel weigh the provider's terms in force when the outputs were made",
        confidence: via.has("prose") || via.has("dataset") ? "medium" : "low",
        evidence: teachers.map((t) => t.evidence),
      },
    ];
  },
};

const SHOWN_BY: Readonly<Record<Teacher["via"], string>> = {
  dataset: "a data set",
  prose: "a sentence of the card",
  name: "a name",
};

function nameOf({ name, provider }: Teacher): string {
  return provider === null ? `\`${name}\`` : `\`${name}\` (${provider})`;
}
