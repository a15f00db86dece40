import type { Rule } from "./rule.ts";

export const licenseTextMissing: Rule = {
  id: "license-text-missing",
  severity: "note",
  title: "the licence text is not among the files",
  description:
    "Most models name a licence and do not supply its words, so this is a note. It matters when copies are " +
    "passed on: MIT, BSD and Apache-2.0 ask for a notice that then has to come from elsewhere. Reported only " +
    "where the file listing is known to be complete.",
  check: ({ snapshot, declared, detected }) => {
    const tag = declared.find((d) => d.scope === "weights" && d.key !== null);
    if (tag === undefined || detected.length > 0 || !snapshot.listing.complete) return [];
    return [
      {
        message: `no licence text and no copyright holder among the ${snapshot.listing.files.length} files`,
        why: `the card says \`${tag.value}\`; the complete listing has no licence file`,
        help: "ask the publisher to add the licence text with the name of the copyright holder",
        confidence: "high",
        evidence: [tag.evidence],
      },
    ];
  },
};
