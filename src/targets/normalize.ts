/**
 * A model or organisation name as catalogues blur it: case, `-_.` and a `v` before a digit do not
 * count. Two ids of one organisation that blur to the same are the same name only when
 * `keepsNumbers` agrees too.
 */
export function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/v(?=[-_.]*\d)/gu, "")
    .replaceAll(/[-_.\s]/gu, "");
}

/** `false` for names whose digits run together differently, such as `1.5` and `15`. */
export function keepsNumbers(a: string, b: string): boolean {
  return numbersOf(a) === numbersOf(b);
}

function numbersOf(name: string): string {
  return (name.match(/\d+/gu) ?? []).join(" ");
}
