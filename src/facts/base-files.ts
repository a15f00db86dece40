import type { Relation } from "../model/lineage.ts";

/** A base model that a configuration names, at an offset of its text. */
export interface ConfigBase {
  readonly name: string;
  readonly relation: Relation;
  readonly start: number;
  readonly end: number;
}

const MAX_BASES = 50;
const ADAPTER_BASE = /"base_model_name_or_path"\s*:\s*"([^"\n]{1,200})"/u;
const MERGE_LINE =
  /^[ \t]*-?[ \t]*(?:-[ \t]*)?(?:base_)?model[ \t]*:[ \t]*["']?([^\s"'#{}[\]]{1,200})/gmu;
const MERGE_SHORT =
  /^[ \t]*-[ \t]*(?:source_)?model[ \t]*:[ \t]*\n[ \t]*(?:model[ \t]*:[ \t]*\n[ \t]*)?path[ \t]*:[ \t]*["']?([^\s"'#]{1,200})/gmu;
const TRAINER_BASE =
  /^[ \t]*(?:base_model|model_name_or_path)[ \t]*:[ \t]*["']?([^\s"'#]{1,200})/mu;

/** The base in an `adapter_config.json`. */
export function adapterBase(text: string): readonly ConfigBase[] {
  return one(ADAPTER_BASE.exec(text), "adapter");
}

/** The parents in a mergekit configuration; empty for any other YAML. */
export function mergeBases(text: string): readonly ConfigBase[] {
  if (
    !/merge_method|gate_mode|experts/u.test(text) ||
    !/^[ \t]*merge_method[ \t]*:|^[ \t]*gate_mode[ \t]*:|^[ \t]*experts[ \t]*:/mu.test(text)
  )
    return [];
  const found = new Map<string, ConfigBase>();
  for (const pattern of [MERGE_LINE, MERGE_SHORT]) {
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? "").replace(/\+.*$/u, "");
      if (name === "" || found.has(name) || found.size >= MAX_BASES) continue;
      found.set(name, span(match, name, "merge"));
    }
  }
  return [...found.values()];
}

/** The base in a trainer's YAML configuration (Axolotl, LLaMA-Factory). */
export function trainerBase(text: string): readonly ConfigBase[] {
  if (
    !/^[ \t]*(?:datasets?|dataset_prepared_path|micro_batch_size|sequence_len|learning_rate)[ \t]*:/mu.test(
      text,
    )
  )
    return [];
  return one(TRAINER_BASE.exec(text), "finetune");
}

function one(match: RegExpExecArray | null, relation: Relation): readonly ConfigBase[] {
  const name = match?.[1];
  return match === null || name === undefined ? [] : [span(match, name, relation)];
}

function span(match: RegExpExecArray, name: string, relation: Relation): ConfigBase {
  return { name, relation, start: match.index, end: match.index + match[0].length };
}
