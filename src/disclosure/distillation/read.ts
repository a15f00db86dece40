import type { CardBody } from "../../card/units.ts";
import type { DatasetReading } from "../../model/dataset.ts";
import type { BaseModelClaim } from "../../model/lineage.ts";
import type {
  DatasetClaim,
  DistillationStatus,
  Disclosure,
  Signal,
  Teacher,
} from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { DisclosureTables } from "../tables.ts";
import type { TeacherContext } from "../teachers/reading.ts";
import { evidenceAt } from "../../card/units.ts";
import { teachersOfSignals } from "../signals/teachers.ts";
import { publisherOfSubject } from "../teachers/classify.ts";
import { teachersOfDatasets } from "../teachers/from-datasets.ts";
import { teachersOfFiles } from "../teachers/from-files.ts";
import { teachersInNames } from "../teachers/from-names.ts";
import { saysIncidental } from "../teachers/incidental.ts";
import { teacherOf } from "../teachers/reading.ts";
import { uniqueEvidence, uniqueTeachers } from "../teachers/unique.ts";
import { deniesTeaching } from "./denied.ts";
import { namesMethod } from "./method.ts";
import { statedTeaching } from "./stated.ts";
import { TRIGGER } from "./trigger.ts";

const MAX_EVIDENCE = 8;
const MAX_TEACHERS = 30;

/**
 * What the card says or implies about teachers, each with its class and the clause that decides
 * it. `body` is `null` when there is no card.
 */
export function readDistillation(
  body: CardBody | null,
  datasets: readonly DatasetClaim[],
  readings: readonly DatasetReading[],
  bases: readonly BaseModelClaim[],
  snapshot: Snapshot,
  tables: DisclosureTables,
  signals: readonly Signal[] = [],
): Disclosure["distillation"] {
  const created = snapshot.hub?.createdAt ?? null;
  const context: TeacherContext = {
    publisher: publisherOfSubject(snapshot, tables),
    published: created === null ? null : { by: created.slice(0, 10) },
    tables,
  };
  const said = body === null ? NOTHING_SAID : sentences(body, snapshot, context);
  const shown = teachersOfSignals(signals, snapshot.subject.name, context);
  const stated = [...said.stated, ...shown.stated.map(({ evidence }) => evidence)];
  const implied = [
    ...said.methods.map((evidence) => ({ evidence, teachers: [] })),
    ...teachersOfDatasets(datasets, readings, context),
    ...teachersOfFiles(snapshot, context),
    ...teachersInNames(snapshot, bases, context),
    ...shown.implied,
  ];
  const status = statusOf(stated.length, implied.length, said.denied.length);
  const places =
    status === "stated"
      ? stated
      : status === "implied"
        ? implied.map(({ evidence }) => evidence)
        : said.denied;
  const teachers = uniqueTeachers(
    [...said.teachers, ...[...shown.stated, ...implied].flatMap((one) => one.teachers)],
    MAX_TEACHERS,
  );
  return {
    status,
    teachersNamed: teachers.length > 0,
    teachers,
    evidence: uniqueEvidence(places).slice(0, MAX_EVIDENCE),
  };
}

interface Said {
  readonly stated: readonly Evidence[];
  readonly denied: readonly Evidence[];
  readonly methods: readonly Evidence[];
  readonly teachers: readonly Teacher[];
}

const NOTHING_SAID: Said = { stated: [], denied: [], methods: [], teachers: [] };

function sentences(body: CardBody, { subject }: Snapshot, context: TeacherContext): Said {
  const stated: Evidence[] = [];
  const denied: Evidence[] = [];
  const methods: Evidence[] = [];
  const teachers: Teacher[] = [];
  for (const unit of body.units) {
    if (!TRIGGER.test(unit.lower)) continue;
    const quoted = (): Evidence => evidenceAt(body, unit.start, unit.end, subject.commit);
    if (deniesTeaching(unit)) {
      denied.push(quoted());
      continue;
    }
    if (namesMethod(unit)) methods.push(quoted());
    const teaching = statedTeaching(unit, subject.name, context.publisher, context.tables);
    if (teaching === null || stated.length >= MAX_EVIDENCE || saysIncidental(unit)) continue;
    const evidence = quoted();
    stated.push(evidence);
    for (const named of teaching.teachers)
      teachers.push(teacherOf(named, "prose", evidence, context.published, context));
  }
  return { stated, denied, methods, teachers };
}

function statusOf(stated: number, implied: number, denied: number): DistillationStatus {
  if (stated > 0) return "stated";
  if (implied > 0) return "implied";
  return denied > 0 ? "stated-none" : "not-stated";
}
