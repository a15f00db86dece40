import type { Rule } from "./rule.ts";

export const licenseUndeclared: Rule = {
  id: "license-undeclared",
  severity: "warning",
  asksWhichLicense: true,
  title: "no licence is declared and none was found",
  description:
    "Without a licence nobody but the publisher has a right to copy, change or pass on the model. " +
    "Reported when neither the card, nor a licence text, nor a linked text, nor prose names one.",
  check: ({ snapshot, declared, detected, card }) => {
    if (declared.length > 0 || detected.length > 0) return [];
    const proven = snapshot.listing.complete;
    return [
      {
        message: `\`${snapshot.subject.name}\` declares no licence`,
        why: proven
          ? "the card has no `license` field, and no file of the complete listing is a licence"
          : `the card has no \`license\` field, and no licence was among the files read${card === null ? " (there was no card to read)" : ""}`,
        help: "ask the publisher to add a licence, or treat the model as all rights reserved",
        confidence: proven ? "high" : "medium",
        evidence: [],
      },
    ];
  },
};
