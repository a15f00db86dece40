// Public corpora that cards name without a link. Those of the second list are also benchmarks,
// prompt formats or plain words: they count only after words such as "trained on".
const PRETRAINING =
  "the pile|m?c4|common ?crawl|cc-?net|cc-?100|cc-?news|books?corpus|wikipedia|wikidata|wiki-?text(?:-?\\d+\\S*)?|openwebtext\\w*|webtext2?|redpajama\\S*|slimpajama\\S*|refinedweb\\S*|fineweb\\S*|dolma|starcoderdata|the stack|laion\\S*|conceptual captions|cc3m|cc12m|visual genome|librispeech|common ?voice|voxpopuli|libri-?light|gigaspeech|stack ?exchange|stack ?overflow|project gutenberg|opensubtitles|ccaligned|paracrawl|europarl|sharegpt\\S*|code-?alpaca\\S*|wizardlm_\\w+|ultrachat\\S*|ultrafeedback\\S*|oasst\\S*|openassistant|open-?orca|slim-?orca|open-?platypus|limarp\\S*|no_?robots|xp3\\S*|llava-(?:instruct|mix)\\S*|hh-rlhf|cosmopedia|smoltalk|open-?thoughts\\S*|openr1-\\S*|numina-?math\\S*|metamath-?qa|mathinstruct|mimic-\\S+|ego4d|audioset|yfcc-?100m|datacomp\\S*|commonpool|open ?images|sa-1b|webvid\\S*|howto100m|objects365|libri-?tts|lj-?speech|vctk|voxceleb\\d?|wenetspeech|multilingual librispeech|madlad-?400|culturax|hplt|opus-?100|ccmatrix|wikimatrix|jw300|un parallel corpus|s2orc|allnli|code_?search_?net|codeparrot|wudao\\S*|dclm\\S*|zyda\\S*|txt360|nemotron-cc|proof-?pile\\S*|open-?web-?math|pes2o|stack ?v2|super-?natural ?instructions|natural instructions|belle-?group\\S*|coig\\S*|jft-?\\d+m|conceptual 12m|laion-?5b|imagenet-?21k";
const AMBIGUOUS =
  "alpaca(?! ?-?(?:eval|farm|bench|q?lora))\\S*|dolly\\S*|airoboros\\S*|openhermes(?:-\\d\\S*)?|evol-?instruct\\S*|self-?instruct|flan\\S*|p3|reddit|github(?: code)?|arxiv|pubmed\\S*|roots|oscar|opus|imagenet\\S*|coco|multinli|mnli|snli|squad\\S*|ms ?marco|natural questions|xnli|gsm8k|imdb|sst-?2|conll\\S*|twitter|kinetics\\S*|stackoverflow|quora|imdb|amazon reviews|yelp|jigsaw|sts-?b|sick-r|tweeteval|umls|ade20k|cityscapes|vqa-?v2|gqa|textvqa|docvqa|ocr-?vqa|scienceqa|refcoco\\S*|lvis|fleurs|aishell\\S*|covost\\S*|tatoeba|flores\\S*|miracl|mr\\.? ?tydi|hotpot ?qa|fever|medqa|medmcqa|pubmedqa|nq|trivia ?qa|race|boolq|arxiv|ted talks|openalex";

const KNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}_/.-])(?:(${PRETRAINING})|(?:${AMBIGUOUS}))(?![\\p{L}\\p{N}_]|\\.[\\p{L}\\p{N}])`,
  "giu",
);
const TRAINED_ON =
  /\b(?:train\w*|pre-?train\w*|tun(?:ed|ing)|fine-?tun\w*|finetun\w*|learn\w*|sft|dpo)\b.{0,160}?\b(?:on|using|with|from|over|of|via|includ\w+)\b|\b(?:data(?:sets?)?|corpus|corpora|texts?)\b.{0,60}?\b(?:from|of|includ\w+|consist\w*|compris\w*|contain\w*|such as|like)\b|[:：]\s*$/iu;
const OTHER_SENSE =
  /^['’"]?s?[- ]?(?:prompt|format|template|style|style|benchmark|score|pass|test|accuracy|leaderboard|instruct format|chat format|based|like|family)/iu;

const DATA_NOUN =
  /^\s(?:\w+ )?(?:data|data ?sets?|conversations|dialogues|samples|examples|instructions|corpus|prompts)\b/iu;

const MEASURED =
  /\b(?:surpass\w*|outperform\w*|achiev\w*|scor\w*|pass@\S*|accuracy|than|attain\w*|perform\w*|result\w*|evaluat\w*|tested|leak\w*|contaminat\w*|test sets?)\b[^.;]{0,80}$/iu;

/**
 * Known public corpora that a text names as a source; `section` when the heading is
 * about data or training, `strict` when it announces the training data itself.
 */
export function knownCorpora(text: string, section: boolean, strict: boolean): readonly string[] {
  return [...text.matchAll(KNOWN)]
    .filter((match) => {
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
      if (OTHER_SENSE.test(after)) return false;
      const before = text.slice(Math.max(0, match.index - 400), match.index);
      if (MEASURED.test(before)) return false;
      if (match[1] !== undefined && DATA_NOUN.test(after)) return true;
      return strict || (section && match[1] !== undefined) || TRAINED_ON.test(before);
    })
    .map((match) => match[0].replace(/[.,;:)\]]+$/u, ""));
}
