import type { Rule } from "./rule.ts";

export const licenseUnknown: Rule = {
  id: "license-unknown",
  severity: "warning",
  asksWhichLicense: true,
  title: "a licence is given that we do not recognise",
  description:
    "A text that matches no catalogued licence is never called by the name of the nearest one. Its words are " +
    "read clause by clause, but a person should read them too.",
  check: ({ detected, declared, concluded }) => [
    ...detected
      .filter((d) => d.match === "none" && d.kind === "license")
      .map((d) => ({
        message: `the licence text in \`${d.file}\` is not one we know`,
        why: "it matches no catalogued licence; the answers below are read from its words alone",
        help: `read it: modelcheck read <model>; then record your conclusion as a clarification`,
        confidence: "high" as const,
        evidence: [d.evidence],
      })),
    ...declared
      .filter((d) => d.source === "license_name" && d.key === null && detected.length === 0)
      // A name that several licences share was concluded as one of them.
      .filter((d) => !concluded.some((c) => c.basis !== null && c.evidence.includes(d.evidence)))
      .map((d) => ({
        message: `\`license_name: ${d.value}\` is not a licence we know, and its text was not read`,
        why: "a name without its text grants nothing that can be checked",
        help: "ask the publisher for the text, or follow `license_link` yourself",
        confidence: "high" as const,
        evidence: [d.evidence],
      })),
  ],
};
