// Public corpora that cards name without a link; matched as words, case as given where it matters.
const CORPORA =
  /(?<![\p{L}\p{N}_-])(?:the pile|c4|mc4|common ?crawl|cc-?net|cc-?100|cc-?news|book ?corpus|bookscorpus|wikipedia|wikidata|wiki ?text(?:-?\d+)?|openwebtext\w*|webtext2?|oscar|redpajama\w*|slimpajama\w*|refinedweb|fineweb\w*|dolma|starcoderdata|the stack|roots|imagenet(?:-?\d+k)?|laion\w*|coco|conceptual captions|cc3m|cc12m|visual genome|librispeech|common ?voice|voxpopuli|libri-?light|gigaspeech|multinli|mnli|snli|squad|ms ?marco|natural questions|glue|super_?glue|conll-?\d+|xnli|gsm8k|imdb|amazon reviews|sst-?2|pubmed|arxiv|stack ?exchange|stack ?overflow|github code|project gutenberg|opensubtitles|opus|ccaligned|paracrawl|europarl|sharegpt\w*|alpaca(?: data\w*|-\w+)?|code-?alpaca\w*|evol-?instruct\w*|wizardlm_\w+|ultrachat\w*|ultrafeedback\w*|oasst\d?|openassistant|dolly|open-?orca|slim-?orca|openhermes\w*|open-?platypus|airoboros\w*|limarp\w*|no_?robots|flan\w*|p3|xp3\w*|self-?instruct|llava-\w+|anthropic'?s? hh|hh-rlhf|reddit|cosmopedia|smoltalk|open-?thoughts\w*|openr1\w*|numina\w*|metamath\w*|mathinstruct|mimic-\w+|ego4d|audioset|kinetics-?\d*)(?![\p{L}\p{N}_])/giu;

/** Known public corpora that a text names. */
export function knownCorpora(text: string): readonly string[] {
  return [...text.matchAll(CORPORA)].map((match) => match[0]);
}
