import type { ModelName } from "../../facts/model-name.ts";
import { readModelName } from "../../facts/model-name.ts";
import type { ItemContext } from "./item.ts";

/** What a licence asks of the name, the card or the files of a model made under it. */
export interface Duty {
  /** `prefix`: the name begins so. `phrase`: the card shows one. `notice`: a notice is passed on. */
  readonly kind: "prefix" | "phrase" | "notice";
  /** Any of these meets it; for `notice`, words of the statement, in lower case. */
  readonly values: readonly string[];
  readonly clause: string;
  readonly url: string;
}

interface Source {
  readonly title: string;
  /** Catalogue keys of the licences that ask. */
  readonly licenses: readonly string[];
  readonly covers: (name: ModelName) => boolean;
  /** Organisations of the licensor: what it asks of others it does not ask of itself. */
  readonly makers: readonly string[];
  readonly duties: readonly (Duty & { readonly ofOutputs: boolean })[];
}

const isLlama =
  (versions: readonly string[]) =>
  ({ families, version }: ModelName): boolean =>
    families[0] === "llama" && version !== null && versions.includes(version);
const META = ["meta-llama", "facebook"];
const LLAMA = "https://www.llama.com";

// Clauses as read in rules/licenses; our words, not the licences'.
const SOURCES: readonly Source[] = [
  {
    title: "Llama 3.1 and later",
    licenses: ["llama3.1", "llama3.2", "llama3.3", "llama4"],
    covers: isLlama(["3.1", "3.2", "3.3", "4"]),
    makers: META,
    duties: [
      { kind: "prefix", values: ["Llama"], clause: "1.b.i", url: `${LLAMA}/llama3_1/license/`, ofOutputs: true },
      { kind: "phrase", values: ["Built with Llama"], clause: "1.b.i", url: `${LLAMA}/llama3_1/license/`, ofOutputs: false },
      { kind: "notice", values: ["licensed under the llama"], clause: "1.b.iii", url: `${LLAMA}/llama3_1/license/`, ofOutputs: false },
    ],
  },
  {
    title: "Llama 3",
    licenses: ["llama3"],
    covers: isLlama(["3"]),
    makers: META,
    duties: [
      { kind: "prefix", values: ["Llama 3"], clause: "1.b.i", url: `${LLAMA}/llama3/license/`, ofOutputs: false },
      { kind: "phrase", values: ["Built with Meta Llama 3"], clause: "1.b.i", url: `${LLAMA}/llama3/license/`, ofOutputs: false },
      { kind: "notice", values: ["licensed under the meta llama 3", "licensed under the llama 3"], clause: "1.b.iii", url: `${LLAMA}/llama3/license/`, ofOutputs: false },
    ],
  },
  {
    title: "Llama 2",
    licenses: ["llama2"],
    covers: isLlama(["2"]),
    makers: META,
    duties: [
      { kind: "notice", values: ["licensed under the llama 2"], clause: "1.b.iii", url: `${LLAMA}/llama2/license/`, ofOutputs: false },
    ],
  },
  {
    title: "Qwen License Agreement",
    licenses: ["qwen-license-2024", "qwen-research"],
    covers: ({ tail }) => /^qwen2(?:\.5)?-(?:math-|coder-|vl-)?72b|^qwen2\.5-(?:coder-|vl-)?3b/u.test(tail),
    makers: ["qwen", "alibaba-nlp"],
    duties: [
      { kind: "phrase", values: ["Built with Qwen", "Improved using Qwen"], clause: "5.b (4.b of the research licence)", url: "https://huggingface.co/Qwen/Qwen2.5-72B-Instruct/blob/main/LICENSE", ofOutputs: true },
    ],
  },
  {
    title: "Gemma Terms of Use",
    licenses: ["gemma", "gemma-terms-2024-02-21", "gemma-terms-2025-03-24"],
    covers: ({ families, version }) => (families[0] ?? "").endsWith("gemma") && version !== "4",
    makers: ["google"],
    duties: [
      { kind: "notice", values: ["gemma is provided under and subject to the gemma terms"], clause: "3.1", url: "https://ai.google.dev/gemma/terms", ofOutputs: false },
    ],
  },
  {
    title: "HyperCLOVA X SEED",
    licenses: [],
    covers: ({ tail }) => /hyperclova/u.test(tail),
    makers: ["naver-hyperclovax", "naver"],
    duties: [
      { kind: "prefix", values: ["HyperCLOVA X"], clause: "3.1", url: "https://huggingface.co/naver-hyperclovax", ofOutputs: true },
    ],
  },
  {
    title: "GLM-4",
    licenses: ["glm-4"],
    covers: () => false,
    makers: ["zai-org", "thudm"],
    duties: [
      { kind: "prefix", values: ["glm-4"], clause: "2", url: "https://huggingface.co/zai-org/glm-4-9b/blob/main/LICENSE", ofOutputs: false },
      { kind: "phrase", values: ["Built with glm-4"], clause: "2", url: "https://huggingface.co/zai-org/glm-4-9b/blob/main/LICENSE", ofOutputs: false },
    ],
  },
]; // prettier-ignore

/** A duty that applies to this model, with what it comes from. */
export interface OwedDuty extends Duty {
  readonly source: string;
  /** The base, teacher or licence through which it applies. */
  readonly through: string;
}

/** Relations that put another's weights into this model. A component or a guess asks nothing. */
const CARRIES = /^(?:finetune|adapter|merge|unknown)$/u;

/**
 * The duties of one kind that the model's own licence, its bases or its teachers bring. Nothing is
 * asked of the licensor itself; a quantisation changes no name.
 */
export function owed(kind: Duty["kind"], context: ItemContext): readonly OwedDuty[] {
  const { bases, licenses, distillation, snapshot } = context;
  const owner = snapshot.subject.name.toLowerCase().split(/[/_]/u)[0] ?? "";
  const keys = [...licenses.concluded, ...licenses.declared].map(({ key }) => key);
  const quantised = bases.length > 0 && bases.every(({ relation }) => relation === "quantized");
  if (quantised && kind === "prefix") return [];
  return SOURCES.flatMap(({ title, licenses: asking, covers, makers, duties }) => {
    if (makers.includes(owner)) return [];
    const base = bases.find(
      ({ name, basis, relation }) =>
        (basis !== "prose" || context.bases.length === 1) &&
        (CARRIES.test(relation) || relation === "quantized") &&
        covers(readModelName(name)),
    );
    const teacher = distillation.teachers.find(
      (one) =>
        one.class === "open-with-duty" && covers(readModelName(one.name.replaceAll(" ", "-"))),
    );
    const license = keys.find((key) => key !== null && asking.includes(key)) ?? null;
    return duties.flatMap((duty): OwedDuty[] => {
      const through = base?.name ?? license ?? (duty.ofOutputs ? teacher?.name : undefined);
      return duty.kind !== kind || through === undefined
        ? []
        : [{ ...duty, source: title, through }];
    });
  });
}
