import type { Unit } from "../../card/units.ts";
import type { DisclosureTables, ModelFamily } from "../tables.ts";
import type { TeacherName } from "../teacher-names.ts";
import { headingOf } from "../../card/units.ts";
import { hubModelId } from "../../facts/model-id.ts";
import { inEvaluationSection, inUsageSection } from "../context.ts";
import { isEmptyStatement } from "../empty-statement.ts";
import { mayBeTeacher } from "../distillation/teacher-role.ts";
import { wroteData } from "../distillation/wrote-data.ts";
import { teacherNames } from "../teacher-names.ts";
import { judges } from "./judge-role.ts";

// Another data set, or what was made with this one.
const ABOUT_OTHERS =
  /\b(?:unlike|in contrast|whereas|other (?:data ?sets?|work|models)|previous(?:ly)? (?:data ?sets?|work)|(?:models?|checkpoints?) (?:that (?:were|was|are) )?(?:trained|tuned|fine-?tuned) (?:on|with|using)|trained on this|outperform\w*)\b/u;
const OTHERS_SECTION =
  /\b(?:models? trained|related|other (?:data ?sets?|works?|models)|baselines?|leaderboard|citations?|acknowledge?ments?|references)\b/u;
const BY_A_MODEL =
  /\b(?:generated|written|produced|created|synthesi[sz]ed|rewritten|translated|authored)\b[^.;]{0,30}\b(?:by|from|with|using|via)\b (?:[\w.-]{1,30}['’]s )?(?:an? |the |several |multiple |various |other |different |open(?:-source|-weight)? |large(?:r)? |strong(?:er)? |powerful |state-of-the-art |frontier |proprietary |advanced |generative |custom ){0,4}(?:language models?|llms?|ai(?: models?)?|chatbots?)\b/u;
const ADJECTIVE =
  /\b(?:ai|llm|model|machine)[- ](?:generated|written|synthesi[sz]ed|authored) (?:\w+ ){0,2}(?:data ?sets?|corpus|data|text|conversations|dialogues|instructions|samples|examples|stories|responses)\b/u;
const SYNTHETIC =
  /\b(?:this|the|our) (?:\w+ ){0,3}(?:data ?set|corpus|collection|data)\b[^.;]{0,60}\b(?:is|was|are|were|consists? of|contains?|comprises?|includes?)\b[^.;]{0,50}(?<![\w-])synthetic(?:ally)?(?![\w-])|^(?:an? |the )?(?:[\w-]+ ){0,4}synthetic(?:ally[- ]generated)? (?:\w+ ){0,3}(?:data ?set|corpus|collection)\b/u;
const USED_TO_WRITE =
  /^[^.;]{0,40}\b(?:is|are|was|were)\b[^.;]{0,15}\b(?:adopted|used|employed)\b (?:in|for|during) (?:the )?(?:\w+ )?generati(?:on|ng)\b/u;
// In a data set's card the rows are the topic: what is generated need not be said.
const WRITTEN_BY =
  /\b(?:generated|written|rewritten|produced|created|synthesi[sz]ed|translated|distilled|paraphrased|answered|captioned)\b (?:\w+ ){0,3}(?:by|from|using|with|via)\b[^.;,]{0,30}$/u;
const NOT_ROWS = /\b(?:card|readme|scripts?|loader|logo|cover|banner|thumbnail|icon)\b/u;
const REFERENCE = /^\W{0,2}\[\d{1,3}\]/u;
const OWN = /\b(?:this|our|the|all|each|we|i)\b|^/u;
/** A longer sentence, or one with more names, is a list or an attack. */
const MAX_SENTENCE = 800;
const MAX_NAMES = 12;
const NO_FAMILY: ModelFamily = { name: "", provider: "", names: [] };
const DENIED =
  /\b(?:no|not|never|without|none|non|avoid\w*|free of|exclud\w+|remov\w+|detect\w*|distinguish\w*|classif\w+)\b/u;

/** Models that a sentence of a data set's card says wrote its rows, as named there. */
export function generatorsIn(unit: Unit, tables: DisclosureTables): readonly string[] {
  if (isAside(unit)) return [];
  const named = teacherNames(unit.text, tables);
  const all = [...named, ...linkedModels(unit, named)].slice(0, MAX_NAMES);
  return all
    .filter((one) => mayBeTeacher(unit.lower, one))
    .filter((one) => wrote(unit.lower, one) && !judges(unit.lower, one))
    .map(({ name }) => name);
}

/** `true` for a sentence that says that models wrote the rows, and names none. */
export function saysSynthetic(unit: Unit): boolean {
  if (isAside(unit) || DENIED.test(unit.lower)) return false;
  if (SYNTHETIC.test(unit.lower.slice(0, MAX_SENTENCE))) return true;
  return (BY_A_MODEL.test(unit.lower) || ADJECTIVE.test(unit.lower)) && OWN.test(unit.lower);
}

function isAside(unit: Unit): boolean {
  return (
    unit.kind === "heading" ||
    inEvaluationSection(unit) ||
    inUsageSection(unit) ||
    isEmptyStatement(unit) ||
    OTHERS_SECTION.test(headingOf(unit)) ||
    ABOUT_OTHERS.test(unit.lower) ||
    REFERENCE.test(unit.lower)
  );
}

function wrote(text: string, model: TeacherName): boolean {
  const before = text.slice(Math.max(0, model.start - 120), model.start);
  if (NOT_ROWS.test(before)) return false;
  const after = text.slice(model.start + model.name.length);
  return wroteData(text, model) || WRITTEN_BY.test(before) || USED_TO_WRITE.test(after);
}

/** Models that are linked and that no table knows by name. */
function linkedModels(unit: Unit, named: readonly TeacherName[]): readonly TeacherName[] {
  return unit.links.flatMap((link) => {
    const id = hubModelId(link.url);
    const start = link.text === "" ? -1 : unit.text.indexOf(link.text);
    if (id === null || start === -1 || !/^https?:/iu.test(link.url)) return [];
    const end = start + link.text.length;
    const known = named.some((one) => one.start < end && start < one.start + one.name.length);
    return known ? [] : [{ name: link.text, family: NO_FAMILY, start }];
  });
}
