import type { Rule } from "./rule.ts";

export const remoteCodeRequired: Rule = {
  id: "remote-code-required",
  severity: "note",
  title: "loading the model runs code from the repository",
  description:
    "`auto_map` or Python files mean that loading needs `trust_remote_code`: code that has its own licence, or none, " +
    "and that changes with the revision.",
  check: ({ code, detected }) => {
    if (!code.remoteCode) return [];
    const own = detected.find((d) => d.scope === "code" && d.license !== null);
    return [
      {
        message: `loading runs code from the repository: ${code.reason}`,
        why:
          own === undefined
            ? "no licence is given for the code itself"
            : `the code is under ${own.license} (\`${own.file}\`)`,
        help: "review the code and pin the commit before loading with trust_remote_code",
        confidence: "high",
        evidence: code.evidence,
      },
    ];
  },
};
