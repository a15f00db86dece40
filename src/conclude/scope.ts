import { sameLicense } from "./same-license.ts";
import type { LicenseScope, TextMatch } from "../model/license.ts";

/** What has to be known about a repository to tell what a licence file in it covers. */
export interface ScopeContext {
  /** The repository is a model repository: a Hub card, or weights among its files. */
  readonly holdsModel: boolean;
  /** Another file is explicitly the licence of the weights. */
  readonly hasModelLicense: boolean;
  /** Keys that the publisher states for the weights. */
  readonly statedForWeights: readonly string[];
}

const BY_NAME: readonly (readonly [RegExp, LicenseScope])[] = [
  [/\bcode\b|software/, "code"],
  [/\bmodels?\b|weights?/, "weights"],
  [/\bdata(?:sets?)?\b/, "data"],
  [/\bdoc(?:s|umentation)?\b/, "documentation"],
];

/** Families written for models: their text says itself that it covers weights. */
const SOFTWARE = /^spdx:(?!CC|OpenMDW|ODC|ODbL|PDDL|CDLA|C-UDA)/;

/**
 * Which part of the release a licence file covers: its name first, then what its own words were
 * written for, then where it lies. A software licence beside no model covers the code it lies with.
 */
export function scopeOfFile(
  path: string,
  { key, match }: Pick<TextMatch, "key" | "match">,
  context: ScopeContext,
): LicenseScope {
  const name = path.toLowerCase().replace(/[._-]+/g, " ");
  for (const [pattern, scope] of BY_NAME) if (pattern.test(name)) return scope;
  // An edited text is nobody's standard licence: it is taken for what it lies beside.
  const software = key !== null && match !== "modified" && SOFTWARE.test(key);
  if (!software || context.statedForWeights.some((stated) => sameLicense(stated, key)))
    return "weights";
  return context.holdsModel && !context.hasModelLicense ? "weights" : "code";
}
