import type { Rule } from "./rule.ts";

export const accessGated: Rule = {
  id: "access-gated",
  severity: "note",
  title: "the files are given out only after terms were accepted on the Hub",
  description:
    "Whoever downloads has to accept terms first, in a browser and in their own name. What was accepted binds them " +
    "beside the licence; keep a record of it.",
  check: ({ snapshot, card }) => {
    const gate = snapshot.hub?.gated ?? false;
    if (gate === false) return [];
    const prompt = card?.fields.find((f) => f.key === "extra_gated_prompt");
    return [
      {
        message: `access to \`${snapshot.subject.name}\` is gated (${gate === "manual" ? "the publisher approves each request" : "granted on accepting the terms"})`,
        why: "the Hub gives the weights only to accounts that accepted the publisher's terms",
        help: "read the terms on the model page, and record who accepted them and when",
        confidence: "high",
        evidence:
          prompt === undefined || card === null
            ? []
            : [
                {
                  kind: "file",
                  repository: null,
                  commit: snapshot.subject.commit,
                  file: card.path,
                  startLine: prompt.line,
                  endLine: prompt.line,
                  excerpt: prompt.key,
                },
              ],
      },
    ];
  },
};
