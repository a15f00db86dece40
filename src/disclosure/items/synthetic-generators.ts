import type { DatasetClaim, Teacher } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import { lowerCase } from "../../text/lower.ts";
import { knownDataset } from "../distillation/dataset.ts";
import { answer } from "./answer.ts";
import { saysHumanWritten } from "./human-written.ts";
import { DATASETS_SEARCHED, namesOf } from "./dataset-names.ts";
import type { Item, ItemContext } from "./item.ts";

const searched = [...DATASETS_SEARCHED, "table of known data sets"];

/** A listed data set that models wrote, in whole or in part. */
interface SyntheticSet {
  readonly claim: DatasetClaim;
  /** As its own card names them, else as the table of known data sets does. */
  readonly generators: readonly string[];
  readonly byTable: boolean;
  /** Places in its own card, else where it is listed. */
  readonly evidence: readonly Evidence[];
}

/** D38: which models made the synthetic data? */
export const syntheticGenerators: Item = {
  id: "D38",
  read: (context) => {
    const { trainingData, datasets } = context;
    if (trainingData.datasets.length === 0) return null;
    const sets = trainingData.datasets.flatMap((claim) => syntheticSet(claim, context));
    if (sets.length === 0) {
      const unread = datasets.filter(({ state }) => state === "unread");
      if (unread.length === 0) return null;
      const detail = `whether models wrote them is not known: ${namesOf(unread.map(({ name }) => name))} not read`;
      return answer("unread", detail, [], { searched });
    }
    for (const set of sets) {
      const said = saysHumanWritten(set.claim, context);
      if (said === null) continue;
      const by = set.byTable ? "the table of known data sets" : "its own card";
      const detail = `\`${set.claim.name}\` is called written by people, and ${by} says that models wrote it`;
      return answer("contradicted", detail, [said, ...set.evidence], { searched });
    }
    const told = context.distillation.teachers.filter(({ via }) => via === "prose");
    const unnamed = sets.filter(
      (set) => set.generators.length === 0 && !told.some((one) => speaksOf(one, set.claim, sets)),
    );
    if (unnamed.length > 0) {
      const detail = `models wrote ${namesOf(unnamed.map(({ claim }) => claim.name))}, and none is named`;
      const evidence = unnamed.flatMap((set) => set.evidence.slice(0, 1));
      return answer("vague", detail, evidence, { searched });
    }
    const made = sets.map(({ claim, generators, byTable }) => {
      const own = told.filter((one) => speaksOf(one, claim, sets)).map(({ name }) => name);
      const names = generators.length > 0 ? generators : own;
      return `${claim.name}: ${names.join(", ")}${byTable ? " (by the table)" : ""}`;
    });
    const evidence = [
      ...sets.flatMap((set) => set.evidence.slice(0, 1)),
      ...(sets.some(({ generators }) => generators.length === 0)
        ? told.map((one) => one.evidence)
        : []),
    ];
    return answer("present", `made by: ${namesOf(made)}`, evidence, { searched });
  },
};

/** A sentence of the card that names a model as the author of this data set, or of the only one. */
function speaksOf(
  { evidence }: Teacher,
  { name }: DatasetClaim,
  sets: readonly SyntheticSet[],
): boolean {
  const tail = lowerCase(name.split("/").at(-1) ?? name);
  return sets.length === 1 || lowerCase(evidence.excerpt).includes(tail);
}

function syntheticSet(claim: DatasetClaim, context: ItemContext): readonly SyntheticSet[] {
  const name = lowerCase(claim.name);
  const reading = context.datasets.find((one) => lowerCase(one.name) === name);
  const row = knownDataset(reading?.id ?? claim.name, context.tables);
  const byTable = row !== null && row.kind !== "human" && row.generators.length > 0;
  if (reading?.synthetic !== true && !byTable) return [];
  const own = reading?.generators ?? [];
  const evidence = (reading?.synthetic === true ? reading.evidence : []).filter(
    ({ file, excerpt }) => file !== "cardData.license" && !/^licenses?\s*:/u.test(excerpt),
  );
  return [
    {
      claim,
      generators: own.length > 0 ? own : (row?.generators ?? []),
      byTable: own.length === 0 && byTable,
      evidence: evidence.length > 0 ? evidence : [claim.evidence],
    },
  ];
}
