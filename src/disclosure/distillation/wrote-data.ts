import type { TeacherName } from "../teacher-names.ts";
import { aroundName } from "./around-name.ts";
import { MADE, MAKE, OUTPUT, PRODUCT } from "./making-words.ts";
import { wroteDataAbroad } from "./wrote-data-abroad.ts";

const BY = "(?:by|from|using|with|via|through|of|to)";

// Looked for in the words before the name.
const BEFORE: readonly RegExp[] = [
  `\\b${PRODUCT}\\b.{0,100}\\b${MADE}\\b.{0,40}\\b${BY}\\b[^.;]{0,50}$`,
  `\\b${MADE}\\b.{0,60}\\b${PRODUCT}\\b.{0,30}\\b${BY}\\b[^.;]{0,50}$`,
  `\\b${OUTPUT}\\b[^.;]{0,60}\\bfrom\\b[^.;,]{0,25}$`,
  `\\b${OUTPUT}\\b[^.;,]{0,15}\\b(?:of|by)\\b[^.;,]{0,15}$`,
  `\\b(?:conversations?|dialogues?|chats?)\\b[^.;]{0,20}\\bbetween\\b[^.;]{0,40}$`,
  `\\b(?:rejection sampling|synthesis|generation|augmentation|rewriting|translation|captioning|annotation|labell?ing)\\b (?:with|using|from|via)\\b[^.;,]{0,20}$`,
  `\\b(?:synthetic|generated|synthesi[sz]ed)\\b[^.;()]{0,40}\\((?:[\\w ]{0,12} )?$`,
  `\\b(?:generator|annotator|source model)(?: model| llm)? ?[:|]\\s*$`,
  `\\bchosen\\b[^.;,]{0,30}\\b(?:from|by)\\b[^.;,]{0,15}$`,
  `\\b${PRODUCT}\\b[^.;]{0,40}\\b(?:comes?|came|coming|taken|drawn|stems?) from\\b[^.;,]{0,15}$`,
  `\\b(?:learn(?:s|ed|t|ing)? from|imitat\\w+|mimic\\w*)\\b[^.;,]{0,25}$`,
].map((source) => new RegExp(source, "u"));

// Looked for in the words after the name.
const AFTER: readonly RegExp[] = [
  `^(?:['’]s)?[- ](?:(?!training|pre|its|fine|evaluat|chat|instruct|base|model)[\\w-]{1,30} )?(?:(?:reasoning|thinking|chat|instruction|synthetic|code|math|multi-turn|conversation) )?(?:${OUTPUT}|data|logs|(?:(?:re-?)?(?:generated|written)|synthesi[sz]ed|annotated|augmented|labell?ed|distilled)\\b(?! by)|reasoning|pass|passes)\\b(?! (?:format|template|window|quality|speed|length))`,
  `^(?:['’]s)?[- ](?:\\w+[- ]){0,2}(?:generated|written|created|synthesi[sz]ed|produced|augmented|labell?ed|annotated|distilled)\\b(?! (?:by|with|from|using))[^.;]{0,40}\\b${PRODUCT}\\b`,
  `^[^.;]{0,60}\\b(?:that|which|was|were|is|are|be|been|we|i)\\b.{0,12}\\b(?:use[ds]?|prompted|employed|asked)\\b (?:to|for|as)\\b.{0,25}\\b${MADE}\\b`,
].map((source) => new RegExp(source, "u"));

// Looked for on both sides; the name stands as "@".
const AROUND: readonly RegExp[] = [
  `\\b(?:use[ds]?|using|with|by|leverag\\w+|employ\\w*|prompt(?:ed|ing)|thanks? to)\\b[^.;]{0,40}@[^.;]{0,50}\\b(?:to|for)\\b.{0,20}\\b${MADE}\\b`,
  `\\b(?:to|for)\\b.{0,20}\\b${MADE}\\b.{0,80}\\b(?:use[ds]?|using|employ\\w*|leverag\\w+|prompt(?:ed|ing)?)\\b[^.;]{0,40}@`,
  `\\b(?:get|got|getting|have|had|having|let|ask(?:ed|ing)?|instruct(?:ed|ing)?|prompt(?:ed|ing)?|engineer(?:ed|ing)?|quer(?:y|ied|ying)|call(?:ed|ing)?|use[ds]?|using)\\b(?: \\w+){0,2} @[^.;]{0,15} (?:to )?${MAKE}\\b`,
  `\\bby\\b[^.;]{0,20}@[^.;]{0,20}\\bto (?:make|build|form)\\b.{0,40}\\b${PRODUCT}\\b`,
].map((source) => new RegExp(source, "u"));

// The name is part of a data set's title, which says nothing by itself.
const TITLE =
  /^(?:[ -](?!(?:in|on|for|to|and|or|of|as|with|via|using|from|that|which|generated|written)\b)[\p{L}\d.-]+){1,5} (?:data ?set|corpus|collection)\b/u;
const HAS_MADE =
  /^ (?:has |had |have )?(?:wrote|written|generated|produced|created|made|gave|rewrote)\b/u;
const PRODUCT_JUST_BEFORE = new RegExp(`\\b${PRODUCT}\\b.{0,30}$`, "u");

/** `true` when a statement of making data stands on either side of the model's name. */
export function wroteData(text: string, teacher: TeacherName): boolean {
  const { before, after } = aroundName(text, teacher);
  if (AFTER.some((pattern) => pattern.test(after))) return true;
  if (HAS_MADE.test(after) && PRODUCT_JUST_BEFORE.test(before)) return true;
  if (!TITLE.test(after) && BEFORE.some((pattern) => pattern.test(before))) return true;
  const around = `${before}@${after}`;
  return AROUND.some((pattern) => pattern.test(around)) || wroteDataAbroad(before, after);
}
