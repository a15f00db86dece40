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
        why: d.rebadged
          ? "the words are those of the base with other company or model names"
          : "the text resembles the base but its operative words differ",
        help: "read the changed passages; do not rely on the name of the licence",
        confidence: d.confidence > 0.8 ? "high" : "medium",
        evidence:
          d.changes.length > 0 ? d.changes.slice(0, 5).map((c) => quote(d, c)) : [d.evidence],
      })),
};

function describe(detected: DetectedLicense): string {
  const count = detected.changes.length;
  if (count === 0) return "its words differ";
  const [first] = detected.changes;
  const where = first === undefined ? "" : `, first at line ${first.startLine}`;
  return `${count} passage${count === 1 ? "" : "s"} differ${count === 1 ? "s" : ""}${where}`;
}

function quote(detected: DetectedLicense, change: TextChange): Evidence {
  return {
    ...detected.evidence,
    startLine: change.startLine,
    endLine: change.endLine,
    excerpt: change.excerpt.slice(0, MAX_EXCERPT),
  };
}
