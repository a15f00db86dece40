import type { CardBody, Unit } from "../../card/units.ts";
import { inUsageSection } from "../context.ts";
import { unitsWith, wordIndex } from "./prose-index.ts";

const ANSWERED =
  /^[|\s]{0,6}(?:\d[\d.]{0,8}\s)?([^|:：?]{3,140}?)\s?\??\s?[|:：?]\s?\|?\s?(no|none|none known|not applicable|not used|nothing|yes|无|否|没有|是)(?=$|[\s.,;|(。，])/;
const ALONE = /^(no|none|not applicable|nothing|yes|无|否|没有|是)(?=$|[\s.,;(。，])/;

/** A question or label of a form that is answered with yes or no. */
export interface LabelAnswer {
  /** The statement that asks, which may be the one that answers. */
  readonly question: Unit;
  readonly unit: Unit;
  readonly yes: boolean;
}

/** Answers of a form, in one line (`Crawled data: none`) or after a question or heading that asks. */
export function labelAnswers(
  body: CardBody,
  words: readonly string[],
  label: RegExp,
): readonly LabelAnswer[] {
  const { order } = wordIndex(body);
  return unitsWith(body, words).flatMap((unit) => {
    const asks = unit.kind === "heading" || unit.lower.endsWith("?");
    if (!asks) {
      const answered = ANSWERED.exec(unit.lower);
      if (answered === null || !label.test(answered[1] ?? "")) return [];
      return [{ question: unit, unit, yes: isYes(answered[2]) }];
    }
    const next = body.units[(order.get(unit) ?? 0) + 1];
    if (next === undefined || next.path !== unit.path || inUsageSection(unit)) return [];
    const alone = ALONE.exec(next.lower);
    if (alone === null || !label.test(unit.lower)) return [];
    return [{ question: unit, unit: next, yes: isYes(alone[1]) }];
  });
}

function isYes(word: string | undefined): boolean {
  return word === "yes" || word === "是";
}
