import type { Problem } from "./model/problem.ts";
import type { CheckRequest } from "./model/request.ts";
import type { Report } from "./model/report.ts";
import type { Target } from "./model/target.ts";
import { everyUse } from "./model/use.ts";
import { decideOutcome } from "./outcome.ts";
import { unknownAnswer } from "./uses/from-term.ts";

/** The report on a target that could not be read at all: every answer is `unknown`. */
export function noVerdict(
  input: string,
  target: Target | null,
  problem: Problem,
  request: CheckRequest,
): Report {
  const problems = [{ ...problem, fatal: true }];
  const { outcome, reasons } = decideOutcome([], problems);
  const name = target?.kind === "hub" ? target.repo : input;
  return {
    schemaVersion: 1,
    tool: { name: "modelcheck", version: request.version },
    asOf: request.asOf,
    subject: {
      purl:
        target?.kind === "hub"
          ? `pkg:huggingface/${encodePath(name)}`
          : `pkg:generic/${encodePath(name)}`,
      name,
      commit: null,
      origin: target?.kind === "directory" ? "directory" : "hub",
    },
    resolution: { typed: input, judged: name, method: "exact", reason: "" },
    policy: {
      name: request.policy.name,
      digest: request.policy.digest,
      use: request.policy.use,
    },
    outcome,
    outcomeReasons: reasons,
    uses: everyUse(() => unknownAnswer("the model was not read")),
    decisions: [],
    licenses: { declared: [], detected: [], concluded: [] },
    obligations: [],
    disclosure: {
      read: false,
      trainingData: { level: "none", statedNone: false, datasets: [], evidence: [] },
      distillation: { status: "not-stated", teachersNamed: false, teachers: [], evidence: [] },
      datasets: [],
      signals: [],
      items: [],
    },
    lineage: { edges: [] },
    findings: [],
    waived: [],
    exceptions: [],
    clarifications: [],
    problems,
    notRead: [{ what: name, why: problem.message }],
  };
}

function encodePath(text: string): string {
  return text.split("/").map(encodeURIComponent).join("/");
}
