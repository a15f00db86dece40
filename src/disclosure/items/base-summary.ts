import { evidenceAt } from "../../card/units.ts";
import { absent, answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["README.md"];
const SUMMARY =
  /\b(?:public[- ]summary|summary of (?:the )?(?:training (?:content|data)|content used for training)|training[- ](?:content|data)[- ]summary|article 53\(1\)\(d\))/u;
const OF_BASE = /\b(?:base|upstream|parent|underlying|original|foundation)\b/u;

/** D19: is the public summary of the base's training content linked? */
export const baseSummary: Item = {
  id: "D19",
  read: ({ bases, body, snapshot }) => {
    const known = bases.filter(({ isHubId, basis }) => isHubId || basis !== "prose");
    const names = known.map(({ name }) => (name.split("/").at(-1) ?? name).toLowerCase());
    if (names.length === 0) return null;
    const said = body.units.filter(
      ({ lower }) =>
        /summary|53\(1\)/u.test(lower) &&
        SUMMARY.test(lower) &&
        (OF_BASE.test(lower) || names.some((name) => lower.includes(name))),
    );
    const [unit] = said.toSorted((a, b) => b.links.length - a.links.length);
    if (unit === undefined)
      return absent("no summary of the base's training content is linked", searched);
    const evidence = [evidenceAt(body, unit.start, unit.end, snapshot.subject.commit)];
    return unit.links.some(({ url }) => /^https?:/iu.test(url)) || /https?:\/\//u.test(unit.lower)
      ? answer("present", "the summary of the base's training content is linked", evidence, {
          searched,
        })
      : answer("vague", "the base's summary is spoken of and not linked", evidence, { searched });
  },
};
