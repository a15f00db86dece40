import type { Facts } from "../../src/model/facts.ts";
import { everyUse } from "../../src/model/use.ts";
import { answerUses } from "../../src/uses/answer.ts";
import { policy } from "./policy.ts";
import { grant } from "./terms.ts";

/** Facts of a model with nothing to report: a known licence with its text, data named, no bases. */
export function facts(given: Partial<Facts> = {}): Facts {
  const weights = given.weights === undefined ? grant() : given.weights;
  return {
    snapshot: {
      subject: {
        purl: "pkg:huggingface/acme/example@" + "a".repeat(40),
        name: "acme/example",
        commit: "a".repeat(40),
        origin: "hub",
      },
      resolution: { typed: "acme/example", judged: "acme/example", method: "exact", reason: "" },
      listing: { complete: true, files: [] },
      texts: [],
      hub: null,
      notRead: [],
      problems: [],
    },
    card: null,
    declared: [],
    detected: [],
    concluded: [],
    weights,
    categories: ["permissive"],
    family: null,
    conflicts: [],
    clarifications: [],
    unreadLicenses: [],
    proseLimits: [],
    uses:
      weights === null
        ? everyUse(() => answerUses(null, "nothing is known of it").research)
        : answerUses(weights, ""),
    decisions: [],
    obligations: [],
    disclosure: {
      read: true,
      trainingData: { level: "full", statedNone: false, datasets: [], evidence: [] },
      distillation: { status: "not-stated", teachersNamed: false, teachers: [], evidence: [] },
      datasets: [],
      signals: [],
      items: [],
    },
    baseClaims: [],
    bases: [],
    code: { remoteCode: false, reason: "", pythonFiles: [], evidence: [] },
    policy: policy(),
    ...given,
  };
}
