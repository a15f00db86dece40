import type { Unit } from "../../card/units.ts";
import { inEvaluationSection } from "../context.ts";
import { isAside } from "./aside.ts";

const NOT = "(?:\\b(?:no|not|never|without(?: any)?|free of|free from|neither)|n['’]t)";
const NO_DATA_BY = new RegExp(
  `${NOT}\\b.{0,40}\\b(?:data|outputs?|responses|text)\\b.{0,20}\\b(?:generated|produced|written|created|synthesi[sz]ed) (?:by|from|with) .{0,40}\\b(?:models?|llms?|gpt\\S*|claude|chatgpt|ai)\\b`,
  "u",
);
const DENIED = new RegExp(
  `${NOT}\\b(?! only| just| limited)[^.;]{0,40}\\b(?:distill(?:ed|ation)|synthetic (?:data|text|samples|examples)|(?:model|ai|llm|machine)[- ](?:generated|written) (?:data|outputs?|text|content|samples)|outputs? (?:of|from) (?:other|any|proprietary|larger) (?:models?|llms?)|third-party model outputs|teacher models?)\\b`,
  "u",
);
const PLAIN =
  /\bno (?:other |ai |language )?(?:models?|llms?) (?:wrote|generated|made|produced|taught)\b|\bno teachers?(?: models?)? (?:was|were|is|are|has been|have been)\b|\bthere (?:is|was|are|were) no teachers?\b|\bnone of (?:the |our |its )?(?:\w+ ){0,2}data(?:sets?)? (?:was|were|is|are) (?:written|generated|made|produced|created) (?:by|with|from) (?:\w+ ){0,2}(?:models?|llms?|ai)\b|\bno data that (?:\w+ )?(?:models?|llms?) (?:wrote|generated|made|produced)\b|^(?:\W{0,4})teachers?(?: models?)?\W{0,4}[:：|]\W{0,6}(?:none|no)\W*$/u;
const HUMAN_ONLY =
  /\b(?:only|exclusively|entirely|solely|purely|fully|100 ?%)\b.{0,40}\bhuman[- ](?:written|generated|made|created|authored|annotated) (?:data|text|examples|conversations|instructions|answers|samples|stories)\b/u;
const DENIED_ABROAD =
  /(?:未|没有|沒有|不)(?:使用|包含|采用|採用|用到|涉及)[^。；;]{0,12}(?:合成数据|合成數據|蒸馏|蒸餾|模型生成|生成的数据)|(?:合成データ|蒸留|生成データ)[^。]{0,12}(?:使用して(?:い)?ませ|使って(?:い)?ませ|含まれて(?:い)?ませ|用いて(?:い)?ませ|使用していない|なし)|(?:합성 데이터|증류)[^.]{0,12}(?:사용하지 않|포함하지 않|없)/u;
const OF_EVALUATION = /\b(?:test set|evaluat\w*|benchmarks?|validation)\b/u;

/** An explicit statement that no model taught this one. */
export function deniesTeaching(unit: Unit): boolean {
  if (unit.kind === "heading" || unit.kind === "row") return false;
  const text = unit.lower;
  const denied =
    DENIED.test(text) ||
    NO_DATA_BY.test(text) ||
    PLAIN.test(text) ||
    HUMAN_ONLY.test(text) ||
    DENIED_ABROAD.test(text);
  if (!denied || OF_EVALUATION.test(text)) return false;
  return !inEvaluationSection(unit) && !isAside(unit);
}
