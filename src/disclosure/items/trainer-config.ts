import type { Place } from "../../card/units.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { ItemContext } from "./item.ts";
import { evidenceAt } from "../../card/units.ts";
import { indexLines } from "../../text/lines.ts";
import { lowerCase } from "../../text/lower.ts";

/** What a trainer was run with, from a code block of the card or a file of the repository. */
export interface TrainerConfig {
  readonly trainer: "Axolotl" | "LLaMA-Factory" | "TRL" | "a trainer";
  readonly datasets: readonly { readonly name: string; readonly evidence: Evidence }[];
  /** `dpo`, `ppo`, `grpo` and the like; `null` for supervised training. */
  readonly preference: string | null;
  readonly evidence: Evidence;
}

const LOOKS_LIKE =
  /^[ \t]*(?:base_model|model_name_or_path|pretrained_model_name_or_path|model_id)\s*:/m;
const TRAINS =
  /^[ \t]*(?:sequence_len|micro_batch_size|gradient_accumulation_steps|per_device_train_batch_size|num_train_epochs|num_epochs|learning_rate|finetuning_type|lora_r|dataset_name|dataset_mixer|lr_scheduler(?:_type)?)\s*:/m;
const LIST = /^([ \t]*)(?:test_)?(datasets|test_datasets|dataset_mixer)\s*:\s*$/;
const ENTRY = /^[ \t]*-?[ \t]*(?:path|name|dataset_name)\s*:\s*["']?([^\s"'#,]+)/;
const MIXED = /^[ \t]+["']?([\w.-]+\/[\w.-]+)["']?\s*:\s*[\d.]+\s*$/;
const ONE = /^[ \t]*(?:dataset|dataset_name|dataset_id|train_dataset)\s*:\s*["']?([^\s"'#]+)/;
const PREFERENCE =
  /^[ \t]*(?:rl|stage|trainer|rl_type|pref_loss|rlhf_type)\s*:\s*["']?(dpo|ppo|grpo|orpo|kto|ipo|simpo|rm|reward|rloo)\b/m;
const NOT_A_NAME = /^(?:dataset|data|path|null|none|json|\.|\.\.|~)$/;
const MAX_TEXT = 20_000;

const known = new WeakMap<object, readonly TrainerConfig[]>();

/** The trainer configurations in the card's code blocks and among the files that were read. */
export function trainerConfigs({
  body,
  snapshot,
}: Pick<ItemContext, "body" | "snapshot">): readonly TrainerConfig[] {
  const before = known.get(body);
  if (before !== undefined) return before;
  const { commit } = snapshot.subject;
  const inCard = body.code.flatMap((block) => readConfig(body, block.start, block.end, commit));
  const files = snapshot.texts
    .filter((file) => file.repository === undefined && /\.ya?ml$/.test(lowerCase(file.path)))
    .flatMap((file) =>
      readConfig({ card: file, index: indexLines(file.text) }, 0, file.text.length, commit),
    );
  const configs = [...inCard, ...files];
  known.set(body, configs);
  return configs;
}

function readConfig(
  place: Place,
  start: number,
  end: number,
  commit: string | null,
): readonly TrainerConfig[] {
  const text = place.card.text.slice(start, Math.min(end, start + MAX_TEXT));
  if (!LOOKS_LIKE.test(text) || !TRAINS.test(text)) return [];
  const at = (from: number, length: number): Evidence =>
    evidenceAt(place, start + from, start + from + length, commit);
  const datasets = datasetLines(text).map(({ name, from, length }) => ({
    name,
    evidence: at(from, length),
  }));
  const from = text.search(LOOKS_LIKE);
  const length = text.slice(from).trimEnd().indexOf("\n", 1);
  const lower = lowerCase(text);
  return [
    {
      trainer: trainerOf(lower),
      datasets,
      preference: PREFERENCE.exec(lower)?.[1] ?? null,
      evidence: at(from, length === -1 ? text.length - from : length),
    },
  ];
}

function trainerOf(lower: string): TrainerConfig["trainer"] {
  if (/^[ \t]*(?:sequence_len|micro_batch_size|val_set_size)\s*:/m.test(lower)) return "Axolotl";
  if (/^[ \t]*(?:finetuning_type|stage)\s*:/m.test(lower)) return "LLaMA-Factory";
  return /^[ \t]*(?:dataset_name|dataset_mixer)\s*:/m.test(lower) ? "TRL" : "a trainer";
}

/** The names under `datasets:` and its likes, with their offsets in `text`. */
function datasetLines(
  text: string,
): readonly { readonly name: string; readonly from: number; readonly length: number }[] {
  const found: { name: string; from: number; length: number }[] = [];
  let indent: number | null = null;
  let training = true;
  let from = 0;
  for (const line of text.split("\n")) {
    const list = LIST.exec(line);
    const depth = line.length - line.trimStart().length;
    if (list !== null) {
      indent = list[1]?.length ?? 0;
      training = !list[0].includes("test_");
    } else if (
      indent !== null &&
      line.trim() !== "" &&
      depth <= indent &&
      !line.trimStart().startsWith("-")
    ) {
      indent = null;
    }
    const match =
      indent === null ? ONE.exec(line) : training ? (ENTRY.exec(line) ?? MIXED.exec(line)) : null;
    for (const name of list === null ? (match?.[1]?.split(",") ?? []) : []) {
      if (!NOT_A_NAME.test(lowerCase(name))) found.push({ name, from, length: line.length });
    }
    from += line.length + 1;
  }
  return found;
}
