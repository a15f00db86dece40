import type { Policy } from "../../src/model/policy.ts";
import { NO_RULES } from "../../src/policy/layer.ts";

/** A policy that intends the three default uses and allows every licence. */
export function policy(given: Partial<Policy> = {}): Policy {
  return {
    ...NO_RULES,
    name: "test",
    digest: "0".repeat(64),
    use: ["commercialUse", "fineTune", "redistribute"],
    licenses: { allow: [], review: [], deny: [], otherwise: "allow" },
    ...given,
  };
}
