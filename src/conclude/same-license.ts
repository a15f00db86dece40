/** GNU licences share one text between `-only` and `-or-later`; nothing turns on the difference here. */
const normal = (key: string): string => key.toLowerCase().replace(/-(?:only|or-later)$/, "");

/** Whether two catalogue keys name the same words. */
export function sameLicense(a: string, b: string): boolean {
  return normal(a) === normal(b);
}
