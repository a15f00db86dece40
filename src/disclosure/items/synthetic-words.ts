// Words that the questions about synthetic data share, for text in lower case.
import type { Saying } from "./prose.ts";
import { DENIED_AFTER, DENIED_BEFORE } from "./prose-words.ts";

const DATA =
  /\b(?:synthetic(?:ally)?(?:[- ]generated)?|machine[- ]generated|(?:ai|llm|model|gpt)[- ]generated) (?:\w+ )?(?:data(?:sets?)?|texts?|content|samples|examples|conversations|instructions|responses)\b/;
const NONE = "the card says that no synthetic data was used";

const MODEL = "(?:(?:another|any|an?|other|ai|language|large language) ){0,3}(?:models?|llms?|ai)";
/** The same in plain words: "no data that models wrote", "none of it was written by a model". */
const NO_MODEL = new RegExp(
  `\\bno (?:\\w+ ){0,2}(?:data|texts?|content|examples|samples|rows)\\b[^.;,]{0,30}\\b(?:(?:${MODEL}) (?:wrote|generated|made|produced)|(?:written|generated|made|produced|created) (?:by|with|from) ${MODEL})\\b|\\bnone of (?:it|(?:the |our |its )?(?:\\w+ ){0,2}(?:data(?:sets?)?|texts?|content|examples|samples|rows)) (?:was|were|is|are) (?:written|generated|made|produced|created) (?:by|with|from) ${MODEL}\\b`,
);

/** An explicit statement that no synthetic data was used. */
export const NO_SYNTHETIC: readonly Saying[] = [
  { pattern: DATA, before: DENIED_BEFORE, detail: NONE },
  { pattern: DATA, after: DENIED_AFTER, detail: NONE },
  {
    pattern:
      /\bnon-synthetic (?:\S+ ){0,3}(?:data|text|corp)|(?:没有|未|不)(?:使用|包含|含有)?(?:任何)?合成(?:数据|语料)|合成データ(?:は|を)?(?:一切)?(?:使用|利用)(?:していません|しない)/,
    detail: NONE,
  },
  { pattern: NO_MODEL, detail: NONE },
];

/** Only people wrote it: the same denial in other words. */
export const HUMAN_ONLY: Saying = {
  pattern:
    /\b(?:only|solely|exclusively|entirely|purely|fully|100 ?%|all)\b[^.;,]{0,30}\bhuman[- ](?:written|generated|created|authored|annotated|made)\b|\bhuman[- ](?:written|generated|created|authored|made)\b[^.;,]{0,20}\b(?:only|exclusively)\b|\b(?:entirely|exclusively|solely|only) (?:written|created|authored|made) by (?:humans|people)\b|\ball (?:of )?(?:the |our |its |it )?(?:\w+ ){0,2}(?:data(?:sets?)?|texts?|examples|samples|rows|conversations|letters)? ?(?:was|were|is|are) (?:written|created|authored|made) by (?:humans|people|hand|volunteers)\b/,
  detail: "the card says that people wrote the data",
};

/** Speech and music synthesis, chemistry, and what a user might do with the outputs. */
export const SYNTHETIC_NOISE: RegExp =
  /\b(?:explore the|outputs of (?:its|the|our) models to|leverage the outputs|(?:speech|voice|image|video|music|view|audio|texture|drug|chemical|organic|protein|program|motion) synthesis|synthesi[sz]ers?|photosynthe\w*|csam|deep-?fakes?|nonconsensual|synthetic (?:biology|chemistry|route|organic|media|voices?|speech is|intelligent|intelligence|fab\w*|bleu|benchmark|test|evaluation|csam|content detect\w*)|(?:can|could|may|might|should|to) (?:be used (?:to|for) )?(?:generat\w+|creat\w+|produc\w+) synthetic|for synthetic data generation|useful for synthetic|synthetic data (?:generation|creation) (?:use|task|and distillation|tool|pipelines? (?:for you|to))|reflected in (?:the )?model-generated)\b/;
