/** Where a statement of training on something stands; offsets of the text. */
export interface TrainedOn {
  readonly start: number;
  readonly end: number;
}

const NOUN =
  "(?:data(?:sets?)?|corpus|corpora|texts?|documents?|articles?|samples?|examples?|conversations?|dialogues?|stories|books|novels|images?|videos?|recordings?|instructions?|prompts?(?! (?:format|template|style|structure))|traces|sentences?|tweets|posts|news|words|inputs|pairs|rows|training set|tracks|lyrics|transcripts|languages|tasks|discussions|chats|(?:chat )?logs|letters|e-?mails?|support tickets|field notes|textbooks|papers|abstracts|reports|problems|questions|utterances|speech|audio|(?:synthetic|generated|gpt\\S{0,8}) outputs)(?![\\w-])";
const VERB =
  /\b(?:(?<!pre-?)train(?:ed|ing|s)?|(?:fine-?|instruction-?)tun(?:ed|es?|ing)|tuned|pretrain(?:ed|ing)|pre-train(?:ing|ed)|learn(?:ed|t)?)\b/gu;
const ADJECTIVE = "pre-trained";
const PREPOSITION = /\b(?:on|using|utili[sz]ing|leveraging|in|with|from|over|via|through)\b/gu;
/** These may follow from further away; "pre-trained" is often an adjective of another model. */
const FAR = new Set(["on", "using", "utilising", "utilizing", "leveraging"]);
const FAR_REACH = 120;
const NEAR_REACH = 30;
const OBJECT = new RegExp(`^(?:(?! to )[^;:]){0,110}?\\b${NOUN}`, "u");
const OBJECT_REACH = 160;

/**
 * The first verb of training with a preposition and a kind of data after it. Each preposition is
 * looked behind once: one pattern for all of it would try every pair of verb and noun.
 */
export function trainedOn(lower: string): TrainedOn | null {
  let prepositions: readonly Preposition[] | null = null;
  let first = 0;
  for (const verb of lower.matchAll(VERB)) {
    prepositions ??= prepositionsOf(lower);
    const from = verb.index + verb[0].length;
    const stop = lower.slice(from, from + FAR_REACH).search(/[;:]/u);
    const last = from + (stop === -1 ? FAR_REACH : stop);
    while ((prepositions[first]?.at ?? Infinity) < from) first++;
    let far = -1;
    let near = -1;
    for (let i = first; (prepositions[i]?.at ?? Infinity) <= last; i++) {
      const { at, isFar, end } = prepositions[i] ?? NOTHING;
      if (end === -1) continue;
      if (isFar && far === -1 && verb[0] !== ADJECTIVE) far = end;
      if (near === -1 && at <= from + NEAR_REACH) near = end;
    }
    if (far !== -1 || near !== -1) return { start: verb.index, end: far === -1 ? near : far };
  }
  return null;
}

interface Preposition {
  readonly at: number;
  readonly isFar: boolean;
  /** Where the kind of data after it ends; -1 where there is none. */
  readonly end: number;
}

const NOTHING: Preposition = { at: 0, isFar: false, end: -1 };

function prepositionsOf(lower: string): readonly Preposition[] {
  return [...lower.matchAll(PREPOSITION)].map(({ 0: word, index: at }) => {
    const from = at + word.length;
    const object = OBJECT.exec(lower.slice(from, from + OBJECT_REACH));
    return { at, isFar: FAR.has(word), end: object === null ? -1 : from + object[0].length };
  });
}
