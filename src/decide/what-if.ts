import type { Outcome } from "../model/report.ts";
import type { UseDecision } from "../model/decision.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Use } from "../model/use.ts";
import { addOrganisation } from "../policy/organisation.ts";
import { parseCount } from "../policy/number.ts";
import type { RawOrganisation } from "../policy/raw-policy.ts";

/** What `modelcheck whatif` may change, as typed. */
export interface WhatIfFlags {
  readonly mau?: string | undefined;
  readonly dau?: string | undefined;
  readonly devices?: string | undefined;
  readonly annualRevenueUsd?: string | undefined;
  readonly monthlyRevenueUsd?: string | undefined;
  readonly fundingUsd?: string | undefined;
  readonly domicile?: string | undefined;
  readonly territories?: readonly string[] | undefined;
  readonly fieldsOfUse?: readonly string[] | undefined;
  readonly competesWith?: readonly string[] | undefined;
  readonly registrations?: readonly string[] | undefined;
}

/** One use of one model whose decision changes, and the clause that changes it. */
export interface WhatIfChange {
  readonly model: string;
  readonly use: Use;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly because: string;
}

/** The organisation with the flags in place, or every flag that is no count. */
export function changedOrganisation(
  organisation: Organisation,
  flags: WhatIfFlags,
): Organisation | { readonly problems: readonly string[] } {
  const { mau, dau, devices, annualRevenueUsd, monthlyRevenueUsd, fundingUsd } = flags;
  const counts = { mau, dau, devices, annualRevenueUsd, monthlyRevenueUsd, fundingUsd };
  const problems = Object.entries(counts)
    .filter(([, text]) => text !== undefined && parseCount(text) === null)
    .map(([name, text]) => `\`${text ?? ""}\` is no count for ${name}: write 120M or 120_000_000`);
  const { domicile } = flags;
  if (domicile !== undefined && !/^[A-Z]{2}$/u.test(domicile))
    problems.push(`\`${domicile}\` is no country: write an ISO 3166 code such as FR`);
  if (problems.length > 0) return { problems };
  const { territories, fieldsOfUse, competesWith, registrations } = flags;
  const raw: RawOrganisation = {
    monthlyActiveUsers: mau,
    dailyActiveUsers: dau,
    devices,
    domicile,
    annualRevenueUsd,
    monthlyRevenueUsd,
    fundingUsd,
    territories,
    fieldsOfUse,
    competesWith,
    registrations,
  };
  return addOrganisation(organisation, raw);
}

/** Uses of one model whose decision is another one after the change. */
export function whatIfChanges(
  model: string,
  before: readonly UseDecision[],
  after: readonly UseDecision[],
): readonly WhatIfChange[] {
  return after.flatMap((now): readonly WhatIfChange[] => {
    const was = before.find(({ use }) => use === now.use);
    if (was === undefined || was.outcome === now.outcome) return [];
    const known = new Set(was.reasons.map(({ text }) => text));
    const reason = now.reasons.find(({ text }) => !known.has(text)) ?? now.reasons[0];
    const because = reason === undefined ? "" : `${reason.text}${clauseOf(reason.evidence)}`;
    return [{ model, use: now.use, before: was.outcome, after: now.outcome, because }];
  });
}

function clauseOf(evidence: readonly { readonly clause?: string }[]): string {
  const clause = evidence.find((item) => item.clause !== undefined)?.clause;
  return clause === undefined ? "" : ` (clause ${clause})`;
}
