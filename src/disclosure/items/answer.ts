import type { Evidence } from "../../model/evidence.ts";
import type { ItemReading } from "./item.ts";

type Rest = Pick<ItemReading, "searched"> & Partial<Pick<ItemReading, "confidence">>;

/** Makes a reading of one state; `confidence` is `medium` unless given. */
export function answer(
  state: ItemReading["state"],
  detail: string,
  evidence: readonly Evidence[],
  { searched, confidence = "medium" }: Rest,
): ItemReading {
  return { state, detail, confidence, evidence: evidence.slice(0, MAX_PLACES), searched };
}

/** More places prove nothing more. */
const MAX_PLACES = 4;

/** Nothing is said, and where that was looked for. */
export function absent(detail: string, searched: readonly string[]): ItemReading {
  return answer("absent", detail, [], { searched });
}

/** A name of the Hub's own answer as evidence, such as a file of its listing. */
export function hubEvidence(field: string, excerpt: string, commit: string | null): Evidence {
  return {
    kind: "hub",
    repository: null,
    commit,
    file: field,
    startLine: 1,
    endLine: 1,
    excerpt: excerpt.slice(0, 200),
  };
}
