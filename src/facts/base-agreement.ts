import type { Confidence, Evidence } from "../model/evidence.ts";
import type { BaseModelClaim } from "../model/lineage.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { shapeSignals } from "./generation-shape.ts";
import type { LoadedFrom } from "./loaded-from.ts";
import { modelConfig } from "./model-config.ts";
import type { ModelName } from "./model-name.ts";
import { readModelName, sameTail } from "./model-name.ts";

/**
 * How what a file says the weights were loaded from stands to the declared base.
 *
 * - `same`: the base itself, a mirror or another number format of it, or one it was made from.
 * - `other`: another family, generation or size by the same kind of name.
 * - `between`: a model of a third party that was itself made from the declared base.
 * - `tuned`: the maker's tuned model where the untuned one is declared.
 * - `unclear`: none of these can be told.
 */
export type Agreement = "same" | "other" | "between" | "tuned" | "unclear";

export interface BaseComparison {
  readonly agreement: Agreement;
  readonly declared: BaseModelClaim;
  readonly loaded: LoadedFrom;
  readonly confidence: Confidence;
  /** Values of `config.json` that fit the loaded model and not the declared one. */
  readonly signals: readonly Evidence[];
}

/** The makers of well-known models by organisation on the Hub; `null` for anybody else. */
export type MakerOf = (owner: string) => string | null;

/** Compares one loaded model with every declared base; the closest agreement counts. */
export function compareBases(
  loaded: LoadedFrom,
  declared: readonly BaseModelClaim[],
  snapshot: Snapshot,
  makerOf: MakerOf,
): BaseComparison | null {
  const compared = declared.map((claim) => compare(loaded, claim, snapshot, makerOf));
  const order: readonly Agreement[] = ["same", "tuned", "unclear", "between", "other"];
  return (
    compared.toSorted((a, b) => order.indexOf(a.agreement) - order.indexOf(b.agreement))[0] ?? null
  );
}

function compare(
  loaded: LoadedFrom,
  declared: BaseModelClaim,
  snapshot: Snapshot,
  makerOf: MakerOf,
): BaseComparison {
  const [p, b] = [readModelName(loaded.id), readModelName(declared.name)];
  const result = (
    agreement: Agreement,
    confidence: Confidence = "medium",
    signals: readonly Evidence[] = [],
  ): BaseComparison => ({ agreement, declared, loaded, confidence, signals });

  if (sameTail(p, b)) return result("same");
  // Its configuration may have come along from a base of the declared base.
  const copies = loaded.by === "config" && makerOf(b.owner) === null && declared.isHubId;
  const carried = declared.relation === "quantized" || declared.relation === "merge";
  if (copies || (carried && loaded.by === "config")) return result("same");
  const pMaker = makerOf(p.owner);
  const named = pMaker !== null || sameMirror(p, b);
  // A plain name without a version is the first of its family; in another's name it says nothing.
  if (named && (differs(p, b) || onlyOneVersion(p, b)))
    return conflict(loaded, p, b, snapshot, result);
  if (differs(p, b)) return result("unclear");
  const extra = distinctive(p).filter((word) => !distinctive(b).includes(word));
  if (extra.length === 0) return result(p.tuned && !b.tuned ? "tuned" : "same");
  const related = p.families.some((one) => b.families.includes(one));
  const own = snapshot.subject.name.toLowerCase().startsWith(p.owner);
  return result(
    pMaker !== makerOf(b.owner) && makerOf(b.owner) !== null && related && !own
      ? "between"
      : "unclear",
  );
}

/** Two makers' models of different kind, unless the dimensions speak for the declared one. */
function conflict(
  loaded: LoadedFrom,
  p: ModelName,
  b: ModelName,
  snapshot: Snapshot,
  result: (
    agreement: Agreement,
    confidence?: Confidence,
    signals?: readonly Evidence[],
  ) => BaseComparison,
): BaseComparison {
  if (loaded.by === "adapter") return result("other", "high");
  const config = modelConfig(snapshot);
  const fits = config === null ? null : shapeSignals(config, p, b);
  if (fits !== null && fits.second.length > 0) return result("unclear");
  const signals = fits?.first.map(({ evidence }) => evidence) ?? [];
  if (signals.length > 0) return result("other", signals.length > 1 ? "high" : "medium", signals);
  const certain = p.version !== null && b.version !== null && p.version !== b.version;
  const family = !p.families.some((one) => b.families.includes(one));
  return result(certain || family ? "other" : "unclear");
}

/** Another family, or another generation or size of one family. */
function differs(p: ModelName, b: ModelName): boolean {
  if (p.families.length === 0 || b.families.length === 0) return false;
  if (!p.families.some((one) => b.families.includes(one))) return true;
  if (p.families[0] !== b.families[0]) return false;
  if (p.version !== null && b.version !== null && p.version !== b.version) return true;
  return p.billions !== null && b.billions !== null && ratio(p.billions, b.billions) > 1.5;
}

/** One of one family by its first version, which has no number, the other by a later one. */
function onlyOneVersion(p: ModelName, b: ModelName): boolean {
  return p.families[0] === b.families[0] && p.version !== b.version;
}

function ratio(a: number, b: number): number {
  return Math.max(a / b, b / a);
}

/** Both are plain names of a family, whoever keeps the copy: `unsloth/Llama-3.2-1B`. */
function sameMirror(p: ModelName, b: ModelName): boolean {
  return distinctive(p).length === 0 && distinctive(b).length === 0;
}

const COMMON =
  /^(?:v?\d[\w.]*|[a-z]?\d+b|base|instruct|chat|it|pt|large|small|mini|medium|tiny|nano|xl|xxl|lite|meta|model|llm|preview|latest|\d{4}|[248]k|16k|32k|128k|long|context|vl|vision|text)$/u;

/** Words of a name besides family, version, size and what every maker puts there. */
function distinctive({ tail, families }: ModelName): readonly string[] {
  return tail
    .split(/[-_.\s]+/u)
    .map((word) => families.reduce((left, one) => left.replace(one, ""), word))
    .filter((word) => word !== "" && !COMMON.test(word));
}
