import type { Teacher } from "../model/disclosure.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Facts } from "../model/facts.ts";
import { listWords } from "./list-words.ts";

/** Teachers that a sentence or configuration states or a data set records; a mere name is a hint and none of them. */
export function recordedTeachers({ disclosure }: Facts): readonly Teacher[] {
  return disclosure.distillation.teachers.filter(({ via }) => via !== "name");
}

/** "the card names `X`" or "the listed data set `y` records outputs of `X`", lower case. */
export function saysWhoTaught(teachers: readonly Teacher[], facts: Facts): string {
  const stated = teachers.filter(({ via }) => via === "prose");
  const configured = teachers.filter(({ via }) => via === "configuration");
  const recorded = teachers.filter(({ via }) => via === "dataset");
  return [
    ...(stated.length === 0
      ? []
      : [`the card says that ${modelNames(stated)} wrote training data or taught it`]),
    ...(configured.length === 0
      ? []
      : [
          `a published configuration gives ${modelNames(configured)} as what wrote data or taught it`,
        ]),
    ...(recorded.length === 0 ? [] : [saysRecorded(recorded, facts)]),
  ].join(", and ");
}

function saysRecorded(teachers: readonly Teacher[], facts: Facts): string {
  const sets = [...new Set(teachers.map(({ evidence }) => datasetAt(evidence, facts)))].flatMap(
    (name) => (name === null ? [] : [`\`${name}\``]),
  );
  const subject =
    sets.length === 0
      ? "a listed data set records"
      : sets.length === 1
        ? `the listed data set ${sets[0] ?? ""} records`
        : `the listed data sets ${listWords(sets, 3)} record`;
  return `${subject} outputs of ${modelNames(teachers)}`;
}

/** `X` and `Y`, each once. */
export function modelNames(teachers: readonly Teacher[]): string {
  return listWords([...new Set(teachers.map(({ name }) => `\`${name}\``))], 4);
}

/** The data set whose mention or own card the place is in. */
function datasetAt(evidence: Evidence, { disclosure }: Facts): string | null {
  const { repository, file, startLine, excerpt } = evidence;
  if (repository?.startsWith("datasets/") === true) return repository.slice("datasets/".length);
  const claims = disclosure.trainingData.datasets.filter(
    (claim) =>
      claim.evidence.file === file &&
      claim.evidence.startLine === startLine &&
      claim.evidence.excerpt === excerpt,
  );
  return claims.length === 1 ? (claims[0]?.name ?? null) : null;
}
