import type { Evidence } from "../../src/model/evidence.ts";
import type { Grant } from "../../src/model/grant.ts";
import type { Statement, Term, Terms } from "../../src/model/terms.ts";

/** One line of a file, quoted. */
export function quote(excerpt: string, file = "LICENSE", startLine = 1): Evidence {
  return {
    kind: "file",
    repository: null,
    commit: null,
    file,
    startLine,
    endLine: startLine,
    excerpt,
  };
}

/** A term of one status, with evidence unless it is unstated. */
export function term<S extends string>(
  status: S | "unstated" | "unknown",
  more: Partial<Pick<Term<S>, "conditions">> = {},
): Term<S> {
  const stated = status !== "unstated" && status !== "unknown";
  return { status, basis: "text", evidence: stated ? [quote(`says ${status}`)] : [], ...more };
}

/** Read, and not said. */
export function unstated(): Term<never> {
  return { status: "unstated", basis: "text", evidence: [] };
}

export const UNSTATED: Statement = { status: "unstated", text: null, basis: "text", evidence: [] };

/** Terms that state nothing but what is given. */
export function terms(given: Partial<Terms> = {}): Terms {
  return {
    research: unstated(),
    commercialUse: unstated(),
    fineTuning: unstated(),
    redistribution: unstated(),
    derivativeLicense: unstated(),
    namingRequirement: UNSTATED,
    attributionNotice: UNSTATED,
    outputs: unstated(),
    outputsTrainOtherModels: unstated(),
    acceptableUsePolicy: term("none"),
    territoryExclusions: { ...term("none"), excluded: [] },
    patent: term("none"),
    termination: UNSTATED,
    governingLaw: UNSTATED,
    hostedService: unstated(),
    gating: term("none"),
    thresholds: [],
    ...given,
  };
}

/** A licence that grants use, change and distribution for any purpose. */
export function generalGrant(given: Partial<Terms> = {}): Terms {
  return terms({
    research: term("allowed"),
    commercialUse: term("allowed"),
    fineTuning: term("allowed"),
    redistribution: term("allowed"),
    ...given,
  });
}

/** A grant that rests on a text among the files, with its holder, unless told otherwise. */
export function grant(given: Partial<Grant> = {}): Grant {
  return {
    scope: "weights",
    expression: "Example-1.0",
    key: "spdx:Example-1.0",
    name: "Example-1.0",
    basis: "text",
    confidence: "high",
    match: "exact",
    resembles: "spdx:Example-1.0",
    terms: generalGrant(),
    obligations: [],
    evidence: [quote("Example License")],
    textSupplied: true,
    holderStated: true,
    policy: null,
    ...given,
  };
}
