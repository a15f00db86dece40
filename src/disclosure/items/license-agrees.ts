import { answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["`license` in front matter", "licence files", "linked texts", "README.md"];

/** D03: do the named licence and the text agree? */
export const licenseAgrees: Item = {
  id: "D03",
  read: ({ licenses: { declared, detected, conflicts } }) => {
    const [conflict] = conflicts;
    if (conflict !== undefined) {
      const { first, second, confidence } = conflict;
      const detail = `\`${first.says}\` in one place, \`${second.says}\` in another`;
      const evidence = conflicts.flatMap((one) => [one.first.evidence, one.second.evidence]);
      return answer("contradicted", detail, evidence, { searched, confidence });
    }
    const tag = declared.find(({ scope, key }) => scope === "weights" && key !== null);
    const text = detected.find(
      ({ scope, kind, key }) => scope === "weights" && kind === "license" && key !== null,
    );
    if (tag === undefined || text === undefined) return null;
    const detail = "nothing in the name and the text contradicts the other";
    return answer("present", detail, [tag.evidence, text.evidence], { searched });
  },
};
