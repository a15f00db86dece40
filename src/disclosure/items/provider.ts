import type { Unit } from "../../card/units.ts";
import { evidenceAt } from "../../card/units.ts";
import { absent, answer, hubEvidence } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["README.md", "the repository's name"];
const MADE_BY =
  /^(?:\W{0,3})(?:model )?(?:developed|created|made|built|trained|published|released|provided)(?: and \w+)? by\b\s*[:：|-]*\s*\S|^\W{0,3}(?:model )?(?:developers?|creators?|authors?|publisher|provider|organi[sz]ation|company|maintainers?|team)\s*[:：|]\s*\S|开发者[:：]|開發者[:：]|研发|開発者[:：]|개발(?:자|사)?[:：]/u;
const BY =
  /\b(?:(?:developed|created|built|trained|released|published) by|model (?:was |is |has been )?made by)\s+\S/u;
/** "Somebody made this model": a name before the verb, not a pronoun or an auxiliary. */
const MAKES =
  /(?<![\p{L}\d])(?!(?:we|i|they|you|he|she|it|who|that|which|have|has|had|was|were|and|also|not|then|just|people|data) )[\p{L}\d][\p{L}\d.-]{1,40} (?:developed|created|made|built|trained|released|published) (?:this|the) model\b/u;
const IS = /\b(?:is|are|was|were|been)\b/u;
const CONTACT =
  /[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}\b|^\W{0,3}(?:contacts?|point of contact|support|questions)\b.{0,20}[:：|]\s*\S|\b(?:contact|reach out to|write to|email|e-mail) (?:us|me|the (?:authors?|team|developers?))\b|\bopen an issue\b|\b(?:discord|slack|wechat|telegram)\b|联系我们|お問い合わせ/u;
const OF_ANOTHER =
  /\byou are\b|\b(?:based|built) (?:up)?on\b|\bfine-?tun\w+ (?:of|from|on)\b|\bdata ?sets? (?:is|was|were)\b/u;
const TEMPLATE = /more information needed|\[optional\]\s*:?\s*$|\b(?:tbd|todo|n\/a)\b/u;

/** D08: who made it, and how are they reached? */
export const provider: Item = {
  id: "D08",
  read: ({ body, snapshot }) => {
    const { commit, name } = snapshot.subject;
    const said = (says: (lower: string) => boolean): Unit | undefined =>
      body.units.find(
        ({ lower, kind }) => kind !== "heading" && says(lower) && !TEMPLATE.test(lower),
      );
    const found = [
      said(
        (lower) =>
          (MADE_BY.test(lower) || (BY.test(lower) && IS.test(lower)) || MAKES.test(lower)) &&
          !OF_ANOTHER.test(lower),
      ),
      said((lower) => CONTACT.test(lower)) ?? underContact(body.units),
    ];
    const [maker, contact] = found;
    const evidence = found.flatMap((unit) =>
      unit === undefined ? [] : [evidenceAt(body, unit.start, unit.end, commit)],
    );
    if (maker !== undefined && contact !== undefined)
      return answer("present", "the maker and a way to reach them are named", evidence, {
        searched,
      });
    if (maker !== undefined)
      return answer("vague", "a maker is named, and no way to reach them", evidence, { searched });
    if (contact !== undefined)
      return answer("vague", "a contact is given, and no maker is named", evidence, { searched });
    if (!name.includes("/")) return absent("neither a maker nor a contact is named", searched);
    return answer(
      "vague",
      "only the account shows who published it",
      [hubEvidence("id", name, commit)],
      { searched },
    );
  },
};

function underContact(units: readonly Unit[]): Unit | undefined {
  return units.find(
    ({ path, kind, lower }) =>
      kind !== "heading" &&
      /^\W{0,3}(?:(?:model card )?contacts?|contact us|support)\b/iu.test(path.at(-1) ?? "") &&
      !TEMPLATE.test(lower),
  );
}
