import type { Evidence } from "../model/evidence.ts";
import type { Statement, Term, Terms, Threshold } from "../model/terms.ts";
import type { Place } from "../licenses/place.ts";
import type { KnownQuotes, PlacedQuote } from "../licenses/quotes.ts";
import type { TextSource } from "./context.ts";
import { placeQuote, quotable } from "./place-quote.ts";

type Clause = Exclude<keyof Terms, "thresholds" | "derivativeRedistribution">;

/**
 * The term sheet of a known text with the words of this copy quoted first, as reading the copy and
 * merging would give it, without reading. Clauses in `unasked` quote nothing. `null` where the
 * sheet leaves a clause to be read, or the copy lacks words that would be quoted.
 */
export function recallTerms(
  sheet: Terms,
  known: KnownQuotes,
  place: Place,
  source: TextSource,
  unasked: readonly Clause[] = [],
): Terms | null {
  const copy = quotable(place, source);
  let whole = true;
  const quotes = (at: readonly PlacedQuote[]): readonly Evidence[] => {
    const found = at.map((one) => placeQuote(copy, one)).filter((one) => one !== null);
    if (found.length < at.length) whole = false;
    return found;
  };
  const read = (name: Clause): readonly Evidence[] => {
    const { status } = sheet[name];
    if (status === "unknown") whole = false;
    const clause = known.clauses[name];
    const silent = status === "unstated" || status === "none" || unasked.includes(name);
    return silent || clause?.status !== status ? [] : quotes(clause.at);
  };
  const term = <T extends Term<string>>(name: Clause, of: T): T => ({
    ...of,
    evidence: [...read(name), ...of.evidence],
  });
  const statement = (name: Clause, of: Statement): Statement => {
    const evidence = read(name);
    const text = evidence[0]?.excerpt ?? of.text;
    return { ...of, text, evidence: [...evidence, ...of.evidence] };
  };
  const threshold = (one: Threshold): Threshold => {
    const same = known.thresholds.find(
      ({ kind, value }) => kind === one.kind && value === one.value,
    );
    return same === undefined ? one : { ...one, evidence: [...quotes(same.at), ...one.evidence] };
  };
  const terms: Terms = {
    research: term("research", sheet.research),
    commercialUse: term("commercialUse", sheet.commercialUse),
    fineTuning: term("fineTuning", sheet.fineTuning),
    redistribution: term("redistribution", sheet.redistribution),
    ...(sheet.derivativeRedistribution && {
      derivativeRedistribution: sheet.derivativeRedistribution,
    }),
    derivativeLicense: term("derivativeLicense", sheet.derivativeLicense),
    namingRequirement: statement("namingRequirement", sheet.namingRequirement),
    attributionNotice: statement("attributionNotice", sheet.attributionNotice),
    outputs: term("outputs", sheet.outputs),
    outputsTrainOtherModels: term("outputsTrainOtherModels", sheet.outputsTrainOtherModels),
    acceptableUsePolicy: term("acceptableUsePolicy", sheet.acceptableUsePolicy),
    territoryExclusions: term("territoryExclusions", sheet.territoryExclusions),
    patent: term("patent", sheet.patent),
    termination: statement("termination", sheet.termination),
    governingLaw: statement("governingLaw", sheet.governingLaw),
    hostedService: term("hostedService", sheet.hostedService),
    gating: term("gating", sheet.gating),
    thresholds: sheet.thresholds.map(threshold),
  };
  return whole ? terms : null;
}
