import type { Teacher } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import { squash } from "../../facts/own-name.ts";

/** One entry a model, the first, `most` at most; `Llama 3.1` beside `Llama 3.1 8B` says nothing new. */
export function uniqueTeachers(teachers: readonly Teacher[], most: number): readonly Teacher[] {
  const byName = new Map<string, Teacher>();
  for (const one of teachers) {
    const key = squash(one.name);
    if (!byName.has(key)) byName.set(key, one);
  }
  const keys = [...byName.keys()];
  return [...byName]
    .filter(([key]) => !keys.some((other) => other !== key && saysMore(other, key)))
    .map(([, one]) => one)
    .slice(0, most);
}

function saysMore(longer: string, name: string): boolean {
  return longer.startsWith(name) && /^\d/u.test(longer.slice(name.length));
}

/** Each place once. */
export function uniqueEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const places = new Set<string>();
  return evidence.filter(({ repository, file, startLine, excerpt }) => {
    const place = JSON.stringify([repository, file, startLine, excerpt]);
    return places.has(place) ? false : places.add(place);
  });
}
