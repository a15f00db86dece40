import type { DatasetReading } from "../../model/dataset.ts";
import type { DatasetClaim, Teacher } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { DatasetRow } from "../tables.ts";
import type { When } from "./in-force.ts";
import type { Implied, TeacherContext } from "./reading.ts";
import { generatorIn, matchDataset } from "../distillation/dataset.ts";
import { teachersNamed } from "./reading.ts";

/**
 * Teachers that the named data sets show: by the table, by their own cards, by what they say they
 * were made from, and, weakest, by their names. What people wrote implies nothing.
 */
export function teachersOfDatasets(
  claims: readonly DatasetClaim[],
  readings: readonly DatasetReading[],
  context: TeacherContext,
): readonly Implied[] {
  return claims.flatMap((claim) => {
    const reading = readings.find(({ name }) => name === claim.name) ?? null;
    const match = matchDataset(claim.name, context.tables) ?? bySource(reading, context);
    // What is recorded of a data set clears that one, and no other that goes by its name.
    const cleared =
      match?.by === "id" && (match.row.kind === "human" || match.row.kind === "first-party");
    const recorded = match === null ? [] : ofRow(match.row, claim, reading, context);
    const own = reading === null || cleared ? [] : ofReading(reading, claim, context);
    if (recorded.length > 0 || own.length > 0) return [...recorded, ...own];
    return match === null ? byName(claim, context) : [];
  });
}

/** A copy says what it is a copy of. */
function bySource(
  reading: DatasetReading | null,
  { tables }: TeacherContext,
): ReturnType<typeof matchDataset> {
  for (const source of reading?.sources ?? []) {
    const match = matchDataset(source, tables);
    if (match !== null && match.row.kind !== "human") return { ...match, by: "copy" };
  }
  return null;
}

function ofRow(
  row: DatasetRow,
  claim: DatasetClaim,
  reading: DatasetReading | null,
  context: TeacherContext,
): readonly Implied[] {
  if (row.kind === "first-party" || row.kind === "human") return [];
  const evidence = row.url === "" ? claim.evidence : { ...claim.evidence, url: row.url };
  const when = madeBy(row.made ?? reading?.createdAt ?? null, context);
  const teachers = row.generators.flatMap((generator) => {
    const known = teachersNamed(generator, "dataset", evidence, when, context);
    return known.length > 0 ? known : [unknownTeacher(generator, row, evidence)];
  });
  return [{ evidence, teachers }];
}

/** A generator of no known family: who made it is known where the row has one provider only. */
function unknownTeacher(name: string, { providers }: DatasetRow, evidence: Evidence): Teacher {
  const [provider = null] = providers.length === 1 ? providers : [];
  return { name, provider, class: "unknown", terms: null, via: "dataset", evidence };
}

function ofReading(
  reading: DatasetReading,
  claim: DatasetClaim,
  context: TeacherContext,
): readonly Implied[] {
  if (!reading.synthetic && reading.generators.length === 0) return [];
  const when = madeBy(reading.createdAt, context);
  const placed = reading.generators.map((generator) => ({
    generator,
    evidence: placeOf(generator, reading) ?? claim.evidence,
  }));
  if (placed.length === 0) return [{ evidence: claim.evidence, teachers: [] }];
  return placed.map(({ generator, evidence }) => ({
    evidence,
    teachers: teachersNamed(generator, "dataset", evidence, when, context),
  }));
}

function placeOf(generator: string, { evidence }: DatasetReading): Evidence | null {
  const wanted = generator.toLowerCase();
  return evidence.find(({ excerpt }) => excerpt.toLowerCase().includes(wanted)) ?? null;
}

/** Only the name says so, which may be a boast or a coincidence. */
function byName(claim: DatasetClaim, context: TeacherContext): readonly Implied[] {
  const generator = generatorIn(claim.name);
  if (generator === null) return [];
  const { evidence } = claim;
  const teachers = teachersNamed(generator, "name", evidence, context.published, context);
  return [{ evidence, teachers }];
}

/** Data is older than its repository, and older than the model that learned from it. */
function madeBy(day: string | null, { published }: TeacherContext): When {
  return day === null ? published : { by: day.slice(0, 10) };
}
