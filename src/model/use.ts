import type { Confidence, Evidence } from "./evidence.ts";

/** The eight things people ask whether they may do. */
export const USES = [
  "research",
  "commercialUse",
  "fineTune",
  "redistribute",
  "redistributeDerivative",
  "host",
  "useOutputs",
  "trainOnOutputs",
] as const;

export type Use = (typeof USES)[number];

/** How each use is called in a sentence; the ids stay as they are in JSON and on the command line. */
export const USE_WORDS: Readonly<Record<Use, string>> = {
  research: "research",
  commercialUse: "commercial use",
  fineTune: "fine-tuning",
  redistribute: "redistribution",
  redistributeDerivative: "redistribution of derivatives",
  host: "hosting",
  useOutputs: "use of outputs",
  trainOnOutputs: "training on outputs",
};

/** `silent`: read, and it does not say. `unknown`: not read or not recognised. */
export type Answer = "allowed" | "conditional" | "prohibited" | "silent" | "unknown";

/** What an answer rests on, strongest first. */
export type Basis = "text" | "linked-text" | "prose" | "tag" | "table";

/** One reason for an answer, and the places that support it. */
export interface Reason {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** The answer for one use. `basis` is `null` exactly when the answer is `unknown`. */
export interface UseAnswer {
  readonly answer: Answer;
  readonly basis: Basis | null;
  readonly confidence: Confidence;
  /** What has to be met; non-empty exactly when the answer is `conditional`. */
  readonly conditions: readonly string[];
  readonly reasons: readonly Reason[];
}

export type Uses = Readonly<Record<Use, UseAnswer>>;

/** The same kind of answer for every use, made by `make`. */
export function everyUse(make: (use: Use) => UseAnswer): Uses {
  return {
    research: make("research"),
    commercialUse: make("commercialUse"),
    fineTune: make("fineTune"),
    redistribute: make("redistribute"),
    redistributeDerivative: make("redistributeDerivative"),
    host: make("host"),
    useOutputs: make("useOutputs"),
    trainOnOutputs: make("trainOnOutputs"),
  };
}
