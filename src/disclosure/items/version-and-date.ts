import type { Unit } from "../../card/units.ts";
import { evidenceAt } from "../../card/units.ts";
import { absent, answer, hubEvidence } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["README.md", "the repository's name", "the Hub"];
const DATE =
  "(?:20\\d\\d[-./]\\d{1,2}(?:[-./]\\d{1,2})?|\\d{1,2}[-./]\\d{1,2}[-./]20\\d\\d|(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\\.?,? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?20\\d\\d|20\\d\\d年\\d{1,2}月)";
const RELEASED = new RegExp(
  `\\b(?:(?:model|release|released|publication|launch|training|version) (?:release )?dates?|date|released|launched|published)\\b.{0,40}?${DATE}|^\\W{0,4}\\[?${DATE}\\]?\\W.{0,60}\\b(?:releas|publish|launch|open-sourc)|\\b(?:version|release|v)\\s?\\d[\\d.]{0,10},? ?\\(?(?:of |from |dated )?${DATE}|发布.{0,10}${DATE}|${DATE}.{0,10}发布`,
  "u",
);
const VERSION =
  /\b(?:model |current |card )?version\b\s{0,2}[:：|]?\s{0,2}v?\d|\bmodel version\s*[:：|]\s*\S|\brelease v\d|\bv\d+\.\d+(?:\.\d+)? (?:release|of this model)/u;
const NUMBERED = new RegExp(`^\\W{0,4}v\\d+\\.\\d+(?:\\.\\d+)?,? ?\\(?${DATE}`, "u");
const ELSE =
  /\b(?:reports?|papers?|blog|demos?|benchmark|data ?sets?|arxiv|python|transformers|cuda|pytorch|llama\.cpp)\b/u;
const IN_NAME =
  /(?<![\d.])v\d(?:[\d.]*)|(?<=[a-z-])\d\.\d(?![\d.]*b)|-20\d{2}|-2[0-9](?:0[1-9]|1[0-2])\b|-\d{4}\b/iu;

/** D09: which version is it, and from when? */
export const versionAndDate: Item = {
  id: "D09",
  read: ({ body, snapshot }) => {
    const { commit, name } = snapshot.subject;
    const find = (pattern: RegExp, needs: RegExp): Unit | undefined =>
      body.units.find(
        ({ lower }) =>
          lower.length < 1000 && !ELSE.test(lower) && needs.test(lower) && pattern.test(lower),
      );
    const dated = find(RELEASED, /20\d\d/u);
    const versioned = find(VERSION, /version|release/u) ?? find(NUMBERED, /v\d/u);
    const evidence = [dated, versioned].flatMap((unit) =>
      unit === undefined ? [] : [evidenceAt(body, unit.start, unit.end, commit)],
    );
    const inName = IN_NAME.test(name.split("/").at(-1) ?? name);
    if (inName && versioned === undefined) evidence.push(hubEvidence("id", name, commit));
    if (dated !== undefined && (versioned !== undefined || inName))
      return answer("present", "a version and a date are given", evidence, { searched });
    if (dated !== undefined)
      return answer("vague", "a date is given, and no version", evidence, { searched });
    if (versioned !== undefined || inName)
      return answer("vague", "a version is given, and no date", evidence, { searched });
    const created = snapshot.hub?.createdAt ?? null;
    if (created === null) return absent("neither a version nor a date is given", searched);
    const place = [hubEvidence("createdAt", created, commit)];
    return answer("vague", "only the Hub shows when it was first published", place, { searched });
  },
};
