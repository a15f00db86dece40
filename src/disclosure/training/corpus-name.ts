import { lowerCase } from "../../text/lower.ts";
import { isLanguage } from "../lexicon.ts";

const NOT_A_NAME =
  /^(?:llms?|vlms?|gpus?|cpus?|tpus?|gpt\S*|chatgpt|llama\S*|mistral\S*|qwen\S*|gemma\S*|bert\S*|t5\S*|lora|qlora|sft|dpo|rlhf|rl|ppo|grpo|nlp|ai|ml|qa|q\/a|asr|tts|ocr|api|json\w*|csv|tsv|xml|html|pdf|utf-?\d+|bf16|fp\d+|int\d+|a100\S*|h100\S*|v100\S*|rtx\S*|hf|us|uk|eu|usa|n\/a|and\/or|he\/she|input\/output|question\/answer\S*|prompt\/\S*|train\/\S*|\d[\d.,]{0,15}[kmbtgx%]?[b+]?|\d+-\S+|v\d[\d.]*|fine-?tun\S*|pre-?train\S*|instruct\S*|hugging\S*|huggingface\S*|github\S*|pytorch|tensorflow|transformers|axolotl|e\.g\S*|i\.e\S*|covid-?\d*|st|rp|nsfw|moe|cot|rag|math|url|id|ids)$/u;

/**
 * `true` for a word that looks like the name of a data set: it holds a digit, an underscore, a
 * slash, or a capital after its first letter. `loose` also takes a plain capitalised word.
 */
export function isCorpusName(word: string, loose = false): boolean {
  const bare = word.replace(/[.,;:)]+$/u, "");
  const lower = lowerCase(bare);
  if (bare.length < 2 || isLanguage(lower) || NOT_A_NAME.test(lower)) return false;
  if (!/\p{L}/u.test(bare)) return false;
  if (/[_/]/u.test(bare) || /\p{L}-?\d/u.test(bare)) return true;
  if (
    /^\p{L}[\p{L}\d-]*\p{Lu}/u.test(bare) &&
    !/-(?:based|style|styled|quality|scale|source|format|like|turn)$/u.test(lower)
  )
    return true;
  return loose && /^[\p{Lu}]/u.test(bare);
}
