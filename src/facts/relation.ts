import type { ModelCard } from "../model/card.ts";
import type { Relation } from "../model/lineage.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { scalarsOf } from "../card/fields.ts";
import { lowerCase } from "../text/lower.ts";

const RELATIONS: Readonly<Record<string, Relation>> = {
  adapter: "adapter",
  merge: "merge",
  quantized: "quantized",
  quantised: "quantized",
  finetune: "finetune",
  finetuned: "finetune",
};

const QUANT_FORMAT =
  /(?:^|[^a-z0-9])(?:gguf|ggml|gptq|awq|exl[23]|bnb-4bit|bitsandbytes|mlx|onnx|nf4|nvfp4|fp8(?:-dynamic)?|int[48]|w[48]a(?:8|16)|[2-8]-?bit|i?q[2-8]_[0-9a-z_]+)(?=$|[^a-z0-9])/u;
const ADAPTER_TAG = /^(?:peft|lora|qlora|adapter)$/u;

/** `true` when a repository or file name says that the weights are quantised. */
export function namesQuantFormat(name: string): boolean {
  return QUANT_FORMAT.test(lowerCase(name));
}

/** A relation as written in `base_model_relation` or by the Hub; `null` when it is none of its words. */
export function relationWord(word: string | null | undefined): Relation | null {
  return RELATIONS[(word ?? "").trim().toLowerCase()] ?? null;
}

/**
 * How the model was made from its `bases` declared bases, by the rules the Hub shows: the explicit
 * relation wins; several bases or a merge tag, a merge; adapter files or tags, an adapter; a
 * quantisation format, quantised; else a fine-tune.
 */
export function inferRelation(card: ModelCard | null, snapshot: Snapshot, bases: number): Relation {
  const explicit = relationWord(scalarsOf(card, "base_model_relation")[0]?.text);
  if (explicit !== null) return explicit;
  const tags = [
    ...scalarsOf(card, "tags").map((item) => item.text),
    ...scalarsOf(card, "library_name").map((item) => item.text),
    ...(snapshot.hub?.tags ?? []),
  ].map(lowerCase);
  if (bases > 1 || tags.some((tag) => /^(?:mergekit|merge)$/u.test(tag))) return "merge";
  const files = [
    ...snapshot.listing.files.map((file) => file.path),
    ...snapshot.texts.map((text) => text.path),
  ];
  if (
    files.some((file) => /(?:^|\/)adapter_config\.json$/u.test(file)) ||
    tags.some((tag) => ADAPTER_TAG.test(tag))
  ) {
    return "adapter";
  }
  return isQuantised(snapshot, tags, files) ? "quantized" : "finetune";
}

function isQuantised(
  snapshot: Snapshot,
  tags: readonly string[],
  files: readonly string[],
): boolean {
  if (files.some((file) => file.endsWith(".gguf"))) return true;
  if (snapshot.hub?.config?.["quantization_config"] !== undefined) return true;
  const config = snapshot.texts.find(
    (file) => file.path === "config.json" && file.repository === undefined,
  );
  if (config?.text.includes('"quantization_config"') === true) return true;
  return namesQuantFormat(snapshot.subject.name) || tags.some((tag) => namesQuantFormat(tag));
}
