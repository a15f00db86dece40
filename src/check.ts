import type { AssessPorts, Assessment } from "./assess.ts";
import { assess } from "./assess.ts";
import type { BaseMemo } from "./bases.ts";
import { readBases } from "./bases.ts";
import type { Catalog } from "./catalog/types.ts";
import { categoriesOf } from "./catalog/categories.ts";
import { clarified } from "./conclude/clarified.ts";
import type { LicenseReaders } from "./conclude/detect.ts";
import { clarificationsFor, concludedByPerson } from "./decide/clarifications.ts";
import { decideModel } from "./decide/decide.ts";
import type { DatasetMemo, DatasetReader } from "./datasets.ts";
import { datasetsBeyondLimit, unreadDatasets } from "./datasets.ts";
import { disclose } from "./disclose.ts";
import { unreadStatements } from "./disclosure/statements.ts";
import type { DisclosureTables } from "./disclosure/tables.ts";
import { baseModelClaims } from "./facts/base-models.ts";
import { codeFacts } from "./facts/code.ts";
import { unreadLicenses } from "./facts/unread-licenses.ts";
import { familyOf } from "./family.ts";
import { judge } from "./judge.ts";
import { baseFacts } from "./lineage/edges.ts";
import type { Facts } from "./model/facts.ts";
import type { GrantTree } from "./model/grant.ts";
import { grantsOf } from "./model/grant.ts";
import type { LicenseCategory } from "./model/license.ts";
import type { CheckRequest } from "./model/request.ts";
import type { Report } from "./model/report.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { Obligation } from "./model/terms.ts";
import { noVerdict } from "./no-verdict.ts";
import type { Ports } from "./sources/ports.ts";
import type { LinkReader } from "./sources/link-reader.ts";
import { readTarget } from "./sources/read-target.ts";
import { parseTarget } from "./targets/parse.ts";
import { answerUses } from "./uses/answer.ts";
import { applyBases, applyProseLimits, applyUnread } from "./uses/narrow.ts";

/** Everything a check may touch, and what one run shares between its targets. */
export interface CheckEnvironment {
  readonly ports: Ports;
  readonly catalog: Catalog;
  readonly readers: LicenseReaders;
  readonly tables: DisclosureTables;
  /** Follows links and bases; shared, so that each repository is read once a run. */
  readonly readLinked: LinkReader;
  readonly bases: BaseMemo;
  readonly readDataset: DatasetReader;
  readonly datasets: DatasetMemo;
  /** SHA-256 of UTF-8 text, 64 lower-case hex digits. */
  readonly sha256: (text: string) => string;
}

/** A report and what it was made from; `null` where nothing could be read. */
export interface Judgement {
  readonly report: Report;
  readonly snapshot: Snapshot | null;
}

/**
 * The whole pipeline for one target: resolve, read, gather facts, conclude, answer, judge. Never
 * rejects on account of the target; what could not be read is a problem in the report.
 */
export async function checkTarget(
  input: string,
  request: CheckRequest,
  env: CheckEnvironment,
): Promise<Judgement> {
  const { files, hub } = env.ports;
  const target = await parseTarget(input, files, hub.endpoint);
  if ("code" in target) return { report: noVerdict(input, null, target, request), snapshot: null };
  const snapshot = await readTarget(target, env.ports, { exact: request.exact });
  if ("code" in snapshot)
    return { report: noVerdict(input, target, snapshot, request), snapshot: null };
  return { report: await checkSnapshot(snapshot, request, env), snapshot };
}

/** The pipeline from a snapshot on: nothing after this line knows where the files came from. */
export async function checkSnapshot(
  snapshot: Snapshot,
  request: CheckRequest,
  env: CheckEnvironment,
): Promise<Report> {
  const ports: AssessPorts = {
    catalog: env.catalog,
    readers: env.readers,
    readLinked: env.readLinked,
    hubOrigins: [env.ports.hub.endpoint],
  };
  const read = await assess(snapshot, ports);
  const clarifications = clarificationsFor(request.policy.clarifications, snapshot);
  const person = concludedByPerson(clarifications);
  const assessment =
    person === null
      ? read
      : { ...read, conclusion: clarified(read.conclusion, person, read.texts, env.catalog) };
  const baseClaims = baseModelClaims(assessment.card, snapshot);
  const readings = await readBases(
    baseClaims.filter((c) => c.basis !== "prose"),
    env.readLinked,
    ports,
    env.bases,
  );
  const { weights } = assessment.conclusion;
  const bases = baseFacts(
    snapshot.subject.purl,
    baseClaims,
    readings,
    weights,
    env.catalog,
    snapshot.hub?.createdAt ?? null,
  );
  const disclosure = await disclose(snapshot, assessment, baseClaims, request, env);
  const facts = gatherFacts(
    snapshot,
    assessment,
    { baseClaims, bases, clarifications, disclosure },
    request,
    env,
  );
  return assemble(facts, assessment, request, env.sha256);
}

function gatherFacts(
  snapshot: Snapshot,
  { card, declared, texts, limits, conclusion }: Assessment,
  gathered: Pick<Facts, "baseClaims" | "bases" | "clarifications" | "disclosure">,
  { policy, asOf }: CheckRequest,
  env: CheckEnvironment,
): Facts {
  const { weights } = conclusion;
  const unread = unreadLicenses(snapshot);
  const granted = applyProseLimits(answerUses(weights, conclusion.why), limits);
  const uses = applyUnread(
    applyBases(granted, gathered.bases),
    unread.map(({ what }) => what),
  );
  return {
    snapshot,
    card,
    declared,
    detected: texts.map((t) => t.detected),
    concluded: conclusion.concluded,
    weights,
    categories: categoriesOfTree(weights),
    family: familyOf(weights, env.catalog),
    conflicts: conclusion.conflicts,
    proseLimits: limits,
    unreadLicenses: unread,
    uses,
    decisions: decideModel(
      { policy, snapshot, weights, uses },
      policy.organisation,
      env.catalog,
      asOf,
    ),
    obligations: weights === null ? [] : obligationsOf(weights),
    ...gathered,
    code: codeFacts(snapshot),
    policy,
  };
}

function assemble(
  facts: Facts,
  { notRead }: Assessment,
  request: CheckRequest,
  sha256: CheckEnvironment["sha256"],
): Report {
  const { snapshot, policy } = facts;
  const judged = judge(facts, request.asOf, sha256);
  return {
    schemaVersion: 1,
    tool: { name: "modelcheck", version: request.version },
    asOf: request.asOf,
    subject: snapshot.subject,
    resolution: snapshot.resolution,
    policy: { name: policy.name, digest: policy.digest, use: policy.use },
    outcome: judged.outcome,
    outcomeReasons: judged.outcomeReasons,
    uses: facts.uses,
    decisions: facts.decisions,
    licenses: {
      declared: facts.declared,
      detected: facts.detected,
      concluded: facts.concluded,
    },
    obligations: facts.obligations,
    disclosure: facts.disclosure,
    lineage: { edges: facts.bases.map((b) => b.edge) },
    findings: judged.findings,
    waived: judged.waived,
    exceptions: judged.exceptions,
    clarifications: facts.clarifications,
    problems: snapshot.problems,
    notRead: [
      ...snapshot.notRead,
      ...notRead,
      ...unreadStatements(facts.card),
      ...unreadDatasets(facts.disclosure.datasets),
      ...datasetsBeyondLimit(facts.disclosure.trainingData.datasets, facts.card?.bodyLine ?? 1),
    ],
  };
}

function obligationsOf(tree: GrantTree): readonly Obligation[] {
  const seen = new Set<string>();
  return grantsOf(tree)
    .flatMap((leaf) => leaf.obligations)
    .filter(({ id, text }) => (seen.has(`${id} ${text}`) ? false : seen.add(`${id} ${text}`)));
}

function categoriesOfTree(tree: GrantTree | null): readonly LicenseCategory[] {
  if (tree === null) return ["unknown"];
  const found = new Set(grantsOf(tree).flatMap((leaf) => categoriesOf(leaf.terms)));
  // One permissive licence among others says nothing about the whole.
  if (found.size > 1) found.delete("permissive");
  return [...found];
}
