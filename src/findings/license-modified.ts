import type { DetectedLicense, TextChange } from "../model/license.ts";
import { MAX_EXCERPT } from "../model/evidence.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Rule } from "./rule.ts";

export const licenseModified: Rule = {
  id: "license-modified",
  severity: "warning",
  asksWhichLicense: true,
  title: "the licence text is an edited copy of a known licence",
  description:
    "One added sentence turns MIT into something else. The text is compared with the catalogued words in order; " +
    "what was added, changed or left out is quoted. No use is granted on the strength of the name: the words decide.",
  check: ({ detected }) =>
    detected
      .filter((d) => d.match === "modified" && d.kind === "license")
      .map((d) => ({
        message: `\`${d.file}\` is not ${d.license ?? d.key ?? "the licence it resembles"}: ${describe(d)}`,
        why: whyOf(d),
        help: "read the changed passages; do not rely on the name of the licence",
        confidence: d.confidence > 0.8 ? "high" : "medium",
        evidence: evidenceOf(d),
      })),
};

function describe(detected: DetectedLicense): string {
  const count = detected.changes.length;
  if (count === 0) return "its words differ";
  const [first] = detected.changes;
  const where = first === undefined ? "" : `, first at line ${first.startLine}`;
  return `${count} passage${count === 1 ? "" : "s"} differ${count === 1 ? "s" : ""}${where}`;
}

function whyOf(detected: DetectedLicense): string {
  const missing = detected.changes.find((c) => c.kind === "removed");
  if (missing !== undefined) {
    const words = missing.excerpt.replace(/\s+/gu, " ").trim().slice(0, MAX_EXCERPT);
    const where = `words of the base are left out at line ${missing.startLine}`;
    return words === "" ? where : `${where}: \`${words}\``;
  }
  return detected.rebadged
    ? "the words are those of the base with other company or model names"
    : "the text resembles the base but its operative words differ";
}

/** Words that are missing cannot be quoted from the file; its beginning stands for them. */
function evidenceOf(detected: DetectedLicense): readonly Evidence[] {
  const present = detected.changes.filter((c) => c.kind !== "removed").slice(0, 5);
  return present.length > 0 ? present.map((c) => quote(detected, c)) : [detected.evidence];
}

function quote(detected: DetectedLicense, change: TextChange): Evidence {
  return {
    ...detected.evidence,
    startLine: change.startLine,
    endLine: change.endLine,
    excerpt: change.excerpt.slice(0, MAX_EXCERPT),
  };
}
