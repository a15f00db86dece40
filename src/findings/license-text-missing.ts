import type { Rule } from "./rule.ts";

const NAMED_LIKE_A_LICENSE = /licen[cs]e|copying|eula|terms|许可/iu;

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
    // A file that is there and was not read is no proof of absence.
    const { files } = snapshot.listing;
    if (files.some(({ path }) => NAMED_LIKE_A_LICENSE.test(path))) return [];
    return [
      {
        message: `no licence text and no copyright holder among the ${files.length} files`,
        why: `the card says \`${tag.value}\`; the complete listing has no licence file`,
        help: "ask the publisher to add the licence text with the name of the copyright holder",
        confidence: "high",
        evidence: [tag.evidence],
      },
    ];
  },
};
