import type { LicenseScope } from "../model/license.ts";
import { lowerCase } from "../text/lower.ts";

const CODE =
  /\b(?:code(?:base)?|scripts?|code repository|software|library|implementation|toolkit|extension)\b|代码|代碼|コード/u;
const DATA = /\b(?:data ?sets?|training data|corpus|corpora|benchmark|data)\b|数据|數據|データ/u;
const DOCS = /\b(?:documentation|paper|article|figures|model card)\b/u;
const WEIGHTS =
  /\b(?:weights?|models?|checkpoints?|parameters|adapters?|lora|merge|llms?)\b|模型|权重|權重|モデル/u;
const WHOLE = /\b(?:repository|repo|project|release)\b/u;

/** The parts of a release that a clause speaks of; none when it names no part. */
export function partsNamed(words: string): readonly LicenseScope[] {
  const clause = lowerCase(words);
  const weights = WEIGHTS.test(clause);
  const code = CODE.test(clause);
  const scopes: LicenseScope[] = [];
  if (weights) scopes.push("weights");
  if (code) scopes.push("code");
  if (scopes.length > 0) return scopes;
  if (DATA.test(clause)) return ["data"];
  if (DOCS.test(clause)) return ["documentation"];
  return WHOLE.test(clause) ? ["weights", "code"] : [];
}
