import { lowerCase } from "../text/lower.ts";

const MODEL_LIKE =
  /\b(?:\p{Lu}[\p{L}\d.]{0,60}(?:[- ](?:v?\d[\w.]{0,40}|[A-Z]\w{0,40}\d[\w.]{0,40})){1,8}|[\p{L}][\p{L}-]{0,60}\d[\w.-]{0,60})/gu;
const NOT_MODEL =
  /^(?:apache|version|v\d|cc|gpl|agpl|lgpl|bsd|mit|creative|commons|licen[sc]e|copyright|20\d\d|section|openrail|attribution|international|public)/u;

/** Letters and digits only, lower case. */
export function squash(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** `true` when two spellings can mean the same model: one contains the other, sizes do not differ. */
export function sameModel(a: string, b: string): boolean {
  const left = squash(a);
  const right = squash(b);
  return left !== "" && right !== "" && (left.includes(right) || right.includes(left));
}

/**
 * `true` when the sentence's subject names a model that is not this one: a base, a sibling of
 * another size. `ownName` is the Hub id or the directory's name.
 */
export function speaksOfAnother(sentence: string, ownName: string): boolean {
  const subject = sentence.split(/\b(?:is|are|was|were|licen[sc]ed|under|has|have)\b/u, 1)[0] ?? "";
  if (/\b(?:this|our|these)\b/u.test(lowerCase(subject))) return false;
  const own = ownName.split("/").at(-1) ?? ownName;
  const models = [...subject.matchAll(MODEL_LIKE)]
    .map((match) => match[0])
    .filter((name) => !NOT_MODEL.test(lowerCase(name)));
  return models.length > 0 && !models.some((name) => sameModel(name, own));
}
