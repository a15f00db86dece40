import type { CardBody, Unit } from "../card/units.ts";
import { evidenceAt } from "../card/units.ts";
import type { ProseLimit } from "../model/facts.ts";
import { lowerCase } from "../text/lower.ts";
import { speaksOfAnother } from "./own-name.ts";
import {
  BARE_LIMIT,
  BY_AGREEMENT,
  COMMERCIAL_USE_NO,
  FOR_NON_COMMERCIAL,
  NOT_COMMERCIAL,
  ONLY_RESEARCH,
  OTHER_LANGUAGES,
  SUBJECT,
  TRIGGER,
} from "./prose-limit-words.ts";

const BOTH =
  /\bcommercial,? (?:and|or|&) non-?commercial|\bnon-?commercial,? (?:and|or|&) commercial|\bresearch,? (?:and|or) commercial|\bcommercial,? (?:and|or) (?:academic |educational )?research|商[用业].{0,6}[和与及或].{0,4}非商/u;
const OTHER_THING =
  /\bother work|\b(?:base|original|parent|previous|teacher) model|\bdata ?sets?\b|\bapi\b|\bfree tier\b|\bterms of (?:openai|service)\b/u;
const HYPOTHETICAL = /\bif (?:you|your|the (?:model|base))/u;
const PERMISSION =
  /\b(?:limitations?|restrictions?) (?:on|for) commercial|\bnot (?:only|just|limited|require|need)\b|\bno need\b|无需|無需|不需要/u;
/** Longer ones are paragraphs that were never split: what they limit cannot be told. */
const LONGEST = 600;

/**
 * Sentences of the card that limit what this model may be used for, whatever the licence says.
 * Sentences about another model, a data set or an API are left out.
 */
export function proseLimits(
  body: CardBody,
  ownName: string,
  commit: string | null,
): readonly ProseLimit[] {
  return body.units.flatMap((unit) => {
    const limit = limitOf(unit, ownName);
    return limit === null
      ? []
      : [{ limit, evidence: evidenceAt(body, unit.start, unit.end, commit) }];
  });
}

function limitOf(unit: Unit, ownName: string): ProseLimit["limit"] | null {
  if (unit.kind === "heading" || unit.text.length > LONGEST || !TRIGGER.test(unit.lower))
    return null;
  return limitOfSentence(plain(unit.text), ownName, unit.kind === "row");
}

/** One hyphen for all of them, and nothing that cannot be seen. */
function plain(text: string): string {
  return text.replace(/[\u2010-\u2015]/gu, "-").replace(/\p{Cf}/gu, "");
}

/**
 * What one sentence limits; `null` when it limits nothing, or something other than this model.
 *
 * @param row a table's row: only the plainest wording counts there
 */
export function limitOfSentence(
  sentence: string,
  ownName: string,
  row: boolean,
): ProseLimit["limit"] | null {
  const text = lowerCase(sentence);
  if (COMMERCIAL_USE_NO.test(text)) return "non-commercial";
  if (row || BOTH.test(text) || OTHER_THING.test(text) || PERMISSION.test(text)) return null;
  if (speaksOfAnother(sentence, ownName)) return null;
  if (OTHER_LANGUAGES.some((pattern) => pattern.test(text))) return "non-commercial";
  if (BY_AGREEMENT.test(text)) return "commercial-by-agreement";
  if (HYPOTHETICAL.test(text)) return null;
  if (!SUBJECT.test(text) && !BARE_LIMIT.test(text)) return null;
  if (ONLY_RESEARCH.test(text)) return "research-only";
  if (NOT_COMMERCIAL.test(text)) return "non-commercial";
  return FOR_NON_COMMERCIAL.test(text) && !grantsMore(text) ? "non-commercial" : null;
}

/** Whether plain commercial use is named beside the non-commercial one. */
function grantsMore(text: string): boolean {
  return /commercial/u.test(text.replace(/non-?commercial/gu, ""));
}
