import { excerptOf } from "../text/excerpt.ts";
import { indexLines } from "../text/lines.ts";
import type { Rule } from "./rule.ts";

export const cardMalformed: Rule = {
  id: "card-malformed",
  severity: "warning",
  title: "the card's front matter cannot be read as written",
  description:
    "Broken YAML hides what the publisher declared: the Hub shows no licence and tools see none. Duplicate keys and " +
    "similar slips are notes.",
  check: ({ card }) => {
    if (card === null || card.problems.length === 0) return [];
    const { starts } = indexLines(card.text);
    return card.problems.map((problem) => ({
      message: problem.message,
      why:
        card.frontMatter === "malformed"
          ? "the front matter is not valid, so nothing it declares can be relied on"
          : "readers may disagree about what the front matter says",
      help: "ask the publisher to fix the front matter",
      confidence: "high" as const,
      evidence: [
        {
          kind: "file" as const,
          repository: null,
          commit: null,
          file: card.path,
          startLine: problem.line,
          endLine: problem.line,
          column: problem.column,
          excerpt: excerptOf(
            card.text,
            starts[problem.line - 1] ?? 0,
            starts[problem.line] ?? card.text.length,
          ),
        },
      ],
      ...(card.frontMatter === "malformed" ? {} : { severity: "note" as const }),
    }));
  },
};
