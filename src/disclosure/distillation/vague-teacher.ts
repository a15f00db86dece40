import type { Unit } from "../../card/units.ts";
import { inEvaluationSection, saysEvaluation } from "../context.ts";
import { TRAIN } from "../lexicon.ts";
import { isAside } from "./aside.ts";
import { deniesTeaching } from "./denied.ts";
import { MAKE } from "./making-words.ts";

const KIND =
  "(?:strong(?:er)?|larger?|bigger|powerful|frontier|state-of-the-art|proprietary|closed(?:-source)?|commercial|capable|advanced|leading|internal|in-house|third-party|external|teacher|expert|open(?:-source|-weights?)?|existing|sota)";
const SOME = "(?:(?:an?|one|two|three|several|multiple|some|various|other|different|many|more) )?";
// "a larger model", "several frontier LLMs", "an LLM"; a plain "model" is this one or the base.
const MODEL = `${SOME}(?:(?:much |more |very |most |even )?${KIND},? (?:and )?(?:[\\w-]{1,30} )?){0,3}(?:language models?|llms?|(?<=${KIND},? (?:[\\w-]{1,30} )?)(?:models?|networks?|checkpoints?))\\b`;
const TEACHER =
  "\\bmulti-?teacher\\b|\\bteacher (?:models?|networks?|llms?|ensembles?)|\\b(?:an?|the|two|three|several|multiple|expert|stronger|larger|specialist|different|various|domain) teachers?(?! model| network| llm|[- ]forc)\\b|\\bas (?:a |an |the |our )?(?:\\w+ )?teachers?\\b";
const MADE_BY = `\\b(?:generated|written|re-?written|produced|created|synthesi[sz]ed|annotated|labell?ed|translated|answered|distill\\w*|outputs?|responses?|answers|logits|traces|knowledge|supervision|guidance|data (?:generated|created|made))\\b[^.;]{0,30}\\b(?:by|from|of|using|with|via) ${MODEL}`;
const USED_TO = `\\b(?:us(?:e|ed|ing)|prompt\\w*|employ\\w*|leverag\\w*) ${MODEL}[^.;]{0,30}\\bto ${MAKE}\\b`;
const VAGUE = new RegExp(`${TEACHER}|${MADE_BY}|${USED_TO}`, "u");
const VAGUE_ABROAD =
  /(?:更大|更强|更強|强大|強大|先进|前沿)的?(?:语言|語言)?(?:模型|大模型)|(?:多个|多個)?(?:教师|教師|老师)(?:模型)?|(?:より大きな|強力な|大規模な)(?:言語)?モデル|教師モデル|(?:더 큰|강력한) (?:언어 ?)?모델|교사 모델/u;
const TAUGHT_ABROAD = /蒸馏|蒸餾|蒸留|증류|生成|合成|标注|생성|教师|教師|老师|교사|监督|指导/u;

// The name stands beside the phrase: "GPT-4, a frontier LLM", "a larger model (Tern-70B)".
const CERTAIN_NAME = "[A-Z][\\w-]*(?:\\d|[A-Z])[\\w.-]*";
const NAME = `(?:${CERTAIN_NAME}|[A-Z][a-z]{2,}[\\w.-]*)`;
const NAME_BEFORE = new RegExp(
  `(?:${CERTAIN_NAME}(?: [\\w-]{1,20}){0,4}|(?!(?:The|Our|This|These|Each|All) )${NAME})(?:\\)|,)?(?: (?:as|is|was|models?))?\\s*$`,
  "u",
);
const HAS_NAME = new RegExp(CERTAIN_NAME.replace("[A-Z][", "(?<![\\w-])[A-Z]["), "u");
const NAME_AFTER = new RegExp(
  `^\\s*(?:(?:[(\\[:：,]|such as|like|namely|including|called|named|i\\.e\\.,?|e\\.g\\.,?|is|was|are|were)\\s*(?:the )?(?:\\w+\\/)?["'“]?${NAME}|[A-Z][\\w-]*\\d)`,
  "u",
);
const OTHER_SENSE =
  /\bteacher[- ]forc|\b(?:students? and teachers?|teachers? and students?|school|classroom|education\w*|lesson\w*)\b|\bjudge|\breward model|\bthis (?:is|model is|model can)\b[^.;]{0,30}\bteacher|\bmodel itself\b|\bas teachers? for\b|\b(?:than|of) (?:the|its|their) teachers?\b|\bits teacher|\bas described\b|\bis an? (?:\w+ )?(?:technique|method|paradigm)\b|\bnew paradigm\b|\bif you\b/u;

/**
 * `true` for a sentence that says that a teacher was used and does not name it, such as "a larger
 * model" or "several expert teachers". Denials, licence conditions and measuring are not that.
 */
export function vagueTeacher(unit: Unit): boolean {
  if (unit.kind === "heading" || unit.kind === "row") return false;
  const found = placeOf(unit.lower);
  if (found === null || OTHER_SENSE.test(unit.lower) || isAside(unit)) return false;
  if (inEvaluationSection(unit) || (saysEvaluation(unit) && !TRAIN.test(unit.lower))) return false;
  if (deniesTeaching(unit)) return false;
  const before = unit.text.slice(Math.max(0, found.start - 60), found.start);
  const after = unit.text.slice(found.end, found.end + 80);
  const phrase = unit.text.slice(found.start, found.end);
  if (HAS_NAME.test(phrase.replace(/\b(?:LLM|SOTA|[A-Z][a-z]*-[A-Z][a-z]*)s?\b/gu, "")))
    return false;
  return !NAME_AFTER.test(after) && !(/^as /iu.test(phrase) && NAME_BEFORE.test(before));
}

function placeOf(lower: string): { readonly start: number; readonly end: number } | null {
  const match = VAGUE.exec(lower);
  if (match !== null) return { start: match.index, end: match.index + match[0].length };
  if (!TAUGHT_ABROAD.test(lower)) return null;
  const abroad = VAGUE_ABROAD.exec(lower);
  return abroad === null ? null : { start: abroad.index, end: abroad.index + abroad[0].length };
}
