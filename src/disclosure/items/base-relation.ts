import { evidenceOnLine } from "../../card/units.ts";
import { scalarsOf } from "../../card/fields.ts";
import { relationWord } from "../../facts/relation.ts";
import { answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["`base_model_relation` in front matter", "the Hub", "file names", "README.md"];

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
    const detail = "a base is named, and how the model was made from it is not said";
    return answer("vague", detail, [claim.evidence], { searched });
  },
};
