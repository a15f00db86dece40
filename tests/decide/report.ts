import type { Report } from "../../src/model/report.ts";
import type { Snapshot, TextFile } from "../../src/model/snapshot.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import type { Use } from "../../src/model/use.ts";
import { answerUses } from "../../src/uses/answer.ts";
import { decide, grantOf } from "./grants.ts";
import { sha256 } from "../policy/ports.ts";

export const HASH: string = `sha256:${"a".repeat(64)}`;

const SAID: Evidence = {
  kind: "file",
  repository: null,
  commit: null,
  file: "README.md",
  startLine: 2,
  endLine: 2,
  excerpt: "license: x",
};

/** The report of a made-up model under one licence, with the given parts in place. */
export function reportOf(
  license: string,
  organisation: Organisation,
  given: Partial<Report> = {},
): Report {
  const grant = grantOf(license);
  const intended: readonly Use[] = ["commercialUse", "host"];
  const commit = "b".repeat(40);
  const { expression, key, name } = grant;
  return {
    schemaVersion: 1,
    tool: { name: "modelcheck", version: "1.2.3" },
    asOf: "2026-01-31",
    subject: {
      purl: `pkg:huggingface/acme/small@${commit}`,
      name: "acme/small",
      commit,
      origin: "hub",
    },
    resolution: { typed: "acme/small", judged: "acme/small", method: "exact", reason: "" },
    policy: { name: "commercial", digest: "c".repeat(64), use: intended },
    outcome: "review",
    outcomeReasons: [],
    uses: answerUses(grant, ""),
    decisions: intended.map((use) => decide(license, organisation, use, intended)),
    licenses: {
      declared: [
        { source: "license", value: key ?? "", expression, key, scope: "weights", evidence: SAID },
      ],
      detected: [],
      concluded: [
        {
          scope: "weights",
          expression,
          key,
          title: name,
          modifiedFrom: null,
          basis: "text",
          confidence: "high",
          reason: "its text",
          evidence: [SAID],
        },
      ],
    },
    waived: [],
    exceptions: [],
    clarifications: [],
    obligations: grant.obligations,
    disclosure: {
      read: true,
      trainingData: { level: "none", statedNone: false, datasets: [], evidence: [] },
      distillation: { status: "not-stated", teachersNamed: false, teachers: [], evidence: [] },
      datasets: [],
      signals: [],
      items: [],
    },
    lineage: { edges: [] },
    findings: [],
    problems: [],
    notRead: [],
    ...given,
  };
}

export function textFile(path: string, text: string): TextFile {
  return { path, text, size: text.length, sha256: sha256(text), truncated: false };
}

/** What was read of it: a complete listing with weights, code and a card. */
export function snapshotOf(
  changes: {
    readonly weights?: string | null;
    readonly code?: string;
    readonly card?: string;
  } = {},
): Pick<Snapshot, "listing" | "texts"> {
  const { weights = "1".repeat(64), code = "2".repeat(40), card = "words" } = changes;
  return {
    listing: {
      complete: true,
      files: [
        { path: "model.safetensors", size: 9, oid: null, sha256: weights },
        { path: "modeling.py", size: 9, oid: code, sha256: null },
        { path: "picture.png", size: 9, oid: "3".repeat(40), sha256: null },
      ],
    },
    texts: [textFile("README.md", card)],
  };
}
