import { evidenceAt, evidenceOnLine } from "../../card/units.ts";
import { scalarsOf } from "../../card/fields.ts";
import { relationWord } from "../../facts/relation.ts";
import { lowerCase } from "../../text/lower.ts";
import { answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["`base_model_relation` in front matter", "the Hub", "file names", "README.md"];
const RELATION =
  /\b(?:fine-?tun(?:e|ed|ing)|(?:q?lora |peft )?adapters?|q?lora|merge|quanti[sz](?:ed|ation)|continued pre-?training) (?:\w+ ){0,3}?(?:of|from|for|on top of)\b/u;
const REACH = 160;
/** A shorter name stands in too many sentences by chance. */
const LEAST_NAME = 4;

/** D13: how was it made from the base? */
export const baseRelation: Item = {
  id: "D13",
  read: ({ bases, body, card, snapshot }) => {
    const [claim] = bases;
    if (claim === undefined) return null;
    const [stated] = scalarsOf(card, "base_model_relation");
    if (stated !== undefined && relationWord(stated.text) !== null) {
      const evidence = [evidenceOnLine(body, stated, snapshot.subject.commit)];
      const detail = `stated as \`${stated.text}\``;
      return answer("present", detail, evidence, { searched, confidence: "high" });
    }
    const said = bases.find(
      ({ basis, relation }) => relation !== "unknown" && (basis === "prose" || basis === "file"),
    );
    // Files and formats show what an adapter, a merge or a quantisation is.
    const shown = bases.find(({ relation }) => !/^(?:finetune|unknown)$/u.test(relation));
    const known = shown ?? said ?? bases.find(({ basis }) => basis === "hub");
    if (known !== undefined && known.relation !== "unknown")
      return answer("present", `shown to be \`${known.relation}\``, [known.evidence], { searched });
    const names = bases.map(({ name }) => lowerCase(name.split("/").at(-1) ?? name));
    const told = body.units.find(({ lower }) => {
      const how = RELATION.exec(lower);
      const rest = how === null ? "" : lower.slice(how.index, how.index + REACH);
      return names.some((name) => name.length >= LEAST_NAME && rest.includes(name));
    });
    if (told !== undefined) {
      const evidence = [evidenceAt(body, told.start, told.end, snapshot.subject.commit)];
      return answer("present", "a sentence says how it was made from the base", evidence, {
        searched,
      });
    }
    const detail = "a base is named, and how the model was made from it is not said";
    return answer("vague", detail, [claim.evidence], { searched });
  },
};
