import { lowerCase } from "../text/lower.ts";

/** What the name of a model says of where it belongs, as far as its makers' habits tell. */
export interface ModelName {
  /** Lower case; empty for a name without an owner. */
  readonly owner: string;
  /** The part after the owner in lower case, without marks of mirrors and number formats. */
  readonly tail: string;
  /** Families it names, the first one first, such as `llama` of `Meta-Llama-3-8B`. */
  readonly families: readonly string[];
  /** `3.1` of `Llama-3.1-8B`, of the first family; `null` where none is named. */
  readonly version: string | null;
  /** Billions of parameters by its name; `null` where none or several experts are named. */
  readonly billions: number | null;
  /** It says that it was tuned to follow instructions. */
  readonly tuned: boolean;
}

const FAMILY =
  /(?<![a-z])(codellama|llama|codestral|mixtral|mistral|ministral|qwen|qwq|codegemma|gemma|phi|falcon|deepseek|gpt-neox|gpt-neo|gpt-j|gpt2|pythia|opt|bloomz?|chatglm|glm|internlm|smollm|olmo|granite|stablelm|mpt|starcoder|exaone|baichuan|command-r|minicpm|nemotron|bert|roberta|t5|whisper|yi)(?![a-z])/gu;
const VERSION = /^[-_ ]?v?(\d{1,2}(?:\.\d{1,2})?)(?![\d.]*(?:[bm](?![a-z])|x\d)|\d)/u;
const LATE_VERSION = /-v(\d(?:\.\d)?)(?![\d.])/u;
const BILLIONS = /(?<![a-z\d.])(\d{1,3}(?:\.\d{1,2})?)b(?![a-z\d])/u;
const EXPERTS = /\d+x\d|(?<![a-z])moe(?![a-z])|\d+e(?![a-z])|a\d+(?:\.\d+)?b/u;
const TUNED = /(?<![a-z])(?:instruct|chat|it|sft|dpo|rlhf)(?![a-z])/u;
const FORMAT =
  /[-_.](?:gguf|ggml|gptq|awq|exl[23]|mlx|bnb|unsloth|[48]-?bit|fp8|fp16|bf16|int[48]|nf4|nvfp4|hf|w[48]a(?:8|16)|safetensors|dynamic|sharded)(?=$|[-_.])/gu;

/** Reads `name`, a Hub id or what stands after its owner. Linear in the name; never throws. */
export function readModelName(name: string): ModelName {
  const lower = lowerCase(name.trim().slice(0, 200));
  const slash = lower.indexOf("/");
  const owner = slash === -1 ? "" : lower.slice(0, slash);
  const tail = lower
    .slice(slash + 1)
    .replace(FORMAT, "")
    .replace(/^meta-(?=llama)/u, "");
  const found = [...tail.matchAll(FAMILY)];
  const first = found[0];
  const rest = first === undefined ? "" : tail.slice(first.index + first[0].length);
  const version = VERSION.exec(rest)?.[1] ?? LATE_VERSION.exec(rest)?.[1] ?? null;
  const billions = EXPERTS.test(tail) ? null : BILLIONS.exec(tail)?.[1];
  return {
    owner,
    tail,
    families: found.map((match) => match[1] ?? ""),
    version: version === null ? null : version.replace(/\.0$/u, ""),
    billions: billions === null || billions === undefined ? null : Number(billions),
    tuned: TUNED.test(tail),
  };
}

/** `true` when two names mean one model: the same letters and digits after the owner. */
export function sameTail(a: ModelName, b: ModelName): boolean {
  const left = a.tail.replace(/[^\p{L}\p{N}]+/gu, "");
  return left !== "" && left === b.tail.replace(/[^\p{L}\p{N}]+/gu, "");
}
