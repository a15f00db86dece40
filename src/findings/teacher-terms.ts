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
    const seen = new Set<string>();
    return disclosure.distillation.teachers
      .filter((t) => t.class === "restricted" || t.class === "duty")
      .filter((t) => (seen.has(t.name) ? false : seen.add(t.name)))
      .map((t) => ({
        message: `trained on outputs of \`${t.name}\`${t.provider === null ? "" : ` (${t.provider})`}, whose terms ${t.class === "duty" ? "attach duties to" : "restrict"} training other models`,
        why: `shown by ${t.via === "dataset" ? "a data set" : t.via === "prose" ? "a sentence of the card" : "the name"}; a contract risk for whoever made the outputs`,
        help: "have counsel weigh the provider's terms in force when the outputs were made",
        confidence: t.via === "name" ? ("low" as const) : ("medium" as const),
        evidence: [t.evidence],
      }));
  },
};
