import { absent, answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["`license` in front matter", "licence files", "README.md"];

/** D04: are weights, code and data licensed separately? */
export const licenseByPart: Item = {
  id: "D04",
  read: ({ licenses: { declared, detected } }) => {
    const stated = [...declared, ...detected.filter(({ kind }) => kind === "license")];
    const byScope = new Map(stated.map((one) => [one.scope, one.evidence]));
    const scopes = [...byScope.keys()];
    if (scopes.length > 1)
      return answer(
        "present",
        `licences are given for ${scopes.join(", ")}`,
        [...byScope.values()],
        {
          searched,
        },
      );
    const [only] = stated;
    if (only === undefined) return absent("no licence is given for any part", searched);
    return answer(
      "vague",
      "one licence is given, without saying for which parts",
      [only.evidence],
      {
        searched,
      },
    );
  },
};
