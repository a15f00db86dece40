import type { Unit } from "../../card/units.ts";
import { evidenceAt } from "../../card/units.ts";
import { absent, answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["README.md"];
const AMOUNT =
  /(?<![\w.])\d[\d.,]{0,15}\s?(?:(?:[tbmk]|trillion|billion|million|thousand)\+?[ -]?(?:training )?tokens|(?:(?:million|thousand|billion)|[mkb]\b)?\+?[ -]?(?:(?:[a-z]\d{1,3}|gpu|tpu)[- ]?(?:hours|hrs|days)|(?:peta|exa|zetta)?flops?(?:-days)?))\b|\b10\s?\^?\s?\d{2}\s?flops?\b|\b\d(?:\.\d+)?e\+?\d{2}\s?flops?\b/u;
const TRAIN =
  /\b(?:pre-?|fine-?|post-?)?(?:train\w*|tun\w+)\b|\b(?:compute|gpu[- ]hours)\b|训练|微调|학습|学習/u;
const OF_BASE = /\b(?:base|original|parent|underlying|foundation)\b/u;
const OF_CHANGE =
  /\bfine-?tun|\b(?:post|instruction)-?(?:train|tun)|\b(?:continu\w+|further|additional\w*) (?:pre-?)?train|\bq?lora\b|微调/u;
/** "Fine-tuned on the base": the change is spoken of. */
const ON_BASE =
  /\b(?:fine-?tun\w+|tuned|adapter|trained)\b[^.;]{0,40}\b(?:from|of|on|over) (?:the |our |its )?(?:base|original|parent|underlying|foundation)\b/u;
const PARTS = /;\s|,\s|\.\s|\b(?:and|while|whereas|against|beside|compared)\b/u;
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
    // A sentence may give both sides: "fine-tuning took …, the base …".
    const parts = units
      .flatMap(({ lower }) => lower.split(PARTS))
      .filter((one) => AMOUNT.test(one));
    const ofBase = parts.some((part) => OF_BASE.test(part) && !ON_BASE.test(part));
    const ofChange = parts.some(
      (part) => OF_CHANGE.test(part) && (!OF_BASE.test(part) || ON_BASE.test(part)),
    );
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
