import type { CardScalar } from "../../model/card.ts";
import type { DatasetCard } from "./dataset-card.ts";
import type { DisclosureTables } from "../tables.ts";
import { scalarsOf } from "../../card/fields.ts";
import { lowerCase } from "../../text/lower.ts";
import { teacherNames } from "../teacher-names.ts";

const SYNTHETIC =
  /^(?:(?:fully[-_ ])?synthetic(?:[-_ ](?:data(?:[-_ ]?sets?)?|generated|generation|text|instructions?|conversations?|dialogues?))?|distilabel|curator|(?:machine|model|llm|ai)[-_ ]generated|self[-_ ]instruct|evol[-_ ]?instruct)$/u;
const GENERATED_BY = /(?:generated|synthetic|distill?ed|outputs?|written)/u;
/** Before this, `machine-generated` meant parsers, templates, scans and machine translation. */
const CHAT_MODELS_SINCE = "2022-12";

/** A tag or field that says that models wrote the rows. */
export function syntheticMark(card: DatasetCard, createdAt: string | null): CardScalar | null {
  const tag = scalarsOf(card.body.card, "tags").find(({ text }) => isSyntheticTag(text));
  if (tag !== undefined) return tag;
  if (createdAt === null || createdAt < CHAT_MODELS_SINCE) return null;
  // Who made the labels is another question.
  const creators = scalarsOf(card.body.card, "language_creators");
  return creators.find(({ text }) => lowerCase(text.trim()) === "machine-generated") ?? null;
}

/** `true` for a tag that says that models wrote the rows, whether or not it names one. */
export function isSyntheticTag(tag: string): boolean {
  return SYNTHETIC.test(lowerCase(tag.trim()));
}

/** A tag that names a model, and the model as the tag spells it. */
export interface ModelTag {
  readonly tag: CardScalar;
  readonly model: string;
  /** The tag itself says that the model wrote. */
  readonly says: boolean;
}

/** Tags that name models; which of them wrote is only said where the tag or the card says so. */
export function modelTags(card: DatasetCard, tables: DisclosureTables): readonly ModelTag[] {
  return scalarsOf(card.body.card, "tags").flatMap((tag) => {
    const text = tag.text.trim();
    const [first] = text.length > 60 ? [] : teacherNames(text.replaceAll("_", " "), tables);
    if (first === undefined) return [];
    const model = text.slice(first.start, first.start + first.name.length);
    return [{ tag, model, says: GENERATED_BY.test(lowerCase(text)) }];
  });
}
