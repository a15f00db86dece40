import { squash } from "../facts/own-name.ts";

const NOT_NAMED = /\bnot named\b|\bothers?\b|^self\b|^not\b/iu;
const JUDGE = /\b(?:rank(?:er|ing|ed)|judge|grader|reward|rater|evaluator)\b/iu;

/**
 * The teachers of one label as names: what stands in brackets is a remark, a judge is no teacher,
 * and `GPT-4/GPT-3.5` are two. Empty where the label says that none is named.
 */
export function teachersOfLabel(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== "string") return [];
    const remarks = [...one.matchAll(/\(([^()]{0,200})\)/gu)].map((match) => match[1] ?? "");
    if (remarks.some((remark) => JUDGE.test(remark) || NOT_NAMED.test(remark))) return [];
    const bare = one.replaceAll(/\([^()]{0,200}\)/gu, " ");
    return bare
      .split(/\s+(?:and|or|via)\s+|,\s*|\/(?=\s*(?:GPT|Claude|Gemini|text-)[\w-]*\d)/iu)
      .map((name) => name.replace(/\s+(?:model )?(?:family|series|models?)\b.*$/iu, "").trim())
      .filter((name) => name !== "" && !NOT_NAMED.test(name) && /\p{Lu}|\d/u.test(name));
  });
}

/** `true` when one of `found` is the labelled model: one name may be longer than the other. */
export function namesTeacher(label: string, found: readonly string[]): boolean {
  const wanted = bareName(label);
  return found.map(bareName).some((name) => name.includes(wanted) || wanted.includes(name));
}

function bareName(name: string): string {
  return squash(name.split("/").at(-1) ?? name);
}
