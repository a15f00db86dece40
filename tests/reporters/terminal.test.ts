import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { DEFAULT_REPORTER_OPTIONS, type ReporterOptions } from "../../src/reporters/options.ts";
import { terminalReporter } from "../../src/reporters/terminal.ts";
import { displayWidth } from "../../src/reporters/wrap.ts";
import { evidence, everyUse, noVerdict, sampleReport } from "./sample-report.ts";

function render(report: Report, part: Partial<ReporterOptions> = {}): string {
  return terminalReporter(report, { ...DEFAULT_REPORTER_OPTIONS, ...part });
}

function firstBlock(text: string): readonly string[] {
  return (text.split("\n\n")[0] ?? "").split("\n");
}

function finding(part: Partial<Finding> = {}): Finding {
  return {
    ruleId: "license-modified",
    severity: "warning",
    confidence: "high",
    message: "the text is not MIT",
    why: "a sentence was added",
    help: "read it",
    evidence: [],
    ...part,
  };
}

describe("the answer", () => {
  test("comes first, in one block", () => {
    const block = firstBlock(render(sampleReport()));
    expect(block[0]).toBe("REVIEW  Acme/Small-2.5: redistribution is conditional");
    expect(block.join("\n")).toContain("granted by MIT, as declared in the card");
    expect(block.join("\n")).toContain("you owe      keep the copyright notice");
    expect(block.length).toBeLessThanOrEqual(20);
  });

  test("says what was typed when something else was judged", () => {
    expect(render(sampleReport())).toContain(
      "typed        acme-ai/small-2.5\n             `acme-ai` is how other catalogues",
    );
    expect(render(noVerdict())).not.toContain("typed ");
  });

  test("puts uses with one answer in one row, the intended ones first", () => {
    expect(render(sampleReport())).toContain(
      "allowed      commercial use, fine-tuning, research and hosting\n",
    );
  });

  test("names the uses that a condition governs when it does not govern all of the row", () => {
    const uses = sampleReport().uses;
    const one = { ...uses.redistribute, conditions: ["stay within the policy"] };
    const more = { ...one, conditions: ["stay within the policy", "show a name"] };
    const text = render(
      sampleReport({ uses: { ...uses, commercialUse: one, redistribute: more } }),
      { uses: ["commercialUse", "redistribute"] },
    );
    expect(text).toContain("- stay within the policy\n");
    expect(text).toContain("- redistribution: show a name\n");
  });

  test("--use narrows it", () => {
    const block = firstBlock(render(sampleReport(), { uses: ["host"] })).join("\n");
    expect(block).toContain("allowed      hosting\n");
    expect(block).not.toContain("conditional  ");
    expect(block).not.toContain("silent");
  });

  test("an unknown licence is called unknown, with the reason", () => {
    const [concluded] = sampleReport().licenses.concluded;
    if (concluded === undefined) throw new Error("the sample concludes a licence");
    const unknown = { ...concluded, expression: null, key: null, title: null, basis: null };
    const text = render(
      sampleReport({
        uses: everyUse("unknown"),
        licenses: {
          declared: [],
          detected: [],
          concluded: [{ ...unknown, reason: "nobody says" }],
        },
      }),
    );
    expect(text).toContain("licence      unknown: nobody says");
    expect(firstBlock(text).join("\n")).not.toContain("allowed ");
  });

  test("silence and an explicit none read differently", () => {
    const { disclosure } = sampleReport();
    const training = { ...disclosure.trainingData, level: "none" as const };
    const distillation = { ...disclosure.distillation, status: "not-stated" as const };
    const silent = render(
      sampleReport({ disclosure: { ...disclosure, trainingData: training, distillation } }),
    );
    expect(silent).toContain("training data: not disclosed; distillation: not stated\n");
    const stated = render(
      sampleReport({
        disclosure: {
          ...disclosure,
          trainingData: { ...training, statedNone: true },
          distillation: { ...distillation, status: "stated-none" },
        },
      }),
    );
    expect(stated).toContain("training data: stated as none; distillation: stated as none\n");
  });

  test("many duties are counted there and listed below", () => {
    const obligations = ["a", "b", "c", "d", "e"].map((id) => ({
      id,
      text: `duty ${id}`,
      on: [],
      evidence: [],
    }));
    const text = render(sampleReport({ obligations }));
    expect(firstBlock(text).join("\n")).toContain("- 2 more, listed below");
    expect(text).toContain(
      "What you owe\n  - duty a\n  - duty b\n  - duty c\n  - duty d\n  - duty e",
    );
  });

  test("quiet prints nothing else", () => {
    const text = render(sampleReport(), { detail: "answer" });
    expect(text).not.toContain("\n\n");
    expect(text).not.toContain("[use-conditional]");
  });
});

describe("findings", () => {
  test("say what, where, why and help", () => {
    const place = evidence({
      file: "LICENSE",
      startLine: 12,
      endLine: 13,
      excerpt: "only for fun",
    });
    expect(render(sampleReport({ findings: [finding({ evidence: [place] })] }))).toContain(
      [
        "warning[license-modified]: the text is not MIT",
        "  --> LICENSE:12-13",
        "  12 | only for fun",
        "  = why: a sentence was added",
        "  = help: read it",
      ].join("\n"),
    );
  });

  test("a finding that is not sure says so", () => {
    const text = render(sampleReport({ findings: [finding({ confidence: "low" })] }));
    expect(text).toContain("= why: a sentence was added [confidence: low]");
  });

  test("findings with one place and one help share a block, each greppable", () => {
    const findings = ["commercial use", "fine-tuning"].map((use) =>
      finding({ message: `${use} is conditional`, evidence: [evidence()] }),
    );
    expect(render(sampleReport({ findings }))).toContain(
      [
        "warning[license-modified]: commercial use is conditional",
        "warning[license-modified]: fine-tuning is conditional",
        "  --> README.md:2:10",
        "   2 | mit",
        "  = why: a sentence was added",
        "  = help: read it",
      ].join("\n"),
    );
  });

  test("more than two places are counted, and all shown with -v", () => {
    const places = [1, 2, 3].map((line) => evidence({ startLine: line, endLine: line }));
    const report = sampleReport({ findings: [finding({ evidence: places })] });
    expect(render(report)).toContain("  and 1 more place (-v)");
    expect(render(report, { detail: "full" })).toContain("--> README.md:3:10");
  });

  const places: readonly (readonly [string, Evidence, string])[] = [
    ["another repository", evidence({ repository: "acme/base" }), "--> acme/base README.md:2:10"],
    [
      "the Hub's answer",
      evidence({ kind: "hub", file: "gated" }),
      "--> the Hub's own answer, gated",
    ],
  ];
  test.each(places)("names %s as the place", (_name, place, expected) => {
    expect(render(sampleReport({ findings: [finding({ evidence: [place] })] }))).toContain(
      expected,
    );
  });

  test("a catalogued clause carries its number and source", () => {
    const clause = evidence({
      kind: "catalogue",
      file: "rules/licenses/x.yaml",
      clause: "2(a)",
      url: "https://example.org/license",
    });
    const report = sampleReport({ findings: [finding({ evidence: [clause] })] });
    expect(render(report)).toContain("  --> clause 2(a), https://example.org/license\n");
    expect(render(report, { detail: "full" })).toContain(
      "  --> rules/licenses/x.yaml:2:10\n      clause 2(a), https://example.org/license\n     | mit\n",
    );
  });
});

test("an address is never cut", () => {
  const url = `https://example.org/${"licenses/".repeat(9)}text`;
  const clause = evidence({ kind: "catalogue", file: "rules/x.yaml", clause: "5", url });
  const text = render(sampleReport({ findings: [finding({ evidence: [clause] })] }));
  expect(text).toContain(`  --> clause 5,\n      ${url}\n`);
});

describe("what people decided", () => {
  const exception = {
    model: "Acme/Small-2.5",
    rule: "use-conditional",
    reason: "condition-met",
    comment: "we ship the notice",
    approvedBy: "legal@example.org",
    expires: "2027-03-31",
    evidenceHash: `sha256:${"0".repeat(64)}`,
    authorised: true,
    place: { file: "modelcheck.yaml", line: 3 },
  } as const;

  test("an accepted finding is counted in the answer and shown with who accepted it", () => {
    const waived = [{ finding: finding({ ruleId: "use-conditional" }), exception }];
    const text = render(sampleReport({ waived, findings: [] }));
    expect(firstBlock(text).join("\n")).toContain("accepted     1 finding, listed below");
    expect(text.replaceAll(/\s+/gu, " ")).toContain(
      "- use-conditional: the text is not MIT (condition-met: we ship the notice; by legal@example.org, until 2027-03-31)",
    );
  });

  test("an exception that does not hold is named, with its state", () => {
    const exceptions = [{ exception, state: "expired", text: "it ended on 2027-03-31" }] as const;
    expect(render(sampleReport({ exceptions }))).toContain(
      "Decided by people\n  - expired: it ended on 2027-03-31\n",
    );
  });
});

describe("the page", () => {
  const hostile = "\u001B[2J\u202E" + "x".repeat(300) + "\nPASS  forged";

  test.each([60, 80, 100])("no line is wider than %i columns, even with hostile words", (width) => {
    const report = sampleReport({
      findings: [
        finding({
          message: hostile,
          why: hostile,
          evidence: [evidence({ excerpt: hostile, file: hostile })],
        }),
      ],
      notRead: [{ what: hostile, why: hostile }],
    });
    for (const detail of ["answer", "normal", "full"] as const)
      for (const line of render(report, { width, detail }).split("\n"))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test("fetched words cannot forge a line", () => {
    const text = render(sampleReport({ findings: [finding({ message: hostile })] }));
    expect(text).not.toMatch(/^PASS/mu);
    expect(text).not.toContain("\u001B");
    expect(text).not.toContain("\u202E");
  });

  test("ends with what was not read and that this is not advice", () => {
    const text = render(sampleReport());
    expect(text).toContain("Not read\n  - weights: file headers are not read by this version\n");
    expect(text).toMatch(
      /\n\n1 warning, 1 note\. modelcheck 0\.0\.0\.\nWhat its makers say: modelcheck disclosure \S+\nWhat to ask: modelcheck ask \S+\nThis is not legal advice: [^\n]+\n$/u,
    );
  });

  test("no verdict shows the problem and what to do, and no use", () => {
    const text = render(noVerdict());
    expect(text).toMatch(/^NO VERDICT {2}acme\/none\n\nproblem\[target\/not-found\]: /u);
    expect(text).toContain("= help: check the spelling");
    expect(text).not.toContain("allowed");
  });

  test("-v shows every reason with the words it rests on", () => {
    const text = render(sampleReport(), { detail: "full" });
    expect(text).toContain("host: allowed, basis tag, confidence high\n");
    expect(text).toContain("  --> README.md:2:10\n   2 | mit\n");
  });

  test("a dated rule prints its date", () => {
    expect(render(sampleReport({ asOf: "2026-01-31" }))).toContain("Dated rules as of 2026-01-31.");
  });
});
