import type { Rule } from "./rule.ts";

export const licenseMismatch: Rule = {
  id: "license-mismatch",
  severity: "error",
  asksWhichLicense: true,
  title: "two statements about the licence contradict each other",
  description:
    "The tag, the text, the linked text and the prose should name one licence. Where they do not, the strictest " +
    "answer counts. It is an error when a field and a text differ in what they grant; a warning when both grant the " +
    "same, or when one side is a sentence of prose.",
  check: ({ conflicts }) =>
    conflicts.map(({ first, second, serious, confidence }) => ({
      message: `\`${first.says}\` here, \`${second.says}\` there`,
      why: serious
        ? "the two do not grant the same, and nothing says which one counts"
        : "both grant much the same, but only one can be the licence",
      help: "ask the publisher which one applies; until then the stricter one does",
      confidence,
      evidence: [first.evidence, second.evidence],
      ...(serious && confidence === "high" ? {} : { severity: "warning" as const }),
    })),
};
