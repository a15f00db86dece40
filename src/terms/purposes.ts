import { cued } from "../text/cued.ts";
import { COMMERCIAL, EITHER, LIMITED_PURPOSE, NON_COMMERCIAL, PURPOSE_CUES } from "./words.ts";

/** The purposes a phrase keeps the material to. */
export interface PurposeLimit {
  /** In the words of the text, at most 120. */
  readonly text: string;
  /** `only`, `solely` and the like: no other purpose is meant. */
  readonly exclusive: boolean;
}

const ONLY = String.raw`(?:solely|only|exclusively|strictly|purely|merely|limited to|restricted to|and no other|仅|只能|限于)`;
const GAP = String.raw`[^.;。]{0,90}?`;
const EXCLUSIVE = cued(
  PURPOSE_CUES,
  () =>
    new RegExp(
      String.raw`\b${ONLY}\b${GAP}\b${LIMITED_PURPOSE}|(?:仅|只能|限于)[^。;]{0,20}${LIMITED_PURPOSE}|${LIMITED_PURPOSE}[^.;,。]{0,40}?\b(?:purposes?|uses?|basis|research|settings?|environments?)[^.;,。]{0,25}?\b(?:only|exclusively)\b|\bfor (?:[\w-]+,? ){0,6}?${LIMITED_PURPOSE}(?: [\w-]+){0,2} (?:only|exclusively)\b|\b(?:other than|except(?:ing)?(?: for)?) (?:for )?(?:any |use for )?${COMMERCIAL}|\b(?:provided|so long as|as long as|on condition)\b[^.;]{0,60}?\b(?:is|are|be|for|used)\b[^.;]{0,20}?${NON_COMMERCIAL}`,
    ),
);
const SCOPED = cued(
  PURPOSE_CUES,
  () =>
    new RegExp(
      String.raw`\bfor (?:any |your |the |its |their |own |certain |internal )*(?:[\w-]+(?:,| and| or|,? and\/or| &)? ){0,5}?${LIMITED_PURPOSE}[^.;。]{0,50}?(?:purposes?|uses?|research\b|activities|projects|environments?)|\bnot for (?:any )?commercial|用于${LIMITED_PURPOSE}|(?:出于|为了?)${LIMITED_PURPOSE}|${LIMITED_PURPOSE}(?:用途|目的)|\bfor (?:any |the )?permitted purposes?\b`,
    ),
);
const OTHER_LIMIT = cued(
  ["solely for", "only for", "exclusively for", "strictly for"],
  () =>
    /\b(?:solely|only|exclusively|strictly) for (?:the |your |its |any )?(?!(?:any )?(?:lawful|legal)\b|you\b|as long)[^.;,:]{3,60}?(?:purposes?|uses?|use)\b/,
);

/** A purpose that says something about a grant, though nothing of the kind (`purposes`, `use`) follows. */
const NAMED_PURPOSE = cued(
  [...PURPOSE_CUES, "studies", "study", "hobb", "at home"],
  () =>
    new RegExp(
      String.raw`\bfor (?:(?!any\b|all\b|purposes?\b|includ|such\b|use\b)[\w'-]+(?:,| and| or|,? and\/or)? ){0,5}?(?:${NON_COMMERCIAL}|(?:research(?! (?:initiative|institut|foundation|council|cent|corporation|lab|group))|education|teaching|studies|evaluat\w+|hobb\w+|scholarly|academic|scientific|study|personal|private)\b)|\bin (?:your |own |academic |scientific )*research\b|\bat home\b`,
    ),
);
const OPEN_TO_ALL = new RegExp(
  String.raw`${COMMERCIAL}|\b(?:any|all|every) (?:lawful |legal )?(?:purposes?|uses?)\b|\bnot limited to\b|\bwithout (?:any )?(?:restriction|limitation)`,
);

/** The limit of purpose a phrase sets, if any. */
export function limitIn(text: string): PurposeLimit | null {
  const exclusive = EXCLUSIVE.exec(text);
  if (
    exclusive &&
    !/\b(?:only|solely) (?:for|because|so|if you) [^.;]{0,20}commercial\b/.test(
      text.slice(exclusive.index, exclusive.index + 40).replace(/non-?commercial/g, ""),
    )
  ) {
    return { text: exclusive[0].slice(0, 120), exclusive: true };
  }
  const scoped = SCOPED.exec(text);
  if (scoped && EITHER.test(scoped[0]) && !SCOPED.test(text.replace(EITHER, "any"))) return null;
  return scoped ? { text: scoped[0].slice(0, 120), exclusive: false } : null;
}

/**
 * What a grant reserves the material for, in words that mean a limit only inside a grant: another
 * purpose than research (`solely for navigation purposes`), or one bare purpose (`for research`).
 */
export function grantedOnlyFor(text: string, granted: string): PurposeLimit | null {
  const other = OTHER_LIMIT.exec(text);
  if (other) return { text: other[0].slice(0, 120), exclusive: true };
  const bare = NAMED_PURPOSE.exec(granted);
  return bare && !OPEN_TO_ALL.test(granted)
    ? { text: bare[0].slice(0, 120), exclusive: false }
    : null;
}
