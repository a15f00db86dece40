import type { Signal } from "../../model/disclosure.ts";
import type { DisclosureTables } from "../tables.ts";
import type { Setting } from "./config-lines.ts";
import type { TrainerSettings } from "./trainer-config.ts";
import { hubDatasetId, hubModelId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";
import { knownDataset } from "../distillation/dataset.ts";
import { namesIn } from "./config-lines.ts";

// Blocks that list data, and keys whose value is data, of Axolotl, LLaMA-Factory, TRL and DistillKit.
const BLOCK =
  /^(?:datasets?|train_datasets?|pretraining_datasets?|dataset_mixer|dataset_mixture|dataset_config)$/u;
const NAME_IN_BLOCK = /^(?:path|id|repo_id|hf_path|dataset_name|data_files|source)$/u;
const ALONE =
  /^(?:datasets?|dataset_names?|dataset_id|dataset_path|train_datasets?|train_data|train_files?|pretraining_datasets?)$/u;
const MEASURED = /^(?:test|eval|val|valid|dev)(?:idation|uation)?(?:_|$)/u;
// The loader of a local file, an empty value, or the author's placeholder.
const NOT_A_NAME =
  /^(?:data|datasets?|path|none|null|~|true|false|auto|train|json|jsonl|csv|text|parquet|arrow|\.{1,2}|-|\d[\d.]*|.*[<{$*].*|(?:\/?path\/to|your|my)[-_/].*)$/u;
const LOCAL =
  /^(?:[./~]|.*:\/\/|.*\/.*\/|(?:data(?:sets?|_\w+)?|train(?:ing)?(?:_\w+)?|jsonl?|sft(?:_\w+)?|raw|processed|files?|inputs?)\/)|\.(?:jsonl?|csv|tsv|txt|parquet|arrow|bin)$/u;
const ID = /^[\w-][\w.-]{0,95}\/[\w.-]{1,95}$/u;
const MAX_NAMES = 100;

/**
 * S09: data sets that a trainer was given to learn from. A Hub id is named; a local file is where
 * its name leads to the table of data sets, and is else data of which only the place is told.
 */
export function trainerData(
  { settings, quote }: TrainerSettings,
  tables: DisclosureTables,
): readonly Signal[] {
  const found = settings.flatMap((setting) =>
    dataOf(setting).flatMap((raw): readonly Signal[] => {
      const name = hubDatasetId(raw) ?? raw.replace(/@\w[\w.-]*$/u, "");
      if (NOT_A_NAME.test(lowerCase(name))) return [];
      const read = nameOf(name, tables);
      return [{ signal: "S09", kind: "dataset", ...read, evidence: quote(setting) }];
    }),
  );
  return found.slice(0, MAX_NAMES);
}

function dataOf({ path, key, value }: Setting): readonly string[] {
  const own = lowerCase(key);
  if (path.some((one) => MEASURED.test(one))) return [];
  const block = path.findIndex((one) => BLOCK.test(one));
  const inside = block >= 0 && block < path.length - (key === "" ? 0 : 1);
  // `dataset_mixer` has ids for keys and shares for values.
  if (inside && ID.test(key)) return [key];
  if (value === "") return [];
  if (key === "") return block >= 0 && block === path.length - 1 ? [value] : [];
  if (inside && own === "name") return ID.test(value) && !LOCAL.test(value) ? [value] : [];
  if (inside ? NAME_IN_BLOCK.test(own) : ALONE.test(own)) return namesIn(value);
  return [];
}

function nameOf(name: string, tables: DisclosureTables): Pick<Signal, "name" | "confidence"> {
  if (!LOCAL.test(lowerCase(name)) && ID.test(name) && hubModelId(name) !== null)
    return { name, confidence: "high" };
  const file = name.split("/").at(-1) ?? name;
  const stem = file.replace(/(?:\.(?:jsonl?|csv|tsv|txt|parquet|arrow))+$/u, "");
  // A copy is often kept as `owner_name`.
  const known = [stem, stem.replace(/^(?!no[nt]?_)[^_]{2,40}_/u, "")].find(
    (one) => knownDataset(one, tables) !== null,
  );
  return { name: known ?? null, confidence: "medium" };
}
