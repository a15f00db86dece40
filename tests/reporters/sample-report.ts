import type { Evidence } from "../../src/model/evidence.ts";
import type { Report } from "../../src/model/report.ts";
import { USES, type Answer, type UseAnswer, type Uses } from "../../src/model/use.ts";

export const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** Evidence in the subject's card unless told otherwise. */
export function evidence(part: Partial<Evidence> = {}): Evidence {
  return {
    kind: "file",
    repository: null,
    commit: COMMIT,
    file: "README.md",
    startLine: 2,
    endLine: 2,
    column: 10,
    excerpt: "mit",
    ...part,
  };
}

function answer(word: Answer, conditions: readonly string[] = []): UseAnswer {
  return {
    answer: word,
    basis: word === "unknown" ? null : "tag",
    confidence: "high",
    conditions,
    reasons: [{ text: "granted by MIT, as declared in the card", evidence: [evidence()] }],
  };
}

/** The same answer for every use. */
export function everyUse(word: Answer): Uses {
  return Object.fromEntries(USES.map((use) => [use, answer(word)])) as unknown as Uses;
}

const NOTICE =
  "keep the licence notice with every copy, but no notice text was found among the files";

/** A report on an invented model with one of everything; override what a test is about. */
export function sampleReport(part: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: "modelcheck", version: "0.0.0" },
    asOf: null,
    subject: {
      purl: `pkg:huggingface/Acme/Small-2.5@${COMMIT}`,
      name: "Acme/Small-2.5",
      commit: COMMIT,
      origin: "hub",
    },
    resolution: {
      typed: "acme-ai/small-2.5",
      judged: "Acme/Small-2.5",
      method: "alias",
      reason:
        "`acme-ai` is how other catalogues spell `Acme`; the verdict is about the weights, not about an API of that name",
    },
    policy: {
      name: "default",
      digest: "0".repeat(64),
      use: ["commercialUse", "fineTune", "redistribute"],
    },
    outcome: "review",
    outcomeReasons: [
      {
        outcome: "review",
        text: "redistribution is conditional",
        use: "redistribute",
        ruleId: null,
      },
    ],
    uses: {
      research: answer("allowed"),
      commercialUse: answer("allowed"),
      fineTune: answer("allowed"),
      redistribute: answer("conditional", [NOTICE]),
      redistributeDerivative: answer("conditional", [NOTICE]),
      host: answer("allowed"),
      useOutputs: answer("silent"),
      trainOnOutputs: answer("silent"),
    },
    licenses: {
      declared: [
        {
          source: "license",
          value: "mit",
          expression: "MIT",
          key: "spdx:MIT",
          scope: "weights",
          evidence: evidence(),
        },
      ],
      detected: [],
      concluded: [
        {
          scope: "weights",
          expression: "MIT",
          key: "spdx:MIT",
          title: "MIT License",
          modifiedFrom: null,
          basis: "tag",
          confidence: "medium",
          reason: "the card declares `mit` and no licence text is among the files",
          evidence: [evidence()],
        },
      ],
    },
    decisions: [],
    waived: [],
    exceptions: [],
    clarifications: [],
    obligations: [
      {
        id: "keep-notice",
        text: "keep the copyright notice and the permission notice in every copy",
        on: ["redistribute"],
        evidence: [],
      },
    ],
    disclosure: {
      read: true,
      trainingData: { level: "vague", statedNone: false, datasets: [], evidence: [] },
      distillation: { status: "stated", teachersNamed: false, teachers: [], evidence: [] },
      datasets: [],
      signals: [],
      items: [],
    },
    lineage: {
      edges: [
        {
          from: `pkg:huggingface/Acme/Small-2.5@${COMMIT}`,
          to: "Small-Base",
          name: "Small-Base",
          relation: "component",
          basis: "prose",
          license: {
            expression: null,
            key: null,
            title: null,
            basis: "unknown",
            reason: "not read",
          },
          evidence: [evidence({ startLine: 30, endLine: 30, excerpt: "built on Small-Base" })],
        },
      ],
    },
    findings: [
      {
        ruleId: "use-conditional",
        severity: "warning",
        confidence: "high",
        message: "`redistribute` is conditional under `MIT`, as declared in the card",
        why: "MIT asks that its notice travels with every copy, and no file here holds one",
        help: "ask the publisher for a LICENSE file, or supply the notice yourself",
        evidence: [evidence()],
      },
      {
        ruleId: "license-text-missing",
        severity: "note",
        confidence: "high",
        message: "no licence text among the 12 files of the complete listing",
        why: "a one-word licence names no copyright holder",
        help: "ask the publisher to add a LICENSE file",
        evidence: [],
      },
    ],
    problems: [],
    notRead: [{ what: "weights", why: "file headers are not read by this version" }],
    ...part,
  };
}

/** A report without a verdict. */
export function noVerdict(part: Partial<Report> = {}): Report {
  return sampleReport({
    subject: {
      purl: "pkg:huggingface/acme/none",
      name: "acme/none",
      commit: null,
      origin: "hub",
    },
    resolution: { typed: "acme/none", judged: "acme/none", method: "exact", reason: "" },
    outcome: "none",
    outcomeReasons: [],
    uses: everyUse("unknown"),
    licenses: { declared: [], detected: [], concluded: [] },
    obligations: [],
    lineage: { edges: [] },
    findings: [],
    problems: [
      {
        code: "target/not-found",
        message: "`acme/none` is not on the Hub, or is private",
        help: "check the spelling, or set HF_TOKEN if it is yours",
        retryable: false,
        fatal: true,
      },
    ],
    notRead: [],
    ...part,
  });
}
