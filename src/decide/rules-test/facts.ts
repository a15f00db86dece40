import type { Disclosure, Teacher, TeacherClass } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Facts } from "../../model/facts.ts";
import type { Grant, GrantTree } from "../../model/grant.ts";
import type {
  ConcludedLicense,
  DeclaredLicense,
  DetectedLicense,
  LicenseEntry,
} from "../../model/license.ts";
import type { Organisation } from "../../model/organisation.ts";
import type { Policy } from "../../model/policy.ts";
import { categoriesOf } from "../../catalog/categories.ts";
import { answerUses } from "../../uses/answer.ts";
import type { LicenseLookup } from "../context-of.ts";
import { decideModel } from "../decide.ts";
import type { PolicyCase } from "./case.ts";

const SAID: Evidence = {
  kind: "file",
  repository: null,
  commit: null,
  file: "case",
  startLine: 1,
  endLine: 1,
  excerpt: "as the case says",
};

/** What a case leaves out: a model with nothing to report. */
const PLAIN = {
  card: {
    path: "case",
    text: "",
    frontMatter: "ok",
    fields: [],
    sections: [],
    bodyLine: 1,
    problems: [],
  },
  conflicts: [],
  clarifications: [],
  proseLimits: [],
  unreadLicenses: [],
  baseClaims: [],
  bases: [],
} as const;

/** Complete facts of a made-up model, or the licence that is not in the catalogue. */
export function factsOfCase(
  test: PolicyCase,
  policy: Policy,
  organisation: Organisation,
  lookup: LicenseLookup,
  asOf: string,
): Facts | { readonly unknown: string } {
  const names = test.license === null ? [] : [test.license].flat();
  const entries = names.map((name) => lookup.entry(name) ?? lookup.entry(`spdx:${name}`));
  const missing = names.find((_name, index) => entries[index] === null);
  if (missing !== undefined) return { unknown: missing };
  const grants = entries.flatMap((entry) => (entry === null ? [] : [grantOf(entry, test, lookup)]));
  const weights = treeOf(grants);
  const snapshot = snapshotOf(test.name);
  const uses = answerUses(weights, "the case names no licence");
  const [only] = entries;
  return {
    ...PLAIN,
    snapshot,
    weights,
    uses,
    declared: grants.map(declaredOf),
    detected: grants.filter((grant) => grant.textSupplied).map(detectedOf),
    concluded: [concludedOf(grants)],
    categories: grants.length === 0 ? ["unknown"] : grants.flatMap((g) => categoriesOf(g.terms)),
    family: entries.length === 1 ? (only?.family ?? null) : null,
    decisions: decideModel({ policy, snapshot, weights, uses }, organisation, lookup, asOf),
    obligations: grants.flatMap((grant) => grant.obligations),
    disclosure: disclosureOf(test),
    code: {
      remoteCode: test.remoteCode === true,
      reason: test.remoteCode === true ? "the case says so" : "",
      pythonFiles: [],
      evidence: test.remoteCode === true ? [SAID] : [],
    },
    policy,
  };
}

function grantOf(
  entry: LicenseEntry,
  { basis = "text" }: PolicyCase,
  lookup: LicenseLookup,
): Grant {
  const policy = lookup.policyOf(entry.key);
  const isText = basis === "text" || basis === "linked-text";
  return {
    scope: "weights",
    expression: entry.license,
    key: entry.key,
    name: entry.title,
    basis,
    confidence: "high",
    match: isText ? "exact" : null,
    resembles: entry.key,
    terms: entry.terms,
    obligations: entry.obligations,
    evidence: [SAID],
    textSupplied: isText,
    holderStated: isText,
    policy: policy === null ? null : { name: policy, read: isText },
  };
}

function declaredOf({ expression, key }: Grant): DeclaredLicense {
  const value = expression ?? key ?? "";
  return { source: "license", value, expression, key, scope: "weights", evidence: SAID };
}

function detectedOf({ key, expression }: Grant): DetectedLicense {
  return {
    match: "exact",
    key,
    license: expression,
    confidence: 1,
    startLine: 1,
    endLine: 1,
    changes: [],
    rebadged: false,
    file: "LICENSE",
    repository: null,
    scope: "weights",
    kind: "license",
    evidence: SAID,
  };
}

function treeOf(grants: readonly Grant[]): GrantTree | null {
  const [first, ...rest] = grants;
  if (first === undefined) return null;
  return rest.length === 0 ? first : { all: grants };
}

function concludedOf(grants: readonly Grant[]): ConcludedLicense {
  const [first] = grants;
  return {
    scope: "weights",
    expression: grants.length === 0 ? null : grants.map((g) => g.expression).join(" AND "),
    key: grants.length === 1 ? (first?.key ?? null) : null,
    title: first?.name ?? null,
    modifiedFrom: null,
    basis: first?.basis ?? null,
    confidence: "high",
    reason: "as the case says",
    evidence: [SAID],
  };
}

function disclosureOf(test: PolicyCase): Disclosure {
  const {
    trainingData = "full",
    distillation = "not-stated",
    teachers = [],
    teacherClass = "unknown",
    items = {},
  } = test;
  const told = distillation === "not-stated" ? [] : [SAID];
  return {
    read: true,
    trainingData: {
      level: trainingData,
      statedNone: false,
      datasets: [],
      evidence: trainingData === "none" ? [] : [SAID],
    },
    distillation: {
      status: distillation,
      teachersNamed: teachers.length > 0,
      teachers: teachers.map((name) => teacherOf(name, teacherClass)),
      evidence: told,
    },
    datasets: [],
    signals: [],
    items: Object.entries(items).map(([id, state]) => ({
      id,
      state,
      detail: "as the case says",
      confidence: "high",
      evidence: state === "absent" ? [] : [SAID],
      searched: ["case"],
    })),
  };
}

function teacherOf(name: string, teacherClass: TeacherClass): Teacher {
  return { name, provider: null, class: teacherClass, terms: null, via: "prose", evidence: SAID };
}

function snapshotOf(name: string): Facts["snapshot"] {
  return {
    subject: { purl: "pkg:generic/case", name, commit: null, origin: "directory" },
    resolution: { typed: name, judged: name, method: "directory", reason: "" },
    listing: { complete: true, files: [] },
    texts: [],
    hub: null,
    notRead: [],
    problems: [],
  };
}
