import type { Unit } from "../../card/units.ts";
import { LETTERS } from "../../text/letters.ts";
import { lowerCase, spelled } from "../../text/lower.ts";
import { isLanguage } from "../lexicon.ts";
import { isCorpusName } from "./corpus-name.ts";

const NOUN = `(?:data ?sets?|corpus|corpora)(?![${LETTERS}/])`;
const WORD = `[${LETTERS}\\d][${LETTERS}\\d._/+-]{0,60}`;
// Up to five words before the noun; what of them is a name is decided word by word.
const BEFORE = new RegExp(
  `(?<![${LETTERS}\\d._/+-])((?:${WORD} ){1,5})(?:training |instruction |fine-?tuning |sft )?${NOUN}`,
  "gu",
);
const AFTER = new RegExp(
  `\\b${NOUN}\\s?(?:is|are|was|were|:|called|named|such as|like|,? namely|\\()?\\s?["'“(]?(${WORD})`,
  "gu",
);
const ON_THE =
  /\bon (?:the |an? )?(?:recently |newly |publicly |freely )?(?:released |available |open-source |open source |popular )?([\p{L}\d][\p{L}\d._/-]*)(?: - [\p{L}\d_-]{1,20})? data ?set\b/du;
/** "Trained on owner/some-name": an id of the Hub whose name has parts; the next one after "and". */
const ON_ID =
  /\b(?:(?:train|tun)ed (?:it |this model |the model )?(?:only |solely |exclusively )?(?:on|with|using) (?:the )?|(?=,| and)(?<=\b(?:train|tun)ed (?:on|with|using) [^\s;:,]{3,80})(?:,| and|, and) )["'`]?([a-z\d][\w.-]{1,40}\/[a-z\d][a-z\d.]*[-_][\w.-]{1,60}[a-z\d])/gu;
const LIKE_A_MODEL =
  /\d(?:\.\d+)?[bm](?![a-z])|instruct|chat|base|model|lora|gguf|llama|mi[sx]tral|qwen|gemma|gpt|bert|\bphi|falcon|deepseek|bloom|stable|whisper|wav2vec|\bt5|\d+gb|train_|\.(?:json|py|txt|csv)/u;
const MANNER = new Set(["style", "styled", "format", "formatted", "type", "like", "based"]);

// "An internal Tern dataset" says whose it is, not which.
const OWN = new Set(["internal", "proprietary", "private", "in-house", "custom", "own"]);

/** Names beside the word "dataset" or "corpus": "the Tern dataset", "a corpus called Tern". */
export function phrasedNames(unit: Unit): readonly string[] {
  if (unit.kind === "row") return [];
  const found: string[] = [];
  for (const match of unit.lower.matchAll(BEFORE)) {
    const length = match[1]?.length ?? 0;
    const words = unit.text
      .slice(match.index, match.index + length)
      .trim()
      .split(" ");
    const at = words.findLastIndex((word) => isCorpusName(word) || /^\p{Lu}\p{Ll}{2,}/u.test(word));
    const name = words.slice(Math.max(0, firstOfName(words, at)), at + 1).join(" ");
    if (at === 0 && match.index === 0 && !isCorpusName(words[0] ?? "")) continue;
    if (MANNER.has(lowerCase(words[at + 1] ?? ""))) continue;
    if (OWN.has(lowerCase(words[firstOfName(words, at) - 1] ?? "")) && !isCorpusName(name))
      continue;
    if (at >= 0 && at >= words.length - 2 && isNamePhrase(name)) found.push(name);
  }
  for (const match of unit.lower.matchAll(AFTER)) {
    const end = match.index + match[0].length;
    const name = unit.text.slice(end - (match[1]?.length ?? 0), end);
    if (isCorpusName(name)) found.push(name);
  }
  for (const { 1: id = "", index, 0: all } of unit.lower.matchAll(ON_ID)) {
    const end = index + all.length;
    if (!LIKE_A_MODEL.test(id)) found.push(unit.text.slice(end - id.length, end));
  }
  const template = spelled(unit.text, ON_THE.exec(unit.lower), 1);
  if (template !== undefined && isTemplateName(template)) found.push(template);
  return found;
}

/** After "fine-tuned on the … dataset" even a lower-case name counts, an adjective does not. */
function isTemplateName(word: string): boolean {
  if (isCorpusName(word)) return true;
  return /^[a-z]+(?:-[a-z\d]+)+$/u.test(word) && !ADJECTIVE.test(word);
}

const ADJECTIVE =
  /-(?:quality|scale|source|sourced|created|style|turn|step|domain|modal|lingual|language|specific|related|based|house|only|time|format|level|made|annotated|labell?ed|generated|tuning|training|following|aligned|world|like|licensed|curated|hour|token|free|wide|known|used|public|mined|balanced)$/u;

/** Walks left over the capitalised words of one name. */
function firstOfName(words: readonly string[], last: number): number {
  let at = last;
  while (at > 0 && /^[\p{Lu}\d]/u.test(words[at - 1] ?? "")) at--;
  return at;
}

const PLAIN =
  /^(?:Entire|Whole|Both|Any|Every|Other|More|Most|The|This|Our|These|Training|Train|Fine-?tuning|Evaluation|Test|Validation|Custom|Private|Public|Internal|Open|Web|Text|Image|Audio|Video|Speech|Code|Math|Instruction|Instruct|Chat|Synthetic|Large|Small|New|Original|Model|Base|Preference|Reward|Hugging|Face|Hub|Various|Multiple|Several|Each|All|Some|Which|Using|What|Trained|Finetuned|Fine-tuned|Used|Used the|For|We|You|It|If|In|On|And|Also|Please|Note|Human|Multilingual|Bilingual|Parallel|Medical|Legal|Financial|Conversational|Question|Answering|Sentiment|Analysis|Dataset|Data|Source|See|Its|Their|High|Quality|High-quality|Full|Complete|Natural|Language|Monolingual|Supervised|Additional|Pre-training|Pretraining|Post-training)$/u;

function isNamePhrase(name: string): boolean {
  const words = name.split(" ").filter((word) => !PLAIN.test(word) && !isLanguage(lowerCase(word)));
  return words.some(
    (word) => /^\p{Lu}|[\d_/]|\p{Ll}\p{Lu}/u.test(word) && isCorpusName(word, true),
  );
}
