import type { Evidence } from "../model/evidence.ts";
import type { Snapshot, TextFile } from "../model/snapshot.ts";
import { evidenceAt } from "../card/units.ts";
import { indexLines } from "../text/lines.ts";

/** A value of a configuration and the line it stands on. */
export interface ConfigValue<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/** What `config.json` says of the model's origin and shape; `null` where it does not say. */
export interface ModelConfig {
  readonly file: string;
  /** `_name_or_path`: what the weights were loaded from, as spelled; never empty. */
  readonly loadedFrom: ConfigValue<string> | null;
  readonly modelType: ConfigValue<string> | null;
  /** `max_position_embeddings`, in tokens. */
  readonly positions: ConfigValue<number> | null;
  /** The type of `rope_scaling`, `none` where it is written as `null`. */
  readonly ropeScaling: ConfigValue<string> | null;
  readonly vocabulary: ConfigValue<number> | null;
  readonly width: ConfigValue<number> | null;
  readonly layers: ConfigValue<number> | null;
  readonly dtype: ConfigValue<string> | null;
  /** Parameters in billions that the dimensions of a dense decoder come to; `null` for others. */
  readonly billions: number | null;
}

/** Real ones are a few kilobytes; far larger ones are something else. */
const MAX_CONFIG = 262_144;

const known = new WeakMap<Snapshot, ModelConfig | null>();

/** The root `config.json` of the judged repository. Never throws; `null` when there is none. */
export function modelConfig(snapshot: Snapshot): ModelConfig | null {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const config = readConfig(snapshot);
  known.set(snapshot, config);
  return config;
}

function readConfig(snapshot: Snapshot): ModelConfig | null {
  const file = snapshot.texts.find(
    (text) => text.path === "config.json" && text.repository === undefined,
  );
  if (file === undefined || file.truncated || file.text.length > MAX_CONFIG) return null;
  const root = parsed(file.text);
  if (root === null) return null;
  const inner = objectAt(root, "text_config") ?? objectAt(root, "llm_config") ?? {};
  const cite = citer(file, snapshot.subject.commit);
  const number = (...keys: readonly string[]): ConfigValue<number> | null =>
    firstOf(keys, (key) => {
      const value = root[key] ?? inner[key];
      return typeof value === "number" && Number.isFinite(value) && value > 0
        ? { value, evidence: cite(key, value) }
        : null;
    });
  const word = (...keys: readonly string[]): ConfigValue<string> | null =>
    firstOf(keys, (key) => {
      const value = root[key] ?? inner[key];
      return typeof value === "string" && value.trim() !== "" && value.length <= 300
        ? { value: value.trim(), evidence: cite(key, value) }
        : null;
    });
  const values = {
    vocabulary: number("vocab_size"),
    width: number("hidden_size", "n_embd", "d_model"),
    layers: number("num_hidden_layers", "n_layer", "num_layers"),
  };
  return {
    file: file.path,
    loadedFrom: word("_name_or_path"),
    modelType: word("model_type"),
    positions: number("max_position_embeddings", "n_positions"),
    ropeScaling: ropeOf(root, inner, cite),
    dtype: word("torch_dtype", "dtype"),
    ...values,
    billions: billionsOf({ ...inner, ...root }, values),
  };
}

type Json = Readonly<Record<string, unknown>>;
type Cite = (key: string, value: unknown) => Evidence;

function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectAt(json: Json, key: string): Json | null {
  const value = json[key];
  return isObject(value) ? value : null;
}

function firstOf<T>(keys: readonly string[], read: (key: string) => T | null): T | null {
  for (const key of keys) {
    const value = read(key);
    if (value !== null) return value;
  }
  return null;
}

/** Quotes the entry `"key": value`; where the value is spelled otherwise, the first such key. */
function citer(file: TextFile, commit: string | null): Cite {
  const place = { card: { path: file.path, text: file.text }, index: indexLines(file.text) };
  return (key, value) => {
    const name = `"${key}"`;
    const spelled = JSON.stringify(value) ?? "null";
    let first = -1;
    let from = file.text.indexOf(name);
    for (let tries = 0; from !== -1 && tries < 20; tries++) {
      const entry = /^\s{0,20}:\s{0,20}/u.exec(file.text.slice(from + name.length, from + 200));
      if (entry !== null && first === -1) first = from;
      const at = from + name.length + (entry?.[0].length ?? 0);
      if (entry !== null && file.text.startsWith(spelled, at))
        return evidenceAt(place, from, at + spelled.length, commit);
      from = file.text.indexOf(name, from + name.length);
    }
    const start = Math.max(0, first);
    const end = file.text.indexOf("\n", start);
    return evidenceAt(place, start, end === -1 ? file.text.length : end, commit);
  };
}

function ropeOf(root: Json, inner: Json, cite: Cite): ConfigValue<string> | null {
  const key = "rope_scaling";
  const holder = [root, inner].find((one) => key in one);
  if (holder === undefined) return null;
  const value = holder[key];
  if (value === null) return { value: "none", evidence: cite(key, null) };
  const kind = isObject(value) ? (value["rope_type"] ?? value["type"]) : null;
  return typeof kind === "string" ? { value: kind, evidence: cite(key, value) } : null;
}

/** Embeddings, attention and feed-forward of a gated decoder; experts are not counted, so `null`. */
function billionsOf(
  json: Json,
  { vocabulary, width, layers }: Pick<ModelConfig, "vocabulary" | "width" | "layers">,
): number | null {
  if (vocabulary === null || width === null || layers === null) return null;
  if (Object.keys(json).some((key) => /expert|vision_config|encoder_layers/u.test(key)))
    return null;
  const of = (key: string): number | null => (typeof json[key] === "number" ? json[key] : null);
  const h = width.value;
  const heads = of("num_attention_heads");
  const shared = heads === null ? 1 : (of("num_key_value_heads") ?? heads) / heads;
  const inner = of("intermediate_size");
  const feed = inner === null ? 8 * h * h : 3 * h * inner;
  const embedded = (json["tie_word_embeddings"] === true ? 1 : 2) * vocabulary.value * h;
  return (layers.value * (2 * h * h * (1 + shared) + feed) + embedded) / 1e9;
}
