import type { CardBody, Unit } from "../card/units.ts";
import { evidenceAt } from "../card/units.ts";
import type { ProseLimit } from "../model/facts.ts";
import { speaksOfAnother } from "./own-name.ts";

const TRIGGER = /commercial|research|academic|educational|商用|商业|学术|研究/iu;
const SUBJECT =
  /\b(?:models?|weights?|checkpoints?|lora|adapter|release|it|this|use|usage|licen[sc]ed?|project|repository)\b|模型|权重/iu;
const NOT_COMMERCIAL =
  /\b(?:non-?commercial(?:ly)?(?: (?:use|usage|purposes?|research))? only|only (?:be used )?(?:for|in) non-?commercial|(?:not|never|no|prohibit\w*|forbid\w*) (?:\w+ ){0,4}commercial(?:ly)?(?: (?:use|usage|purposes?|exploitation))?|commercial (?:use|usage|exploitation) (?:is|are) (?:not|strictly|prohibited|forbidden))\b|(?:禁止|不得|不可|不能|不允许)(?:用于|用作)?商[用业]|非商业/iu;
const ONLY_RESEARCH =
  /\b(?:(?:only|solely|exclusively|strictly|limited) (?:be used |intended |available |to be used |restricted )?(?:for|to) (?:\w+,? ){0,3}(?:research|academic|educational)|(?:research|academic|educational)(?: (?:and|or) \w+)?(?: use| usage| purposes?)? only)\b|仅(?:供|限|用于)(?:\S{0,4})?(?:学术|研究)/iu;
const BOTH =
  /\bcommercial (?:and|or|&) non-?commercial|\bnon-?commercial (?:and|or|&) commercial|\bresearch (?:and|or) commercial|\bcommercial (?:and|or) research/iu;
const OTHER_THING =
  /\bif (?:you|your|the (?:model|base))|\bother work|\b(?:base|original|parent|previous|teacher) model|\bdata ?sets?\b|\bapi\b|\bfree tier\b|\bterms of (?:openai|service)\b/iu;

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
  const { text } = unit;
  if (unit.kind === "row" || unit.kind === "heading" || text.length > 600) return null;
  if (!TRIGGER.test(text) || BOTH.test(text) || OTHER_THING.test(text)) return null;
  if (!SUBJECT.test(text) || speaksOfAnother(text, ownName)) return null;
  if (ONLY_RESEARCH.test(text)) return "research-only";
  return NOT_COMMERCIAL.test(text) ? "non-commercial" : null;
}
