import type { InlineLink } from "../card/inline.ts";
import { CAPITALS, LETTERS } from "../text/letters.ts";
import { lowerCase } from "../text/lower.ts";
import { hubModelId } from "./model-id.ts";

/** A model as a sentence names it. */
export interface NamedModel {
  readonly name: string;
  readonly isHubId: boolean;
}

const FAMILY =
  "(?:Llama|LLaMA|LLAMA|Mistral|Mixtral|Gemma|Qwen|Falcon|Phi|Yi|DeepSeek|GPT|BERT|RoBERTa|XLM-R|T5|OPT|Vicuna|Alpaca|CLIP|Whisper|Wav2Vec2|BLOOM|Pythia|StableLM|Baichuan|InternLM|ChatGLM|SOLAR|MPT|DistilBERT|ELECTRA|SDXL|FLUX|Kimi|GLM|MiMo|Granite|OLMo|Nemotron|Hermes|Zephyr|Starling|StarCoder)";
const LOWER =
  "(?:bert|roberta|xlm|gpt2|t5|mt5|wav2vec2|distilbert|whisper|electra|deberta|albert|llama|mistral|mixtral|qwen|gemma|phi|falcon|yi|siglip|clip|vit|bart|mbart|opt|bloom|pythia)";
const SIZE =
  "(?:v?\\d[\\w.]*|\\d+[BM]|[A-Z][\\w.]*\\d[\\w.]*|Base|Instruct|Chat|Large|Small|base|large)";
const NAME = new RegExp(
  `(?:^|[\\s("'“])((?:[A-Z][${LETTERS}]{1,20}[’']s )?(?:${FAMILY}(?:[-.\\d][${LETTERS}\\d.-]{0,60})?|[${CAPITALS}][${LETTERS}]{0,30}-?\\d[${LETTERS}\\d.-]{0,60}|[${CAPITALS}][${LETTERS}]{1,30}(?:-[${LETTERS}\\d.]{1,20}){1,8}|${LOWER}[-.\\d][${LETTERS}\\d._-]{1,60}|${LOWER}(?= \\d))(?:[ -]${SIZE}){0,4})(?![${LETTERS}/])`,
  "u",
);
const ID = /(?:^|[\s("'“:])([A-Za-z0-9][\w.-]{1,60}\/[A-Za-z0-9][\w.-]{1,95})/u;
const NOT_NAME =
  /^(?:v?\d[\w.]*|(?:Q?LoRA|PEFT|SFT|DPO|RLHF|GGUF|GGML|GPTQ|AWQ|FP\d+|I?Q\d\w*|BF16|INT\d|[AHV]\d{2,3}|RTX|TPU|GPU|CPU|PPO|GRPO|UTF|HF|TGI|ONNX|MoE|CUDA|ASR|TTS|C4|CC|ML|20\d\d|Python|PyTorch|Hugging|GitHub|ShareGPT|ChatML|Alpaca|Wiki\w*|Common|Open(?:Web|AI)\w*|Apache|Creative|GLP\d|(?:Chat)?GPT-?[345][\w.]*|ChatGPT|Claude|Gemini)(?:[- ].*)?|.*-(?:[Bb]ased|[Ss]tyle|[Ll]ike|[Tt]uned|[Tt]uning|[Tt]rained|[Ss]ource|[Qq]uality|[Ff]ormat|[Pp]arameter|[Tt]urn|[Ll]evel|[Ss]cale|[Pp]recision|[Ll]anguage|[Ll]ingual|[Mm]odal|[Tt]eacher|[Tt]raining|[Ss]upervised|[Qq]uery|[Aa]ttention|[Oo]f-[Ee]xperts))$/u;

/**
 * The model that a stretch of a sentence names: a link to the Hub, an id, or a name with no comma
 * before it. `null` when it names none.
 */
export function namedModel(text: string, links: readonly InlineLink[]): NamedModel | null {
  return linkedModels(text, links)[0] ?? plainModel(text);
}

/** Every model of the Hub that a stretch links to, in the order of the links. */
export function linkedModels(text: string, links: readonly InlineLink[]): readonly NamedModel[] {
  return links.flatMap((link) => {
    if (link.text === "" || !text.includes(link.text) || !/^https?:/iu.test(link.url)) return [];
    const id = hubModelId(link.url);
    return id === null ? [] : [{ name: id, isHubId: true }];
  });
}

const DATASET_NEXT =
  /^["'”)\s]*(?:data ?sets?|corpus|corpora|data|benchmark|tokenizer|architecture)\b/u;

function plainModel(text: string): NamedModel | null {
  const id = ID.exec(text);
  const hubId = hubModelId((id?.[1] ?? "").replace(/[.]+$/u, ""));
  if (id !== null && hubId !== null && /[\d-]/u.test(hubId) && /[a-z].*\/.*[a-z]/iu.test(hubId)) {
    const isData = DATASET_NEXT.test(lowerCase(text.slice(id.index + id[0].length)));
    return isData ? null : { name: hubId, isHubId: true };
  }
  const clause = text.split(/[,;:(]/u, 1)[0] ?? "";
  const match = NAME.exec(clause);
  const name = match?.[1]?.replace(/[.,-]+$/u, "");
  if (match === null || name === undefined || NOT_NAME.test(name)) return null;
  if (DATASET_NEXT.test(lowerCase(clause.slice(match.index + match[0].length)))) return null;
  return { name, isHubId: false };
}
