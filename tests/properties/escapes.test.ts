import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuestions } from "../../src/disclosure/questions.ts";
import { parseSummaryTemplate } from "../../src/disclosure/summary-template.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { askLetter } from "../../src/reporters/disclosure/ask-letter.ts";
import { scoreCard } from "../../src/reporters/disclosure/score-card.ts";
import { scoreRows } from "../../src/reporters/disclosure/score-rows.ts";
import { summaryForm } from "../../src/reporters/disclosure/summary-form.ts";
import { jsonReporter } from "../../src/reporters/json.ts";
import { codeSpan, escapeMarkdown, markdownOf } from "../../src/reporters/markdown.ts";
import { DEFAULT_REPORTER_OPTIONS as options } from "../../src/reporters/options.ts";
import { terminalReporter } from "../../src/reporters/terminal.ts";
import { openJudge } from "./memory-files.ts";

const PARTS = [
  "\u001b[31m",
  "\u009b31m",
  "\u0007",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u00ad",
  "\u2028",
  "\u{e0041}",
  "<img src=x>",
  "<!--",
  "&lt;b&gt;",
  "[x](http://evil.example)",
  "![x](y)",
  "[x][y]",
  "<https://evil.example>",
  "https://evil.example/x",
  "www.evil.example",
  "@everyone",
  "a@evil.example",
  "evil/repo#3",
  "#1",
  "GH-1",
  "`",
  "``",
  "```",
  "**b**",
  "~~s~~",
  "$x$",
  "| a |",
  "# h",
  "\\",
  " ",
  "word",
  "x".repeat(300),
];
const hostile = fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((all) => all.join(""));
const UNSEEN = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u00ad\u{e0041}]/u;

/** What is left of a line without its code spans and escaped characters: what a page interprets. */
function interpreted(markdown: string): string {
  const inert = /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu;
  return markdown
    .split("\n")
    .map((line) => line.replaceAll(inert, ""))
    .join("\n");
}
const ACTIVE = /:\/\/|@|www\.|[<[\]`!|~$]|&\w|#\d|GH-\d/iu;

describe("text of an attacker in Markdown", () => {
  it("is no link, mention, HTML or code, as text, in a sentence of ours, or as a value", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const shown of [escapeMarkdown(text), markdownOf(`the name \`${text}\` is given`)]) {
          expect(interpreted(shown)).not.toMatch(ACTIVE);
          expect(shown).not.toMatch(/\n/u);
          expect(shown).not.toMatch(UNSEEN);
        }
        const value = codeSpan(text);
        expect(value.slice(1, -1)).not.toContain("`");
        expect(value).not.toMatch(UNSEEN);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a card of an attacker", async () => {
  const { judge } = await openJudge("strict");
  const catalog = nodeCatalog();
  const questions = parseQuestions(catalog.table("items"));
  const template = parseSummaryTemplate(catalog.table("templates.eu"));

  it("brings nothing into any output that acts on a terminal or a page", async () => {
    expect(template).not.toBeNull();
    if (template === null) return;
    const mine = interpreted(summaryForm(await judge({ "README.md": "# M\n" }), template));
    const links = (text: string): number => text.split("://").length;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, two) => {
        const name = JSON.stringify(`evil/${one}`);
        const report = await judge({
          "README.md": `---\nlicense: other\nlicense_name: ${name}\ndatasets: [${name}]\nbase_model: ${name}\n---\n# ${one}\n\n## Training data ${two}\n\nTrained on the ${one} dataset, a lot of web data ${two} and outputs of a teacher model ${one}. No personal data was used ${two}.\n\nData up to 2023 ${two}.\n`,
          [`LICENSE-${two.replaceAll("/", "")}.md`]: one,
        });
        const rows = scoreRows(report, questions);
        for (const shown of [
          terminalReporter(report, options),
          scoreCard(report, rows, [], options),
        ])
          expect(shown).not.toMatch(UNSEEN);
        expect(JSON.parse(jsonReporter(report, options))).toEqual(
          JSON.parse(JSON.stringify(report)),
        );
        const letter = askLetter(report, rows) ?? "";
        const form = summaryForm(report, template);
        for (const page of [letter, form]) expect(page).not.toMatch(UNSEEN);
        expect(interpreted(letter)).not.toMatch(/:\/\/|@|www\.|<|\]\(/u);
        expect(links(interpreted(form))).toBeLessThanOrEqual(links(mine));
        expect(interpreted(form)).not.toMatch(/@|www\.|<(?!https:)|\]\(/u);
      }),
      { numRuns: 25 },
    );
  });
});
