import type { Unit } from "../../card/units.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import { scalarsOf } from "../../card/fields.ts";
import { evidenceOnLine } from "../../card/units.ts";
import { isLanguage } from "../lexicon.ts";
import { inTrainingDataSection } from "../context.ts";
import { isAboutTraining } from "./prose-about.ts";
import { unitsWith } from "./prose-index.ts";
import { placeOf } from "./prose.ts";

const WORDS = [
  "language",
  "languages",
  "english",
  "chinese",
  "monolingual",
  "bilingual",
  "multilingual",
  "text",
  "texts",
  "data",
  "dataset",
  "corpus",
  "wikipedia",
  "speech",
  "audio",
  "trained",
  "tokens",
].concat(["mc4", "oscar", "中文", "英文", "语言", "日本", "英語", "한국", "영어", "语料", "数据"]);
const DATA: ReadonlySet<string> = new Set(
  "data dataset datasets text texts textbooks corpus corpora tokens wikipedia speech audio documents sentences articles tweets news books samples examples conversations reviews instructions stories recordings content parallel monolingual subset".split(
    " ",
  ),
);
const PLACED: ReadonlySet<string> = new Set(["in", "of", "is", "are", "from", "on"]);
const BETWEEN: ReadonlySet<string> = new Set(
  "the both only mainly mostly primarily exclusively and or".split(" "),
);
const TRAINED: ReadonlySet<string> = new Set(["trained", "tuned", "finetuned", "pretrained"]);
const ONLY =
  /\ball (?:of )?(?:the |our |its )?(?:\w+ ){0,2}(?:data\w*|texts?|examples|samples|rows|conversations|documents) (?:is|are|was|were) in\b|(?<!coder-)\b(?:only|solely|exclusively|entirely|monolingual|purely)\b|(?<!coder|decoder|text)[- ]only\b/;
const SHARE =
  /\d(?:\.\d+)? ?%|\b\d[\d.,]{0,15}\s?(?:[kmbt]\b|million|billion|trillion)?\s?(?:tokens|gb|words|hours|sentences|documents)/;
const CODES =
  /\b(?:in|into|covering|spanning|across|over|from) (?:more than |over |around )?(\d{1,4})\+? (?:\w+ ){0,3}languages\b|\bmultilingual (?:\w+ )?(?:data\w*|corpus|corpora|text)\b|\b(?:bilingual|multilingual) (?:and|pre-?train\w*)/;
const CJK =
  /(?:中文|英文|双语|多语言|日本語|英語|한국어|영어|다국어).{0,14}(?:数据|语料|文本|データ|コーパス|データセット|데이터|말뭉치)|(?:数据|语料).{0,20}(?:中文|英文|多语言)/;
const OF_THE_MODEL =
  /\b(?:supported languages?|available in|outperform\w*|supports?|understand\w*|capab\w*|performance (?:in|on)|evaluat\w*|translate\w* (?:from|to)|prompts? in)\b/;
/** Under a heading for the data: "90 % English, 10 % German", "English only". */
const SHORT_ANSWER =
  /^(?:[^.:]{0,20}\blanguages?\b[^.:]{0,30}[:：]\s?)?(?:[\p{L}-]{3,20} only\b|only [\p{L}-]{3,20}\W*$|\d{1,3}(?:\.\d+)? ?% [\p{L}-]{3,20}\b|[\p{L}-]{3,20} \(?\d{1,3}(?:\.\d+)? ?%)/u;
const SEARCHED = ["`language` in front matter", "README.md"];
const MAX_PLACES = 3;

/** D27: in which languages is the data? */
export const dataLanguages: Item = {
  id: "D27",
  read: (context): ItemReading => {
    const { body, snapshot } = context;
    const said = unitsWith(body, WORDS).flatMap((unit) => {
      const state = isAboutTraining(unit) ? stateOf(unit) : null;
      return state === null ? [] : [{ state, unit }];
    });
    const present = said.filter((one) => one.state === "present");
    const chosen = (present.length > 0 ? present : said).slice(0, MAX_PLACES);
    if (chosen.length === 0) return fromFrontMatter(context);
    const evidence = chosen.map(({ unit }) => placeOf(body, unit, snapshot.subject.commit));
    const detail =
      present.length > 0
        ? "the languages of the data are stated with their share, or that there is one only"
        : "languages of the data are named, without their share";
    const state = present.length > 0 ? "present" : "vague";
    return { state, detail, confidence: "medium", evidence, searched: SEARCHED };
  },
};

function stateOf(unit: Unit): "present" | "vague" | null {
  const { lower } = unit;
  if (CJK.test(lower)) return SHARE.test(lower) ? "present" : "vague";
  const words = lower.split(/[^\p{L}]+/u);
  const at = words.findIndex((word) => isLanguage(word));
  if (at === -1) return CODES.test(lower) && !OF_THE_MODEL.test(lower) ? "vague" : null;
  if (unit.kind === "row")
    return inTrainingDataSection(unit) && SHARE.test(lower) ? "present" : null;
  if (OF_THE_MODEL.test(lower)) return null;
  if (!isOfData(words, at)) {
    if (inTrainingDataSection(unit) && SHORT_ANSWER.test(lower)) return "present";
    return CODES.test(lower) ? "vague" : null;
  }
  const place = lower.indexOf(words[at] ?? "");
  const near = lower.slice(Math.max(0, place - 60), place + 50);
  const shared = /\d ?%/.test(near);
  return shared || (ONLY.test(near) && !near.includes("not only")) ? "present" : "vague";
}

/** "English text", "data in English", "trained on English". */
function isOfData(words: readonly string[], at: number): boolean {
  if (words.slice(at + 1, at + 7).some((word) => DATA.has(word))) return true;
  const before = words.slice(Math.max(0, at - 6), at);
  return (
    PLACED.has(before.findLast((word) => !BETWEEN.has(word)) ?? "") &&
    before.some((word) => DATA.has(word) || TRAINED.has(word))
  );
}

function fromFrontMatter({ card, body, snapshot }: ItemContext): ItemReading {
  const listed = scalarsOf(card, "language");
  const [first] = listed;
  if (first === undefined) {
    const detail = "no language of the data is named";
    return { state: "absent", detail, confidence: "medium", evidence: [], searched: SEARCHED };
  }
  const evidence = [evidenceOnLine(body, first, snapshot.subject.commit)];
  const detail = `${listed.length} ${listed.length === 1 ? "language is" : "languages are"} listed for the model, without a word on the data`;
  return { state: "vague", detail, confidence: "medium", evidence, searched: SEARCHED };
}
