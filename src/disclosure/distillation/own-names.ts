const DISTILLED = /^(.*?)[^a-z]?distil(?:l|led)?(?:[^a-z]|$)/iu;
const SOURCE =
  /gpt-?4[\w.]*|chatgpt|claude[\w.]*|alpaca|open-?orca|slim-?orca|airoboros|evol-?instruct|sharegpt|ultrachat|ultrafeedback|opus-?4[\w.]*|gemini-\d[\w.]*/iu;

/**
 * The part of a model's name that stands for its teacher: what comes before "distill", or a data
 * set or model that is a known source of synthetic data. `null` when the name implies no teacher.
 */
export function teacherInName(name: string): string | null {
  const tail = name.split("/").at(-1) ?? name;
  const distilled = /(?:^|[^a-z])distil(?:l|led)?(?:[^a-z]|$)/iu.test(tail)
    ? DISTILLED.exec(tail)
    : null;
  if (distilled !== null) return distilled[1] ?? "";
  return SOURCE.exec(tail)?.[0] ?? null;
}
