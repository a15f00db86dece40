import { type ClauseReading, type Context, type Hit, term } from "../context.ts";
import { cued, offsetOf } from "../../text/cued.ts";

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/european union|\beu\b|欧盟/, "European Union"],
  [/european economic area|\beea\b|欧洲经济区/, "European Economic Area"],
  [/united kingdom|\buk\b|great britain|英国/, "United Kingdom"],
  [/south korea|republic of korea|\bkorea\b|韩国/, "South Korea"],
  [/switzerland|瑞士/, "Switzerland"],
  [/united states|\bu[.·]?s[.·]?a?\b(?! export)|美国/, "United States"],
  [/\bjapan\b|日本/, "Japan"],
  [/\brussia\b|俄罗斯/, "Russia"],
  [/\bchina\b|中国/, "China"],
  [/\bindia\b/, "India"],
  [/\bcanada\b/, "Canada"],
  [/\bfrance\b|法国/, "France"],
  [/\bgermany\b|德国/, "Germany"],
  [/\bspain\b/, "Spain"],
  [/\baustralia\b/, "Australia"],
  [/\btaiwan\b|台湾/, "Taiwan"],
  [/\bisrael\b/, "Israel"],
  [/\bquebec\b/, "Quebec"],
  [/\billinois\b/, "Illinois"],
  [/\btexas\b/, "Texas"],
  [/\bitaly\b/, "Italy"],
  [/\bbrazil\b/, "Brazil"],
];
const TRIGGER =
  /territor|world|europe|\beu\b|\beea\b|kingdom|\buk\b|britain|korea|countr|region|resid|domicil|states|canada|brazil|italy|france|germany|spain|australia|quebec|illinois|texas|japan|china|india|russia|switzerland|taiwan|israel|地|欧|国/;
const EXCLUDES = cued(
  [
    "exclud",
    "except",
    "other than",
    "outside",
    "but not",
    "not apply",
    "not ",
    "never",
    "prohibited",
    "不包括",
    "除外",
    "不适用",
  ],
  () =>
    /\b(?:territory|worldwide|world)\b[^.]{0,80}\b(?:excluding|except(?:ing| for)?|other than|outside(?: of)?|but not)\b|\bdo(?:es)? not apply (?:in|to|within)\b|\b(?:not|never) (?:be )?(?:granted|licensed|available|use[d]?|offered|permitted|intended)[^.]{0,100}\b(?:in|within|to|by)\b|\b(?:rights|licen[sc]e)[^.;]{0,120}\b(?:are|is) not (?:being )?granted\b[^.]{0,120}\b(?:domiciled|principal place|located|resid)|\bexclud(?:es|ing)\b[^.]{0,40}\bterritor|\bin (?:the )?[^.;]{3,60}\b(?:is|are) (?:not (?:permitted|allowed|licensed|granted)|prohibited|excluded)\b|地域[^。]{0,30}(?:不包括|除外)|不适用于/,
);
const NAMES = PLACES.map(([pattern]) => pattern.source).join("|");
const PLACE_WORD = cued(
  [
    "domiciled",
    "principal place",
    "resid",
    "territory",
    "worldwide",
    "countries",
    "region",
    "jurisdiction",
    "in ",
    "inside ",
    "within ",
    "outside ",
    "from ",
    "地",
    "境",
  ],
  () =>
    new RegExp(
      String.raw`\b(?:domiciled|principal place|located in|resid\w+|territory|worldwide|countries|regions?|jurisdictions?)\b|\b(?:in|within|inside|outside|outside of|from) (?:the )?(?:territory of )?(?:the )?(?:${NAMES})|地域|地区|境内|境外`,
    ),
);
const ASIDE =
  /\b(?:laws? of|governed|arbitration|export|sanction|jurisdiction of|courts?|embargo|language version|conflict of laws?|government|regulations? of|copyright, |convention|mainland|for the purposes? of this agreement only)\b|法律|法院|仲裁|香港/;

/** Places where the licence gives no rights. */
export function readTerritory(context: Context): ClauseReading {
  const hits: Hit[] = [];
  const excluded: string[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !TRIGGER.test(sentence.full) || ASIDE.test(sentence.lower)) continue;
    const at = offsetOf(EXCLUDES, sentence.full);
    if (at < 0) continue;
    const rest = sentence.full.slice(at);
    const named = PLACES.filter(([pattern]) => pattern.test(rest)).map(([, name]) => name);
    if (named.length === 0 || !PLACE_WORD.test(sentence.full)) continue;
    hits.push({ sentence, at });
    for (const name of named) if (!excluded.includes(name)) excluded.push(name);
  }
  const status = hits.length > 0 ? "excluded" : context.language === "zh" ? null : "none";
  const used = context.model.sentences
    .filter(({ lower }) => /\b(?:outside (?:of )?the territory|in the territory)\b/.test(lower))
    .map(({ index }) => index);
  return {
    terms: { territoryExclusions: { ...term(context, status, hits), excluded } },
    explained: [...hits.map(({ sentence }) => sentence.index), ...(hits.length > 0 ? used : [])],
  };
}
