import { absent, answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["`license` in front matter", "README.md", "licence files"];

/** D01: is a licence named? */
export const licenseId: Item = {
  id: "D01",
  read: ({ licenses: { declared, detected, concluded } }) => {
    const weights = declared.filter(({ scope }) => scope === "weights");
    const named = weights.find(({ key, expression }) => key !== null || expression !== null);
    if (named !== undefined)
      return answer("present", `\`${named.value.slice(0, 80)}\` is named`, [named.evidence], {
        searched,
        confidence: named.source === "prose" ? "medium" : "high",
      });
    const text = detected.find(({ kind, key }) => kind === "license" && key !== null);
    if (text !== undefined) {
      const detail = `no licence is named, and \`${text.file}\` holds the text of one`;
      return answer("present", detail, [text.evidence], { searched });
    }
    const [first] = weights;
    const known = concluded.find(({ scope, title }) => scope === "weights" && title !== null);
    if (known !== undefined)
      return answer("present", `\`${known.title ?? ""}\` is named`, known.evidence, { searched });
    if (first === undefined) return absent("no licence is named", searched);
    const detail = `\`${first.value.slice(0, 80)}\` names no licence that can be looked up`;
    return answer("vague", detail, [first.evidence], { searched });
  },
};
