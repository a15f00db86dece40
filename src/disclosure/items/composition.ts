import type { Unit } from "../../card/units.ts";
import type { Item, ItemReading } from "./item.ts";
import { inTrainingDataSection } from "../context.ts";
import { shareRows } from "../training/shares.ts";
import { isAboutTraining } from "./prose-about.ts";
import type { ProseItem } from "./prose.ts";
import { answerItem, distinctPlaces, placeOf } from "./prose.ts";

const KIND =
  /\b(?:data\w*|corpus|corpora|code|web\w*|english|chinese|multilingual|natural language|books?|papers?|math\w*|text|images?|synthetic|instruct\w*|conversation\w*|dialogues?|news|wikipedia|chat|stories|tasks?|languages?|human|roleplay|rp|sources?|questions?|queries|academic)\b/;
const SHARES = /\d ?%[^%]{0,80}\d ?%/;
const NUMBER_CELL = /\|\s*~?\d[\d.,]{0,15}\s?(?:%|[a-z]{1,10})?(?: [a-z]{1,10})?\s*(?=\||$)/;
const ITEM_COUNT =
  /\b\d[\d.,]{0,15}(?:\s?%|\s?(?:[kmb]|million|billion|thousand)?\+? ?(?:samples|examples|rows|pairs|entries|tokens|conversations|images|sentences|documents|gb|hours|instructions|questions|words|utterances)\b)|\(~?\d[\d.,]{0,15}\s?[%kmb]?\)/;
const LEAST_ROWS = 2;

const IN_SENTENCES: Omit<ProseItem, "id"> = {
  words: [
    "data",
    "dataset",
    "datasets",
    "corpus",
    "mixture",
    "composition",
    "composed",
    "training",
    "trained",
    "code",
    "english",
    "数据",
    "语料",
    "データ",
    "데이",
  ],
  present: [
    {
      pattern: SHARES,
      and: KIND,
      unless:
        /\b(?:pass@|similarity|matches|wer|cer|human-?eval|achiev\w*|acheiv\w*|accuracy|improv\w*|f1|score|win rate|faster|reduc\w*|dropout|warm-?up|masked|tokens are)\b/,
      detail: "shares of the data are stated",
    },
  ],
  vague: [
    {
      pattern:
        /\b(?:mostly|mainly|primarily|predominantly|largely|majority|overwhelmingly|dominated by|with a focus on|small (?:amount|portion|fraction) of)\b[^.;]{0,60}\b(?:data|web\w*|english|code|text\w*|corpus|books|sources?|language)\b|\b(?:mix(?:ture)?|blend|combination|union|collection) of\b[^.;]{0,80}\b(?:data\w*|corpora|texts|sources|dialogues|conversations|instructions|threads|books|papers|tasks)\b|(?:数据|语料).{0,20}(?:主要|其中)/,
      unless:
        /\bmixture[- ]of[- ]experts?\b|\b(?:mix|blend|combination|mixture) of (?:\w+ ){0,3}(?:(?:open-source |language |generative |generative text )?models?|variants|loras?|techniques|methods|losses|merges?)\b/,
      detail: "what the data is made of is said, without shares",
    },
  ],
  absent: "no sentence or table gives the share of each source",
};

/** D25: how large is the share of each source? */
export const composition: Item = {
  id: "D25",
  read: (context): ItemReading => {
    const { body, snapshot } = context;
    const rows = [...shareRows(body.units).filter(isOfSources), ...countedList(body.units)];
    if (rows.length === 0) return answerItem(IN_SENTENCES, context);
    const evidence = distinctPlaces(
      rows.map((unit) => placeOf(body, unit, snapshot.subject.commit)),
    );
    const detail = `${rows.length} ${rows.length === 1 ? "statement gives" : "rows give"} the share or size of a source`;
    return { state: "present", detail, confidence: "medium", evidence, searched: ["README.md"] };
  },
};

/** The split into training and test data is none of sources. */
function isOfSources({ lower }: Unit): boolean {
  return !/\b(?:validation|test(?:ing)?|dev)\b/.test(lower);
}

/** Rows or items with a number each, where the training data is listed. */
function countedList(units: readonly Unit[]): readonly Unit[] {
  const counted = units.filter(
    (unit) =>
      (unit.kind === "row" || unit.kind === "item") &&
      /\d/.test(unit.lower) &&
      inTrainingDataSection(unit) &&
      (unit.kind === "row" ? NUMBER_CELL : ITEM_COUNT).test(unit.lower) &&
      isAboutTraining(unit),
  );
  return counted.length >= LEAST_ROWS ? counted : [];
}
