import type { Rule } from "./rule.ts";

export const licenseUnusable: Rule = {
  id: "license-unusable",
  severity: "warning",
  asksWhichLicense: true,
  title: "the declared licence names no licence",
  description:
    "`other`, `unknown` and family names such as `openrail`, `cc` or `gpl` do not say which terms apply. " +
    "Reported when nothing else (a name, a link, a text) says it either.",
  check: ({ snapshot, declared, detected, concluded }) => {
    const weights = concluded.find((c) => c.scope === "weights");
    if (detected.length > 0 || (weights?.title ?? null) !== null) return [];
    const tags = declared.filter((d) => d.source === "license" && d.key === null);
    const named = declared.some((d) => d.source === "license_name");
    return tags.slice(0, 1).map((tag) => ({
      message: `\`license: ${tag.value}\` does not say under which terms \`${snapshot.subject.name}\` is offered`,
      why: named
        ? "the name given beside it is not a licence we know, and its text was not found"
        : "no `license_name`, no licence text and no readable link says more",
      help: "ask the publisher for the licence text; until then no use is granted",
      confidence: "high",
      evidence: declared.filter((d) => d.source !== "prose").map((d) => d.evidence),
    }));
  },
};
