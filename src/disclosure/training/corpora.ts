import type { Unit } from "../../card/units.ts";
import type { NameIndex } from "../../text/name-index.ts";
import type { CorpusGroup, DisclosureTables } from "../tables.ts";
import { lowerCase } from "../../text/lower.ts";
import { findNames, isWordCharacter, nameIndex } from "../../text/name-index.ts";

const TRAINED_ON =
  /\b(?:train\w*|pre-?train\w*|tun(?:ed|ing)|fine-?tun\w*|finetun\w*|learn\w*|sft|dpo|entrenad\w*|addestrat\w*|treinad\w*)\b.{0,160}?\b(?:on|con|com|su|mit|using|with|from|over|of|via|includ\w+)\b|\b(?:data(?:sets?)?|corpus|corpora|texts?)\b.{0,60}?\b(?:from|of|includ\w+|consist\w*|compris\w*|contain\w*|such as|like)\b|[:：]\s*$/u;
const OTHER_SENSE =
  /^['’"]?s?[- ]?(?:prompt|format|template|style|benchmark|score|pass@|pass\b|test|accuracy|leaderboard|instruct format|chat format|based|like|family)/u;
// A benchmark has a training part: "fine-tuned with the … benchmark" names it.
const BENCHMARK = /^ benchmark\b/u;
const TUNED_WITH = /(?:train|tun)ed (?:[a-z-]+ ){0,4}(?:on|with|using) (?:the )?$/u;
const DATA_NOUN =
  /^\s(?:\w+ )?(?:data|data ?sets?|conversations|dialogues|samples|examples|instructions|corpus|prompts)\b/u;
const MEASURED =
  /\b(?:surpass\w*|outperform\w*|achiev\w*|scor\w*|pass@\S*|accuracy|than|attain\w*|perform\w*|result\w*|evaluat\w*|tested|leak\w*|(?:training|validation|eval\w*|test) loss|contaminat\w*|test sets?)\b[^.;]{0,80}$/u;
// Data made in the manner of a known corpus is another one.
const MANNER =
  /\b(?:inspired (?:by|in|from)|similar to|akin to|in the (?:style|spirit|manner) of|model(?:l)?ed (?:after|on)|same (?:format|style|structure|schema|layout) (?:as|of)|formatted like|compared (?:to|with)|instead of|rather than|unlike|not (?:trained |tuned )?(?:on|include|from)|because of)\b[^.;:]{0,60}$/u;
// A model is often called after its data.
const MODEL_NAME =
  /-\d{1,2}(?:\.\d)?b\b|mistral|mixtral|llama|qwen|gemma|falcon-|phi-?[1-4]|-(?:lora|gguf|gptq|awq|exl2)\b|-(?:style[ds]?|like|format|type|inspired|based)$/u;
const OWNER = /(?:^|[\s("'[])[\w.-]{1,60}\/$/u;
const REACH = 400;

const indexes = new WeakMap<DisclosureTables, NameIndex<CorpusGroup>>();

function indexOf(tables: DisclosureTables): NameIndex<CorpusGroup> {
  const known = indexes.get(tables);
  if (known !== undefined) return known;
  const index = nameIndex(
    tables.corpora.flatMap((group) => group.names.map((name) => ({ name, value: group }))),
    true,
  );
  indexes.set(tables, index);
  return index;
}

/**
 * Known public corpora that a unit names as a source; `section` when the heading is about data or
 * training, `strict` when it announces the training data itself.
 */
export function knownCorpora(
  { text, lower, links }: Pick<Unit, "text" | "lower" | "links">,
  section: boolean,
  strict: boolean,
  tables: DisclosureTables,
): readonly string[] {
  // These scripts put no space beside a name.
  const spaced = lower.replace(SCRIPT, " ");
  const abroad = TRAIN_CJK.test(lower);
  return findNames(spaced, indexOf(tables), (group, start, end) =>
    wholeName(spaced, group, start, end),
  )
    .filter(({ value: { ambiguous }, start, end }) => {
      const name = lower.slice(start, end);
      if (MODEL_NAME.test(name)) return false;
      if (EVERYDAY.test(name) && !/\p{Lu}\S*$/u.test(text.slice(start, end))) return false;
      const after = lower.slice(end, end + 30);
      const before = lower.slice(Math.max(0, start - REACH), start);
      if (OTHER_SENSE.test(after) && !(BENCHMARK.test(after) && TUNED_WITH.test(before)))
        return false;
      if (ambiguous && TUNED_FROM.test(before)) return false;
      if (MEASURED.test(before) || MANNER.test(before)) return false;
      if (isPlace(name, before, links)) return false;
      if (!ambiguous && DATA_NOUN.test(after)) return true;
      return strict || ((section || abroad) && !ambiguous) || TRAINED_ON.test(before);
    })
    .map(({ start, end }) => text.slice(start, end).replace(/[.,;:)\]]+$/u, ""));
}

// "Fine-tuned from Tern and Gull" names models that are called after their data.
const TUNED_FROM = /tuned (?:from|on top of) [^.;:]{0,60}$/u;
const TRAIN_CJK = /训练|訓練|微调|微調|学習|학습/u;
const SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
// Words of everyday language: a name only where the card writes a capital.
const EVERYDAY =
  /^(?:race|fever|roots|oscar|opus|swag|cola|apps|zinc|paws|emilia|clotho|kinetics|the[ -]stack|open[ -]images|natural[ -](?:questions|instructions)|news[ -]crawl|million song dataset|visual genome)$/u;
const SITE = /^(?:github|twitter|reddit|arxiv|quora)/u;
const ON_SITE =
  /\b(?:available|found|releas\w+|host\w+|publish\w+|post\w*|see|visit|check|follow|join|codes?|repo\w*|scripts?|papers?|reports?|details?|issues?|discuss\w*)\b[^.;]{0,40}\b(?:on|at|in|via|from) (?:our |my |the )?$|\b(?:our|my|official) $/u;

/** A site may be where something is to be found, and not what the data is from. */
function isPlace(name: string, before: string, links: Unit["links"]): boolean {
  const site = SITE.exec(name)?.[0];
  if (site === undefined) return false;
  if (ON_SITE.test(before)) return true;
  return links.some(
    ({ text, url }) => lowerCase(text).startsWith(name) && lowerCase(url).includes(`${site}.`),
  );
}

/** The end of the name with what continues it; -1 inside a path or a longer word. */
function wholeName(lower: string, group: CorpusGroup, start: number, end: number): number {
  const previous = lower.charAt(start - 1);
  if (previous === "." || previous === "-") return -1;
  if (previous === "/" && !OWNER.test(lower.slice(Math.max(0, start - 64), start))) return -1;
  const rest = lower.slice(end, end + REACH);
  if (group.except.some((word) => rest.replace(/^ ?-?/u, "").startsWith(word))) return -1;
  const pattern = CONTINUES[group.continues];
  const stop = end + (pattern?.exec(rest)?.[0].length ?? 0);
  const inside =
    isWordCharacter(lower, stop) || (lower[stop] === "." && isWordCharacter(lower, stop + 1));
  return inside ? -1 : stop;
}

const CONTINUES: Readonly<Record<CorpusGroup["continues"], RegExp | null>> = {
  nothing: null,
  number: /^(?:-?\d\S*)?/u,
  anything: /^\S*/u,
};
