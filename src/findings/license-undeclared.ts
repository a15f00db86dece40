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
        message:
          card === null
            ? `no licence of \`${snapshot.subject.name}\` could be read`
            : `\`${snapshot.subject.name}\` declares no licence`,
        why: whyOf(card !== null, proven),
        help: "ask the publisher to add a licence, or treat the model as all rights reserved",
        confidence: proven ? "high" : "medium",
        evidence: [],
      },
    ];
  },
};

function whyOf(hasCard: boolean, proven: boolean): string {
  const card = hasCard ? "the card has no `license` field" : "there was no card to read";
  return proven
    ? `${card}, and no file of the complete listing is a licence`
    : `${card}, and no licence was among the files read`;
}
