import type { CardBody, Unit } from "../card/units.ts";
import type { Relation } from "../model/lineage.ts";
import { headingOf } from "../card/units.ts";
import { lowerCase, spelled } from "../text/lower.ts";
import { hubDatasetId } from "./model-id.ts";
import { linkedModels, namedModel } from "./base-name.ts";

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
      /\b(?:(?:quanti[sz]ed|gguf|ggml|gptq|awq|exl2|mlx|fp8|int4|4-?bit|8-?bit)\b.{0,30}\b(?:of|from|for)|converted (?:to \S+ (?:format )?)?from|quants? (?:of|for))\b/u,
  },
  {
    relation: "adapter",
    trigger: /\b(?:(?:lora|qlora|peft)\b.{0,40}\b(?:of|for|on|from)|adapters? (?:for|of|on))\b/u,
  },
  {
    relation: "merge",
    trigger: /\b(?:merg(?:e|ed|ing) (?:of|between|from|with)|merge of (?:the )?following)\b/u,
  },
  {
    relation: "component",
    trigger:
      /\binitiali[sz]ed (?:from|with)\b|\b(?:encoder|backbone|tokenizer|decoder)s?\b.{0,40}\b(?:from|inherits? from|based on|is)\b|\binherits?\b.{0,40}\bfrom\b/u,
  },
  {
    relation: "finetune",
    trigger:
      /\b(?:fine-?tun(?:ed|e|ing)\b(?: (?:model|version|variant|checkpoint))?(?: (?:of|from|on top of|over|based on))|fine-?tuning(?: of)?(?: the)? (?=\S{1,60}\d|bert-|roberta-|gpt)|finetuned from model|(?:built|build) (?:up)?on(?: top of)?|based (?:up)?on|derived from|(?:continual(?:ly)?|continued|further)[- ](?:pre-?)?train(?:ed|ing)(?: (?:of|from|on top of))?|trained (?:from|on top of)|(?<!\b(?:previous|older|earlier|latest) )(?:version|variant|checkpoint) of|starting (?:from|with)|abliterated|pruned (?:from|version of)|by continu\w+-?pre-?training)\b/u,
  },
];

const LABEL =
  /^(?:base[- ]?models?|(?:fine-?tuned|trained|quanti[sz]ed|derived|converted) from(?: model)?(?: \[optional\])?|original(?: base)? models?|parent models?|backbone|base(?: llm)?|language model|llm)\s*[:：|-]\s*/u;

const EVALUATION = /\b(?:evaluat\w*|assess\w*|benchmarks?|leaderboard|results|judge[ds]?)\b/u;
const LIST_INTRO =
  /\b(?:merg(?:e[ds]?|ing)|blend(?:ed)?|recipe|models used|used models|following models)\b.{0,80}(?:[:：]$|$)/u;
// Every pattern needs one of these in the sentence.
const TRIGGER =
  /fine|tun(?:e|ing)|train|base|buil[dt]|merg|blend|recipe|quant|convert|initiali|encoder|backbone|decoder|tokenizer|inherit|lora|adapter|version|variant|checkpoint|derived|starting|abliterat|pruned|original|parent|language model|llm|models used|used models|following models|gguf|ggml|gptq|awq|exl2|mlx|fp8|int4|[48]-?bit/u;
const SUBJECT =
  /^(?:this (?:model )?is (?:an? )?)?(.{3,90}?) (?:model )?(?:fine-?tuned|finetuned|trained|quanti[sz]ed) (?:on|with|using|to)\b/du;
const REACH = 110;

/** Base models that the body names, with how the sentence says the model was made from them. */
export function proseBases(body: CardBody): readonly ProseBase[] {
  const found: ProseBase[] = [];
  let listing = false;
  for (const unit of body.units) {
    if (unit.kind !== "item" && !TRIGGER.test(unit.lower)) {
      listing = false;
      continue;
    }
    if (EVALUATION.test(unit.lower) || EVALUATION.test(headingOf(unit))) continue;
    if (unit.kind !== "item") listing = LIST_INTRO.test(unit.lower);
    else if (listing && add(found, unit, unit.text, "merge")) continue;
    const label = LABEL.exec(unit.lower);
    if (label !== null) {
      const relation = relationOf(label[0]) ?? relationOf(unit.lower) ?? "unknown";
      add(found, unit, unit.text.slice(label[0].length), relation);
      continue;
    }
    if (unit.kind !== "row" && !fromTrigger(found, unit)) fromSubject(found, unit);
  }
  return found;
}

function relationOf(text: string): Relation | null {
  return PATTERNS.find((one) => one.trigger.test(text))?.relation ?? null;
}

function fromTrigger(found: ProseBase[], unit: Unit): boolean {
  for (const { relation, trigger } of PATTERNS) {
    const match = trigger.exec(unit.lower);
    if (match === null) continue;
    const from = match.index + match[0].length;
    if (add(found, unit, unit.text.slice(from, from + REACH), relation)) return true;
  }
  return false;
}

/** "[base](link) fine-tuned on …": the sentence begins with what was tuned. */
function fromSubject(found: ProseBase[], unit: Unit): void {
  const subject = spelled(unit.text, SUBJECT.exec(unit.lower), 1);
  if (
    subject === undefined ||
    /\b(?:is|was|are|were|has|have|been|model)$/u.test(lowerCase(subject))
  )
    return;
  add(found, unit, subject, "finetune");
}

function add(found: ProseBase[], unit: Unit, text: string, relation: Relation): boolean {
  if (
    unit.links.some((link) => text.startsWith(` ${link.text}`) && hubDatasetId(link.url) !== null)
  )
    return false;
  const linked = linkedModels(text, unit.links);
  const model = namedModel(text, unit.links);
  const models = relation === "merge" && linked.length > 1 ? linked : model === null ? [] : [model];
  found.push(...models.map((one) => ({ ...one, relation, unit })));
  return models.length > 0;
}
