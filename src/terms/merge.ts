import type { LicenseEntry, TextMatch } from "../model/license.ts";
import type { Statement, Term, Terms, Threshold } from "../model/terms.ts";
import type { ClauseSheet } from "./read-clauses.ts";

function answered(status: string): boolean {
  return status !== "unstated" && status !== "unknown";
}

/** The catalogue's status, quoting the fetched text where both agree. */
function mergeTerm<S extends string>(sheet: Term<S>, read: Term<S>): Term<S> {
  if (sheet.status === "unknown") return read;
  if (sheet.status === read.status)
    return { ...sheet, evidence: [...read.evidence, ...sheet.evidence] };
  return sheet;
}

function mergeStatement(sheet: Statement, read: Statement): Statement {
  if (sheet.status === "unknown") return read;
  if (sheet.status === "present" && read.status === "present") {
    return {
      ...sheet,
      text: read.text ?? sheet.text,
      evidence: [...read.evidence, ...sheet.evidence],
    };
  }
  return sheet;
}

function mergeThresholds(
  sheet: readonly Threshold[],
  read: readonly Threshold[],
): readonly Threshold[] {
  return sheet.map((one) => {
    const same = read.find(({ kind, value }) => kind === one.kind && value === one.value);
    return same ? { ...one, evidence: [...same.evidence, ...one.evidence] } : one;
  });
}

/**
 * The terms of one text. With an `exact` match the term sheet's statuses win (basis `catalogue`),
 * with the fetched text quoted first where the reading agrees. For anything else the text alone
 * decides, so that a restriction somebody added is never covered up by the base's term sheet.
 */
export function mergeTerms(
  entry: LicenseEntry | null,
  match: TextMatch | null,
  reading: Pick<ClauseSheet, "terms">,
): Terms {
  const sheet = entry?.terms ?? null;
  if (sheet === null || match === null || match.match !== "exact" || match.key !== entry?.key)
    return reading.terms;
  const read = reading.terms;
  const territory = mergeTerm(sheet.territoryExclusions, read.territoryExclusions);
  return {
    research: mergeTerm(sheet.research, read.research),
    commercialUse: mergeTerm(sheet.commercialUse, read.commercialUse),
    fineTuning: mergeTerm(sheet.fineTuning, read.fineTuning),
    redistribution: mergeTerm(sheet.redistribution, read.redistribution),
    // Only a sheet tells it apart: a text of the same words does not take it back.
    ...(sheet.derivativeRedistribution && {
      derivativeRedistribution: sheet.derivativeRedistribution,
    }),
    derivativeLicense: mergeTerm(sheet.derivativeLicense, read.derivativeLicense),
    namingRequirement: mergeStatement(sheet.namingRequirement, read.namingRequirement),
    attributionNotice: mergeStatement(sheet.attributionNotice, read.attributionNotice),
    outputs: mergeTerm(sheet.outputs, read.outputs),
    outputsTrainOtherModels: mergeTerm(sheet.outputsTrainOtherModels, read.outputsTrainOtherModels),
    acceptableUsePolicy: mergeTerm(sheet.acceptableUsePolicy, read.acceptableUsePolicy),
    territoryExclusions: {
      ...territory,
      excluded: answered(sheet.territoryExclusions.status)
        ? sheet.territoryExclusions.excluded
        : read.territoryExclusions.excluded,
    },
    patent: mergeTerm(sheet.patent, read.patent),
    termination: mergeStatement(sheet.termination, read.termination),
    governingLaw: mergeStatement(sheet.governingLaw, read.governingLaw),
    hostedService: mergeTerm(sheet.hostedService, read.hostedService),
    gating: mergeTerm(sheet.gating, read.gating),
    thresholds: mergeThresholds(sheet.thresholds, read.thresholds),
  };
}
