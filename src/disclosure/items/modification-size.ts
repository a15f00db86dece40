import type { Unit } from "../../card/units.ts";
import { evidenceAt } from "../../card/units.ts";
import { absent, answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["README.md"];
const AMOUNT =
  /(?<![\w.])\d[\d.,]*\s?(?:(?:[tbmk]|trillion|billion|million|thousand)\+?[ -]?(?:training )?tokens|\+?[ -]?(?:(?:[a-z]\d{1,3}|gpu|tpu)[- ]?(?:hours|hrs|days)|(?:peta|exa|zetta)?flops?(?:-days)?))\b|\b10\s?\^?\s?\d{2}\s?flops?\b|\b\d(?:\.\d+)?e\+?\d{2}\s?flops?\b/u;
const TRAIN =
  /\b(?:pre-?|fine-?|post-?)?(?:train\w*|tun\w+)\b|\b(?:compute|gpu[- ]hours)\b|训练|微调|학습|学習/u;
const OF_BASE =
  /\b(?:base|original|parent|underlying|foundation) (?:\w+ )?(?:model )?(?:was|is|were|had been|has been) (?:\w+ )?(?:pre-?)?trained\b/u;
const OF_CHANGE =
  /\bfine-?tun|\b(?:post|instruction)-?(?:train|tun)|\b(?:continu\w+|further|additional\w*) (?:pre-?)?train|\bq?lora\b|微调/u;
const SPEED = /\b(?:tokens? ?(?:\/|per) ?s|per second|inference|context|generat\w+ (?:up to )?\d)/u;
/** Relations in which the weights were trained further. */
const TRAINED = /^(?:finetune|adapter|unknown)$/u;

/** D20: how large was the modification beside the base's own training? */
export const modificationSize: Item = {
  id: "D20",
  read: ({ bases, body, snapshot }) => {
    const known = bases.filter(({ isHubId, basis }) => isHubId || basis !== "prose");
    if (!known.some(({ relation }) => TRAINED.test(relation))) return null;
    const units = body.units.filter(saysSize);
    const evidence = units.map((unit) =>
      evidenceAt(body, unit.start, unit.end, snapshot.subject.commit),
    );
    if (units.length === 0)
      return absent(
        "no compute or amount of training is stated, so it cannot be assessed",
        searched,
      );
    const ofBase = units.some(({ lower }) => OF_BASE.test(lower));
    const ofChange = units.some(({ lower }) => OF_CHANGE.test(lower) && !OF_BASE.test(lower));
    if (ofBase && ofChange)
      return answer("present", "amounts are stated for the base and for the change", evidence, {
        searched,
        confidence: "low",
      });
    const detail =
      "an amount of training is stated, not one for both sides, so the share cannot be assessed";
    return answer("vague", detail, evidence, { searched });
  },
};

function saysSize({ lower, kind }: Unit): boolean {
  return (
    kind !== "heading" &&
    /\d/u.test(lower) &&
    AMOUNT.test(lower) &&
    TRAIN.test(lower) &&
    !SPEED.test(lower)
  );
}
