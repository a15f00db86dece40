import type { Evidence } from "../model/evidence.ts";
import type { LicenseEntry } from "../model/license.ts";
import type { Obligation, Terms } from "../model/terms.ts";
import type { RuleDocument, RuleProblem } from "./read-yaml.ts";
import type { LicenseFile, TermName } from "./rule-files.ts";
import { OPTIONAL_TERM, TERM_NAMES } from "./rule-files.ts";

type Document = RuleDocument<LicenseFile>;

/** A catalogue entry as it is written to `data/`; the schemas have checked what is in `terms`. */
export interface PackedEntry extends Omit<LicenseEntry, "terms"> {
  readonly terms: Readonly<Record<string, unknown>> | null;
}

const STATEMENTS: readonly TermName[] = [
  "namingRequirement",
  "attributionNotice",
  "termination",
  "governingLaw",
];

/**
 * Turns one licence file into a catalogue entry, taking what it leaves out from the file it
 * extends. Every term carries the line of the file it stands in.
 */
export function licenseEntry(
  document: Document,
  documents: ReadonlyMap<string, Document>,
  problems: RuleProblem[],
): PackedEntry {
  const { value } = document;
  const chain = chainOf(document, documents, problems);
  return {
    key: value.key,
    license: value.license,
    title: value.title,
    version: value.version,
    licensor: value.licensor,
    family: value.family,
    kind: value.kind,
    language: value.language,
    url: value.url,
    terms: termsOf(chain, document, problems),
    obligations: obligationsOf(chain),
  };
}

/** The document, then what it extends, nearest first. */
function chainOf(
  document: Document,
  documents: ReadonlyMap<string, Document>,
  problems: RuleProblem[],
): readonly Document[] {
  const chain = [document];
  let next = document.value.extends;
  while (next !== undefined) {
    const base = documents.get(next);
    if (base === undefined || chain.includes(base)) {
      const { line } = document.place(["extends"]);
      const message = base === undefined ? `no licence \`${next}\` to extend` : "extends itself";
      problems.push({ file: document.file, line, column: 1, message });
      break;
    }
    chain.push(base);
    next = base.value.extends;
  }
  return chain;
}

function termsOf(
  chain: readonly Document[],
  document: Document,
  problems: RuleProblem[],
): PackedEntry["terms"] {
  if (chain.every(({ value }) => value.terms === null)) return null;
  const terms: Record<string, unknown> = { thresholds: thresholdsOf(chain) };
  for (const name of TERM_NAMES) {
    const owner = chain.find(({ value }) => value.terms?.[name] !== undefined);
    if (owner === undefined) {
      if (name === OPTIONAL_TERM) continue;
      const { line } = document.place(["terms"]);
      problems.push({
        file: document.file,
        line,
        column: 1,
        message: `terms: \`${name}\` missing`,
      });
      continue;
    }
    terms[name] = termOf(owner, document, name);
  }
  return terms;
}

function termOf(owner: Document, document: Document, name: TermName): unknown {
  const { clause, ...rest } = owner.value.terms?.[name] ?? { status: "unknown" };
  return {
    ...(STATEMENTS.includes(name) ? { text: null } : {}),
    ...rest,
    basis: "catalogue",
    evidence: [evidenceAt(owner, document, ["terms", name], clause)],
  };
}

function thresholdsOf(chain: readonly Document[]): Terms["thresholds"] {
  const owner = chain.find(({ value }) => value.terms?.thresholds !== undefined);
  if (owner === undefined) return [];
  return (owner.value.terms?.thresholds ?? []).map(
    ({ clause, atLimit, on, ...threshold }, index) => ({
      ...threshold,
      ...(atLimit === undefined ? {} : { atLimit }),
      ...(on === undefined ? {} : { on }),
      basis: "catalogue",
      evidence: [evidenceAt(owner, chain[0], ["terms", "thresholds", index], clause)],
    }),
  );
}

function obligationsOf(chain: readonly Document[]): readonly Obligation[] {
  const owner = chain.find(({ value }) => value.obligations !== undefined);
  if (owner === undefined) return [];
  return (owner.value.obligations ?? []).map(({ clause, ...obligation }, index) => ({
    ...obligation,
    evidence: [evidenceAt(owner, chain[0], ["obligations", index], clause)],
  }));
}

function evidenceAt(
  owner: Document,
  document: Document | undefined,
  path: readonly PropertyKey[],
  clause: string | undefined,
): Evidence {
  const { line, excerpt } = owner.place(path);
  const url = document?.value.url ?? owner.value.url;
  return {
    kind: "catalogue",
    repository: null,
    commit: null,
    file: owner.file,
    startLine: line,
    endLine: line,
    excerpt,
    ...(clause === undefined ? {} : { clause }),
    ...(url === null ? {} : { url }),
  };
}
