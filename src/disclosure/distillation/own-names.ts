import { lowerCase } from "../../text/lower.ts";

const DISTILLED = /^(.*?)[^a-z]?distil(?:l|led)?(?:[^a-z]|$)/u;
const SOURCE =
  /gpt-?[45](?!\d)[\w.]*|chatgpt|claude(?:[-_.]?(?:\d[\d.]*|opus|sonnet|haiku|instant)){0,4}|alpaca|open-?orca|slim-?orca|airoboros|evol-?instruct|sharegpt|ultrachat|ultrafeedback|opus-?4[\w.]*|sonnet-?[345][\w.]*|gemini-\d[\w.]*(?:-(?:pro|flash|ultra))?/u;

/**
 * The part of a model's name that stands for its teacher: what comes before "distill", or a data
 * set or model that is a known source of synthetic data. `null` when the name implies no teacher.
 */
export function teacherInName(name: string): string | null {
  const tail = name.split("/").at(-1) ?? name;
  const lower = lowerCase(tail);
  const distilled = /(?:^|[^a-z])distil(?:l|led)?(?:[^a-z]|$)/u.test(lower)
    ? DISTILLED.exec(lower)
    : null;
  if (distilled !== null) return tail.slice(0, distilled[1]?.length ?? 0);
  const source = SOURCE.exec(lower);
  return source === null ? null : tail.slice(source.index, source.index + source[0].length);
}
