import type { ConfigValue, ModelConfig } from "./model-config.ts";
import type { ModelName } from "./model-name.ts";

/** What the makers' own configurations of one generation of a family have in common. */
interface Shape {
  readonly family: string;
  readonly versions: readonly (string | null)[];
  readonly modelType?: readonly string[];
  readonly positions?: readonly number[];
  readonly ropeScaling?: string;
  readonly vocabulary?: readonly number[];
}

// Numbers from the configurations that the makers publish with their weights.
const SHAPES: readonly Shape[] = [
  { family: "llama", versions: ["1", null], positions: [2048], vocabulary: [32_000] },
  {
    family: "llama",
    versions: ["2"],
    positions: [4096],
    ropeScaling: "none",
    vocabulary: [32_000],
  },
  {
    family: "llama",
    versions: ["3"],
    positions: [8192],
    ropeScaling: "none",
    vocabulary: [128_256],
  },
  {
    family: "llama",
    versions: ["3.1", "3.2", "3.3"],
    positions: [131_072],
    ropeScaling: "llama3",
    vocabulary: [128_256],
  },
  { family: "llama", versions: ["4"], modelType: ["llama4", "llama4_text"], vocabulary: [202_048] },
  { family: "qwen", versions: ["1", null], modelType: ["qwen"] },
  { family: "qwen", versions: ["1.5", "2", "2.5"], modelType: ["qwen2", "qwen2_moe", "qwen2_vl"] },
  { family: "qwen", versions: ["3"], modelType: ["qwen3", "qwen3_moe", "qwen3_vl"] },
  { family: "gemma", versions: ["1", null], modelType: ["gemma"] },
  { family: "gemma", versions: ["2"], modelType: ["gemma2"] },
  { family: "gemma", versions: ["3"], modelType: ["gemma3", "gemma3_text"] },
  { family: "mistral", versions: ["0.1", "0.2"], vocabulary: [32_000] },
  { family: "mistral", versions: ["0.3"], vocabulary: [32_768] },
  { family: "phi", versions: ["1", "1.5", "2"], modelType: ["phi"] },
  { family: "phi", versions: ["3", "3.5"], modelType: ["phi3"], vocabulary: [32_064] },
  { family: "phi", versions: ["4"], modelType: ["phi3"], vocabulary: [100_352] },
  { family: "deepseek", versions: ["2", "2.5"], modelType: ["deepseek_v2"] },
  { family: "deepseek", versions: ["3", "3.1"], modelType: ["deepseek_v3"] },
  { family: "starcoder", versions: [null, "1"], modelType: ["gpt_bigcode"] },
  { family: "starcoder", versions: ["2"], modelType: ["starcoder2"] },
  { family: "olmo", versions: [null, "1"], modelType: ["olmo"] },
  { family: "olmo", versions: ["2"], modelType: ["olmo2"] },
];

/** Values of a configuration that one of two models has and the other has not. */
export interface Signals {
  readonly first: readonly ConfigValue<string | number>[];
  readonly second: readonly ConfigValue<string | number>[];
}

/** Which of two named models the dimensions of `config` fit, value by value. */
export function shapeSignals(config: ModelConfig, first: ModelName, second: ModelName): Signals {
  const one: ConfigValue<string | number>[] = [];
  const two: ConfigValue<string | number>[] = [];
  const sort = (
    value: ConfigValue<string | number> | null,
    fits: (shape: Shape) => boolean | undefined,
  ): void => {
    const [a, b] = [shapeOf(first), shapeOf(second)];
    if (value === null || a === null || b === null) return;
    const [inFirst, inSecond] = [fits(a), fits(b)];
    if (inFirst === undefined || inSecond === undefined || inFirst === inSecond) return;
    (inFirst ? one : two).push(value);
  };
  const { positions, ropeScaling, vocabulary, modelType } = config;
  sort(ropeScaling, (s) => is(s.ropeScaling && [s.ropeScaling], ropeScaling?.value));
  sort(positions, (s) => is(s.positions, positions?.value));
  sort(vocabulary, (s) => is(s.vocabulary, vocabulary?.value));
  sort(modelType, (s) => is(s.modelType, modelType?.value));
  if (modelType !== null) {
    const [a, b] = [first, second].map((name) =>
      name.families.some((family) => modelType.value.toLowerCase().startsWith(family)),
    );
    if (a !== b) (a === true ? one : two).push(modelType);
  }
  const size = sizeSignal(config, first, second);
  if (size !== null) (size.fits === "first" ? one : two).push(size.value);
  return { first: [...new Set(one)], second: [...new Set(two)] };
}

function is<T>(known: readonly T[] | "" | undefined, value: T | undefined): boolean | undefined {
  return known === undefined || known === "" || value === undefined
    ? undefined
    : known.includes(value);
}

function shapeOf({ families: [family], version }: ModelName): Shape | null {
  if (family === undefined) return null;
  return SHAPES.find((one) => one.family === family && one.versions.includes(version)) ?? null;
}

/** Named sizes are rounded, and feed-forward layers differ: a fit is within a third. */
function sizeSignal(
  { billions, width, layers }: ModelConfig,
  first: ModelName,
  second: ModelName,
): { readonly fits: "first" | "second"; readonly value: ConfigValue<number> } | null {
  const value = width ?? layers;
  if (billions === null || value === null) return null;
  if (first.billions === null || second.billions === null) return null;
  const near = (named: number): boolean => billions / named < 1.34 && named / billions < 1.34;
  if (near(first.billions) === near(second.billions)) return null;
  return { fits: near(first.billions) ? "first" : "second", value };
}
