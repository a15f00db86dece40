import type { CardBody, Unit } from "../card/units.ts";
import type { Relation } from "../model/lineage.ts";
import { hubModelId } from "./model-id.ts";

/** A base model that a sentence names. */
export interface ProseBase {
  readonly name: string;
  readonly isHubId: boolean;
  readonly relation: Relation;
  readonly unit: Unit;
}

interface Pattern {
  readonly relation: Relation;
  readonly trigger: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  {
    relation: "quantized",
    trigger:
      /\b(?:(?:quanti[sz]ed|gguf|ggml|gptq|awq|exl2|mlx|fp8|int4|4-?bit|8-?bit)\b.{0,30}\b(?:of|from|for)|converted (?:to \S+ (?:format )?)?from|quants? (?:of|for))\b/iu,
  },
  {
    relation: "adapter",
    trigger: /\b(?:(?:lora|qlora|peft)\b.{0,40}\b(?:of|for|on|from)|adapters? (?:for|of|on))\b/iu,
  },
  {
    relation: "merge",
    trigger: /\b(?:merg(?:e|ed|ing) (?:of|between|from|with)|merge of (?:the )?following)\b/iu,
  },
  {
    relation: "component",
    trigger:
      /\binitiali[sz]ed (?:from|with)\b|\b(?:encoder|backbone|tokenizer|decoder)s?\b.{0,40}\b(?:from|inherits? from|based on|is)\b|\binherits?\b.{0,40}\bfrom\b/iu,
  },
  {
    relation: "finetune",
    trigger:
      /\b(?:fine-?tun(?:ed|e|ing)\b(?: (?:model|version|variant|checkpoint))?(?: (?:of|from|on top of|over|based on))|finetuned from model|(?:built|build) (?:up)?on(?: top of)?|based (?:up)?on|derived from|(?:continual(?:ly)?|continued|further)[- ](?:pre-?)?train(?:ed|ing)(?: (?:of|from|on top of))?|trained (?:from|on top of)|(?:version|variant|checkpoint) of|starting (?:from|with)|abliterated|pruned (?:from|version of)|by continu\w+-?pre-?training)\b/iu,
  },
];

const LABEL =
  /^(?:base[- ]?models?|(?:fine-?tuned|trained|quanti[sz]ed|derived|converted) from(?: model)?(?: \[optional\])?|original(?: base)? models?|parent models?|backbone|base(?: llm)?|language model|llm)\s*[:：|-]\s*/iu;

const NAME =
  /(?:^|[\s("'“])((?:[A-Z][\p{L}]*[’']s )?(?:[A-Z][\p{L}\d]*[\p{L}\d.-]*\d[\p{L}\d.-]*|[a-z]+[-_.]?\d[\w.-]*|[A-Z]{2,}[\p{L}]*|(?:Llama|LLaMA|Mistral|Mixtral|Gemma|Qwen|Falcon|Phi|Yi|DeepSeek|GPT|BERT|RoBERTa|T5|OPT|Vicuna|Alpaca|CLIP|Whisper|Wav2Vec2|BLOOM|Pythia|StableLM|Baichuan|InternLM|ChatGLM|SOLAR|MPT|DistilBERT|ELECTRA)(?:-[\p{L}\d.-]+)?)(?:[ -](?:v?\d[\w.]*|\d+[BM]|[A-Z][\w.]*\d[\w.]*|Base|Instruct|Chat|Large|Small))*)/u;
const ID = /(?:^|[\s("'“:])([A-Za-z0-9][\w.-]{1,60}\/[A-Za-z0-9][\w.-]{1,95})/u;
const NOT_NAME =
  /^(?:LoRA|QLoRA|PEFT|SFT|DPO|RLHF|GGUF|GGML|GPTQ|AWQ|GPU|CPU|API|LLM|VLM|NLP|AI|FP\d+|BF16|INT\d|A100|H100|H200|H800|RTX|TPU|TRL|PPO|GRPO|RL|PyTorch|README|OK|JSON|UTF|HF|TGI|ONNX|MIT|PEFT|MoE|CUDA|I|A|US|UK|EU|NVIDIA|ASR|TTS|OCR|MLP|CC|WebText|C4|20\d\d)(?:\b|$)/u;
const EVALUATION = /\b(?:evaluat\w*|assess\w*|benchmarks?|leaderboard|results|judge[ds]?)\b/iu;
const LIST_INTRO =
  /\b(?:merg(?:e[ds]?|ing)|blend(?:ed)?|recipe|models used|used models|following models)\b.{0,80}(?:[:：]$|$)/iu;
const REACH = 110;

/** Base models that the body names, with how the sentence says the model was made from them. */
export function proseBases(body: CardBody): readonly ProseBase[] {
  const found: ProseBase[] = [];
  let listing = false;
  for (const unit of body.units) {
    if (EVALUATION.test(unit.text) || EVALUATION.test(unit.path.at(-1) ?? "")) continue;
    if (unit.kind !== "item") listing = LIST_INTRO.test(unit.text);
    else if (listing && addListed(found, unit)) continue;
    const label = LABEL.exec(unit.text);
    if (label !== null) {
      const relation = PATTERNS.find((one) => one.trigger.test(label[0]))?.relation ?? "unknown";
      add(found, unit, unit.text.slice(label[0].length), relation);
      continue;
    }
    if (unit.kind === "row" || !/[a-z]/iu.test(unit.text)) continue;
    for (const { relation, trigger } of PATTERNS) {
      const match = trigger.exec(unit.text);
      if (match === null) continue;
      if (
        add(
          found,
          unit,
          unit.text.slice(match.index + match[0].length, match.index + match[0].length + REACH),
          relation,
        )
      )
        break;
    }
  }
  return found;
}

/** An item of a list of merged models. */
function addListed(found: ProseBase[], unit: Unit): boolean {
  return add(found, unit, unit.text, "merge");
}

function add(found: ProseBase[], unit: Unit, after: string, relation: Relation): boolean {
  const link = unit.links.find(
    (one) =>
      one.text !== "" &&
      after.includes(one.text) &&
      hubModelId(one.url) !== null &&
      /^https?:/iu.test(one.url),
  );
  const linked = link === undefined ? null : hubModelId(link.url);
  if (linked !== null) {
    found.push({ name: linked, isHubId: true, relation, unit });
    return true;
  }
  const id = ID.exec(after)?.[1];
  const hubId = id === undefined ? null : hubModelId(id);
  if (hubId !== null && /[\d-]/u.test(hubId)) {
    found.push({ name: hubId.replace(/[.]+$/u, ""), isHubId: true, relation, unit });
    return true;
  }
  const name = NAME.exec(after)?.[1]?.replace(/[.,-]+$/u, "");
  if (name === undefined || NOT_NAME.test(name)) return false;
  found.push({ name, isHubId: false, relation, unit });
  return true;
}
