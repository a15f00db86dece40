import type { Facts } from "../model/facts.ts";
import type { LicenseCategory } from "../model/license.ts";
import type { Applicability } from "../model/pack.ts";
import { power } from "./figures.ts";
import type { Compute } from "./scale.ts";

/** What a free and open licence does not hold; each with the words for it. */
const LIMITS: Readonly<Partial<Record<LicenseCategory, string>>> = {
  "non-commercial": "bars commercial use",
  "research-only": "is for research only",
  "use-restricted": "limits what the model may be used for",
  threshold: "limits who may use it by numbers",
  "territory-limited": "excludes territories",
};

/**
 * Whether a duty stands that free and open-source models are exempt from. The exemption is lost
 * under a licence that limits use, and above `systemicFlop` of training compute.
 */
export function notExempt(
  { categories, snapshot }: Pick<Facts, "categories" | "snapshot">,
  training: Compute,
  systemicFlop: number,
): Applicability {
  const limits = categories.flatMap((category) => LIMITS[category] ?? []);
  if (limits.length > 0)
    return {
      state: "applies",
      because: `the exemption for open source is lost: the licence ${limits.join(" and ")}`,
    };
  const open = categories.length > 0 && !categories.includes("unknown");
  if (!open)
    return {
      state: "cannot-assess",
      because: "whether the exemption for open source holds cannot be told without the licence",
    };
  if (snapshot.hub?.gated === "manual")
    return {
      state: "cannot-assess",
      because:
        "the licence is open, but the publisher approves each download, so that the exemption is doubtful",
    };
  if ("missing" in training)
    return {
      state: "cannot-assess",
      because: `the licence is open, but the exemption is lost above ${power(systemicFlop)} FLOP: ${training.missing}`,
    };
  return training.flop >= systemicFlop
    ? {
        state: "applies",
        because: `the exemption for open source is lost: ${training.how}, at least ${power(systemicFlop)}, is presumed to be systemic risk`,
      }
    : {
        state: "does-not-apply",
        because: `exempt as open source: the licence is open, and ${training.how}, below ${power(systemicFlop)}`,
      };
}
