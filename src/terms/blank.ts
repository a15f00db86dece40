import type { Statement, Term, Terms } from "../model/terms.ts";

function blank<S extends string>(status: "unstated" | "unknown"): Term<S> {
  return { status, basis: "text", evidence: [] };
}

function none(status: "unstated" | "unknown"): Statement {
  return { status, text: null, basis: "text", evidence: [] };
}

/** A term sheet on which every clause is silent (`unstated`) or unread (`unknown`). */
export function blankTerms(status: "unstated" | "unknown"): Terms {
  return {
    research: blank(status),
    commercialUse: blank(status),
    fineTuning: blank(status),
    redistribution: blank(status),
    derivativeLicense: blank(status),
    namingRequirement: none(status),
    attributionNotice: none(status),
    outputs: blank(status),
    outputsTrainOtherModels: blank(status),
    acceptableUsePolicy: blank(status),
    territoryExclusions: { ...blank<"excluded" | "none">(status), excluded: [] },
    patent: blank(status),
    termination: none(status),
    governingLaw: none(status),
    hostedService: blank(status),
    gating: blank(status),
    thresholds: [],
  };
}
