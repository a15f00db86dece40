import type { CardBody } from "../../card/units.ts";
import type { DatasetReading } from "../../model/dataset.ts";
import type { BaseModelClaim } from "../../model/lineage.ts";
import type {
  DatasetClaim,
  DistillationStatus,
  Disclosure,
  Teacher,
} from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { DisclosureTables } from "../tables.ts";
import { evidenceAt } from "../../card/units.ts";
import { squash } from "../../facts/own-name.ts";
import { teacherNames } from "../teacher-names.ts";
import { generatorIn, impliesTeacher, knownDataset } from "./dataset.ts";
import { deniesTeaching } from "./denied.ts";
import { namesMethod } from "./method.ts";
import { teacherInName } from "./own-names.ts";
import { statedTeaching } from "./stated.ts";

const MAX_EVIDENCE = 8;
// Every signal needs one of these in the sentence.
const TRIGGER =
  /distil|teacher|supervision|logits|generat|produc|creat|synth|writ|wrote|made|gave|answer|annotat|label|augment|sampl|collect|obtain|extract|translat|respon|output|complet|trace|evol|self-?instruct|orca|蒸馏|蒸留/u;
const MAX_TEACHERS = 30;

/** What the card says or implies about teachers. `body` is `null` when there is no card. */
export function readDistillation(
  body: CardBody | null,
  datasets: readonly DatasetClaim[],
  _readings: readonly DatasetReading[],
  bases: readonly BaseModelClaim[],
  snapshot: Snapshot,
  tables: DisclosureTables,
): Disclosure["distillation"] {
  const stated: Evidence[] = [];
  const denied: Evidence[] = [];
  const methods: Evidence[] = [];
  const teachers: Teacher[] = [];
  const commit = snapshot.subject.commit;
  const publisher = publisherOf(snapshot, tables);
  for (const unit of body?.units ?? []) {
    if (body === null || !TRIGGER.test(unit.lower)) continue;
    if (deniesTeaching(unit)) {
      denied.push(evidenceAt(body, unit.start, unit.end, commit));
      continue;
    }
    if (namesMethod(unit)) methods.push(evidenceAt(body, unit.start, unit.end, commit));
    const teaching = statedTeaching(unit, snapshot.subject.name, publisher, tables);
    if (teaching === null || stated.length >= MAX_EVIDENCE) continue;
    const evidence = evidenceAt(body, unit.start, unit.end, commit);
    stated.push(evidence);
    for (const { name, family } of teaching.teachers) {
      teachers.push(teacher(name, family.provider, family.class, "prose", evidence, publisher));
    }
  }
  const implied = [
    ...methods.map((evidence) => ({ evidence, teachers: [] })),
    ...datasetTeachers(datasets, tables, publisher),
    ...nameTeachers(bases, snapshot, tables, publisher),
  ];
  const status: DistillationStatus =
    stated.length > 0
      ? "stated"
      : implied.length > 0
        ? "implied"
        : denied.length > 0
          ? "stated-none"
          : "not-stated";
  const all = uniqueTeachers([...teachers, ...implied.flatMap((one) => one.teachers)]);
  const evidence =
    status === "stated"
      ? stated
      : status === "implied"
        ? implied.map((one) => one.evidence)
        : denied;
  return {
    status,
    teachersNamed: all.length > 0,
    teachers: all,
    evidence: uniqueEvidence(evidence).slice(0, MAX_EVIDENCE),
  };
}

interface Implied {
  readonly evidence: Evidence;
  readonly teachers: readonly Teacher[];
}

function datasetTeachers(
  datasets: readonly DatasetClaim[],
  tables: DisclosureTables,
  publisher: string | null,
): readonly Implied[] {
  return datasets
    .filter((claim) => impliesTeacher(claim, tables))
    .map((claim) => {
      const generators = knownDataset(claim.name, tables)?.generators ?? [
        generatorIn(claim.name) ?? "",
      ];
      const teachers = generators.flatMap((generator) =>
        teacherNames(generator, tables).map(({ name, family }) =>
          teacher(name, family.provider, family.class, "dataset", claim.evidence, publisher),
        ),
      );
      return { evidence: claim.evidence, teachers };
    });
}

function nameTeachers(
  bases: readonly BaseModelClaim[],
  snapshot: Snapshot,
  tables: DisclosureTables,
  publisher: string | null,
): readonly Implied[] {
  const own: Evidence = {
    kind: "hub",
    repository: null,
    commit: snapshot.subject.commit,
    file: "id",
    startLine: 1,
    endLine: 1,
    excerpt: snapshot.subject.name,
  };
  const named = [
    { name: snapshot.subject.name, evidence: own },
    ...bases.map(({ name, evidence }) => ({ name, evidence })),
  ];
  return named.flatMap(({ name, evidence }) => {
    const part = teacherInName(name);
    if (part === null) return [];
    const generators = knownDataset(part, tables)?.generators ?? [part];
    const teachers = generators.flatMap((generator) =>
      teacherNames(generator, tables).map((one) =>
        teacher(one.name, one.family.provider, one.family.class, "name", evidence, publisher),
      ),
    );
    return [{ evidence, teachers }];
  });
}

function publisherOf(snapshot: Snapshot, tables: DisclosureTables): string | null {
  const owner = snapshot.subject.name.split("/")[0]?.toLowerCase() ?? "";
  const row = tables.providers.find((one) =>
    one.organisations.some((name) => name.toLowerCase() === owner),
  );
  return row?.name ?? null;
}

function teacher(
  name: string,
  provider: string,
  kind: Teacher["class"],
  via: Teacher["via"],
  evidence: Evidence,
  publisher: string | null,
): Teacher {
  const own = provider === publisher;
  return { name, provider, class: own ? "own" : kind, terms: null, via, evidence };
}

/** One entry a model; `Llama 3.1` beside `Llama 3.1 8B` says nothing new. */
function uniqueTeachers(teachers: readonly Teacher[]): readonly Teacher[] {
  const byName = new Map<string, Teacher>();
  for (const one of teachers) {
    const key = squash(one.name);
    if (!byName.has(key)) byName.set(key, one);
  }
  const keys = [...byName.keys()];
  return [...byName]
    .filter(
      ([key]) =>
        !keys.some(
          (other) => other !== key && /^\d/u.test(other.slice(key.length)) && other.startsWith(key),
        ),
    )
    .map(([, one]) => one)
    .slice(0, MAX_TEACHERS);
}

function uniqueEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    (one, i) =>
      evidence.findIndex(
        (other) => other.startLine === one.startLine && other.excerpt === one.excerpt,
      ) === i,
  );
}
