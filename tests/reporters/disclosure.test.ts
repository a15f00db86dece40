import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BaseRate } from "../../src/model/base-rates.ts";
import type { DisclosureItem } from "../../src/model/disclosure.ts";
import type { Question } from "../../src/model/question.ts";
import type { Report } from "../../src/model/report.ts";
import type { SummaryTemplate } from "../../src/model/summary-template.ts";
import { askLetter } from "../../src/reporters/disclosure/ask-letter.ts";
import { scoreCard } from "../../src/reporters/disclosure/score-card.ts";
import { scoreRows } from "../../src/reporters/disclosure/score-rows.ts";
import { summaryForm } from "../../src/reporters/disclosure/summary-form.ts";
import { codeSpan, escapeMarkdown } from "../../src/reporters/markdown.ts";
import { terminalReporter } from "../../src/reporters/terminal.ts";
import { DEFAULT_REPORTER_OPTIONS } from "../../src/reporters/options.ts";
import { quote } from "../support/terms.ts";
import { sampleReport } from "./sample-report.ts";

const question = (id: string, given: Partial<Question> = {}): Question => ({
  id,
  name: `name-${id}`,
  group: "sources",
  question: `Is ${id} answered?`,
  asked: { "eu-template": "2.1" },
  request: `Please answer ${id}.`,
  place: "the card",
  examples: ["We say so.", "None."],
  core: true,
  ...given,
});

const item = (id: string, given: Partial<DisclosureItem> = {}): DisclosureItem => ({
  id,
  state: "absent",
  detail: "nothing was found",
  confidence: "medium",
  evidence: [],
  searched: ["README.md"],
  ...given,
});

const QUESTIONS = ["D21", "D26", "D28", "D36"].map((id) => question(id));
const SENTENCE = quote("Trained on 3B tokens.", "README.md", 7);

function report(items: readonly DisclosureItem[]): Report {
  const { disclosure } = sampleReport();
  return sampleReport({ disclosure: { ...disclosure, items } });
}

const RATES: readonly BaseRate[] = [
  {
    population: "cards of ours",
    count: 10,
    date: "2026-11-21",
    items: { D21: { absent: 4, present: 6 }, D26: { present: 10 } },
    fields: {},
  },
  { population: "rows of ours", count: 20, date: "2026-08-22", items: {}, fields: { datasets: 2 } },
];

const ALL = report([
  item("D21"),
  item("D26", { state: "present", detail: "3B tokens", evidence: [SENTENCE] }),
  item("D28", { state: "vague", detail: "a year only", evidence: [SENTENCE] }),
  item("D36", { state: "stated-none", detail: "none is used", evidence: [SENTENCE] }),
]);

describe("the score card", () => {
  const text = scoreCard(ALL, scoreRows(ALL, QUESTIONS), RATES, DEFAULT_REPORTER_OPTIONS);

  test("gives item, state, sentence and who asks", () => {
    expect(text).toContain("D26  present       Is D26 answered?");
    expect(text).toContain('README.md:7 "Trained on 3B tokens."');
    expect(text).toContain("asked by EU summary template 2.1");
  });

  test("an open question says what would answer it, and where", () => {
    const words = text.replaceAll(/\s+/gu, " ");
    expect(text).not.toMatch(/^ +$/mu);
    expect(words.split('to answer: the card, such as "We say so." or "None."')).toHaveLength(3);
  });

  test("silence says where was looked, and is not an explicit none", () => {
    expect(text).toContain("nothing was found (looked in README.md)");
    expect(text).toContain("D36  stated none");
    expect(text).toContain("1 absent, 1 vague, 1 present, 1 stated none.");
  });

  test("says how common silence is, with the population and the day, and only for silence", () => {
    const words = text.replaceAll(/\s+/gu, " ");
    expect(words).toContain("absent in 40 % of 10 cards [1]");
    expect(words).toContain("[1] cards of ours; counted for 2026-11-21");
    expect(words).toContain("no `datasets:` in front matter in 90 % of 20 repositories [2]");
    expect(words).toContain("[2] rows of ours; counted for 2026-08-22");
    expect(words).not.toContain("100 %");
  });

  test("keeps to 80 columns", () => {
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("without a card says that nothing is about the makers", () => {
    const unread = sampleReport({
      disclosure: { ...sampleReport().disclosure, read: false, items: [] },
    });
    expect(scoreCard(unread, [], [], DEFAULT_REPORTER_OPTIONS)).toContain("No card could be read");
  });
});

test("what was said elsewhere is shown with who, when and whether it counts", () => {
  const statement = {
    id: "letter",
    model: "Acme/Small-2.5",
    by: "Example Lab",
    kind: "publisher",
    says: "no user data",
    item: "D33",
    scope: null,
    url: "https://example.org/letter",
    date: "2026-03-01",
    adopted: null,
  } as const;
  const claim = {
    date: "2026-02",
    claimant: "Another Lab",
    about: "Example Lab",
    organisations: ["acme"],
    status: "allegation",
    claim: "a claim in our words",
    source: "a post",
    confidence: "low",
  } as const;
  const told = sampleReport({
    disclosure: { ...sampleReport().disclosure, statements: [statement], allegations: [claim] },
  });
  for (const text of [
    scoreCard(told, [], [], DEFAULT_REPORTER_OPTIONS),
    terminalReporter(told, DEFAULT_REPORTER_OPTIONS),
  ]) {
    const words = text.replaceAll(/\s+/gu, " ");
    expect(words).toContain('2026-03-01, Example Lab (publisher), on D33: "no user data"');
    expect(words).toContain("recorded, not counted");
    expect(words).toContain("status allegation: a claim in our words (a post); not counted");
  }
});

describe("the letter to the publisher", () => {
  test("asks what is open, with the place of the answer, and nothing else", () => {
    const letter = askLetter(ALL, scoreRows(ALL, QUESTIONS)) ?? "";
    expect(letter).toContain("1. **Please answer D21.**");
    expect(letter).toContain("2. **Please answer D28.**");
    expect(letter).toContain("- Where it belongs: the card.");
    expect(letter).toContain("- A line such as this is enough: `We say so.` or `None.`.");
    expect(letter).not.toContain("D26");
    expect(letter).not.toContain("D36");
  });

  test("is not written where nothing is open", () => {
    const full = report([item("D26", { state: "present", evidence: [SENTENCE] })]);
    expect(askLetter(full, scoreRows(full, QUESTIONS))).toBeNull();
  });
});

test("the form asks what is open and refers to what is said", () => {
  const template: SummaryTemplate = {
    title: "Summary",
    standard: "a standard",
    source: "https://example.org/form",
    sections: [
      {
        title: "Sources",
        fields: [
          { ref: "2.1", ask: "Which data sets?", items: ["D21"], answer: "list" },
          { ref: "1.3", ask: "Which size?", items: ["D26"], answer: "text" },
          { ref: "2.6", ask: "Anything else?", items: [], answer: "text" },
        ],
      },
    ],
  };
  const form = summaryForm(ALL, template);
  expect(form).toContain("2 of 3 fields are open");
  expect(form).toContain("**2.1** Which data sets?");
  expect(form).toContain("- **1.3** Which size?: 3B tokens (`README.md:7`)");
});

describe("untrusted text in Markdown", () => {
  const PIECE = fc.constantFrom(
    "`",
    "[x](y)",
    "<b>",
    "@someone",
    "https://evil.example",
    "**",
    "a",
  );

  test("leaves no link, mention, HTML or emphasis", () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 8 }), (parts) => {
        const shown = escapeMarkdown(parts.join(" "));
        const outside = shown.replaceAll(/\\.|`[^`]*`/gu, "");
        expect(outside).not.toMatch(/(?<!\\)[<>[\]*_]|@|:\/\//u);
      }),
    );
  });

  test("a code span is never left early", () => {
    expect(codeSpan("a ` b\nc")).toBe("`a ' b c`");
  });
});
