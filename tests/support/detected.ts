import type { DetectedLicense } from "../../src/model/license.ts";
import { quote } from "./terms.ts";

/** An exact MIT text. */
export const detected = (given: Partial<DetectedLicense> = {}): DetectedLicense => ({
  match: "exact",
  key: "spdx:MIT",
  license: "MIT",
  confidence: 1,
  startLine: 1,
  endLine: 20,
  changes: [],
  rebadged: false,
  file: "LICENSE",
  repository: null,
  scope: "weights",
  kind: "license",
  evidence: quote("MIT License"),
  ...given,
});
