import type { Evidence } from "../model/evidence.ts";
import type { Grant } from "../model/grant.ts";
import type { Permission, Term } from "../model/terms.ts";
import type { UseAnswer } from "../model/use.ts";
import { namedWithBasis } from "./phrase.ts";

const VERB: Readonly<Record<Permission, string>> = {
  allowed: "granted by",
  conditional: "granted on conditions by",
  prohibited: "withheld by",
};

/** Nothing was read that could answer. */
export function unknownAnswer(text: string, evidence: readonly Evidence[] = []): UseAnswer {
  return {
    answer: "unknown",
    basis: null,
    confidence: "low",
    conditions: [],
    reasons: [{ text, evidence }],
  };
}

/** The licence was read, and it does not say. */
export function silentAnswer(grant: Grant, about: string): UseAnswer {
  return {
    answer: "silent",
    basis: grant.basis,
    confidence: grant.confidence,
    conditions: [],
    reasons: [
      { text: `${namedWithBasis(grant)}, does not speak of ${about}`, evidence: grant.evidence },
    ],
  };
}

/**
 * One clause's answer as a use's answer. The statement that names the licence is part of the
 * evidence, because a term sheet alone proves nothing about this model.
 */
export function answerFromTerm(grant: Grant, term: Term<Permission>, about: string): UseAnswer {
  if (term.status === "unstated") return silentAnswer(grant, about);
  if (term.status === "unknown") {
    return unknownAnswer(`what ${grant.name} says of ${about} could not be read`, grant.evidence);
  }
  const evidence =
    grant.basis === "text" || grant.basis === "linked-text"
      ? [...term.evidence, ...(term.evidence.some((e) => e.kind === "file") ? [] : grant.evidence)]
      : [...grant.evidence, ...term.evidence];
  if (evidence.length === 0)
    return unknownAnswer(`no evidence for what ${grant.name} says of ${about}`);
  return {
    answer: term.status,
    basis: grant.basis,
    confidence: grant.confidence,
    conditions: term.status === "conditional" ? conditionsOf(term, about) : [],
    reasons: [{ text: `${VERB[term.status]} ${namedWithBasis(grant)}`, evidence }],
  };
}

function conditionsOf(term: Term<Permission>, about: string): readonly string[] {
  if (term.conditions !== undefined && term.conditions.length > 0) return term.conditions;
  const place = term.evidence.find((e) => e.kind === "file");
  return [
    place === undefined
      ? `the licence limits ${about}; read its text`
      : `the limits stated at ${place.file}:${place.startLine}`,
  ];
}
