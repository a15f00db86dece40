const SAYS_DISTILLED = /(?:^|[^a-z])distil(?:l|led)?(?:[^a-z]|$)/iu;
const SYNTHETIC_SOURCE =
  /gpt-?4|chatgpt|claude|alpaca|open-?orca|slim-?orca|airoboros|evol-?instruct|sharegpt|ultrachat|ultrafeedback|opus-?4|gemini-\d/iu;

/** `true` when the name of a model or of its base says that another model taught it. */
export function nameImpliesTeacher(name: string): boolean {
  return SAYS_DISTILLED.test(name) || SYNTHETIC_SOURCE.test(name);
}
