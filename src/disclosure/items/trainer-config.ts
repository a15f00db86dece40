import type { Evidence } from "../../model/evidence.ts";
import type { Setting } from "../signals/config-lines.ts";
import type { TrainerSettings } from "../signals/trainer-config.ts";
import type { ItemContext } from "./item.ts";
import { lowerCase } from "../../text/lower.ts";
import { trainerSettings } from "../signals/trainer-config.ts";
import { trainerData } from "../signals/trainer-data.ts";

/** What a trainer was run with, from a code block of the card or a file of the repository. */
export interface TrainerConfig {
  readonly trainer: "Axolotl" | "LLaMA-Factory" | "TRL" | "a trainer";
  readonly datasets: readonly { readonly name: string; readonly evidence: Evidence }[];
  /** `dpo`, `ppo`, `grpo` and the like; `null` for supervised training. */
  readonly preference: string | null;
  readonly evidence: Evidence;
}

const STARTS_FROM = /^(?:base_model|model_name_or_path|pretrained_model_name_or_path|model_id)$/u;
const TRAINERS = [
  ["Axolotl", /^(?:sequence_len|micro_batch_size|val_set_size)$/u],
  ["LLaMA-Factory", /^(?:finetuning_type|stage)$/u],
  ["TRL", /^(?:dataset_name|dataset_mixer|dataset_mixture)$/u],
] as const;
const PREFERS = /^(?:rl|stage|trainer|rl_type|pref_loss|rlhf_type)$/u;
const PREFERENCE = /^(?:dpo|ppo|grpo|orpo|kto|ipo|simpo|rm|reward|rloo)\b/u;

const known = new WeakMap<object, readonly TrainerConfig[]>();

/** The trainer configurations in the card's code blocks and among the files that were read. */
export function trainerConfigs({
  body,
  snapshot,
  tables,
}: Pick<ItemContext, "body" | "snapshot" | "tables">): readonly TrainerConfig[] {
  const before = known.get(body);
  if (before !== undefined) return before;
  const configs = trainerSettings(body, snapshot).flatMap((one) => configOf(one, tables));
  known.set(body, configs);
  return configs;
}

function configOf(
  config: TrainerSettings,
  tables: ItemContext["tables"],
): readonly TrainerConfig[] {
  const { settings, quote } = config;
  const keys = settings.map(({ key }) => lowerCase(key));
  const start = settings.find(({ key }) => STARTS_FROM.test(lowerCase(key)));
  if (start === undefined) return [];
  const datasets = trainerData(config, tables).flatMap(({ name, evidence }) =>
    name === null ? [] : [{ name, evidence }],
  );
  const trainer = TRAINERS.find(([, mark]) => keys.some((key) => mark.test(key)))?.[0];
  return [
    {
      trainer: trainer ?? "a trainer",
      datasets,
      preference: preferenceOf(settings),
      evidence: quote(start),
    },
  ];
}

function preferenceOf(settings: readonly Setting[]): string | null {
  const setting = settings.find(
    ({ key, value }) => PREFERS.test(lowerCase(key)) && PREFERENCE.test(lowerCase(value)),
  );
  return setting === undefined ? null : (PREFERENCE.exec(lowerCase(setting.value))?.[0] ?? null);
}
