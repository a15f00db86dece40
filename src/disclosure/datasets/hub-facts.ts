import type { Evidence } from "../../model/evidence.ts";
import type { HubFields } from "../../model/snapshot.ts";
import type { Owner } from "./dataset-card.ts";
import type { DatasetFacts } from "./read.ts";
import { isSyntheticTag } from "./tags.ts";

const MAX_LENGTH = 200;

/** The same facts with what the Hub took from a card that could not be read here. */
export function withHubFacts(
  facts: DatasetFacts,
  { cardData, tags }: Pick<HubFields, "cardData" | "tags">,
  owner: Owner,
): DatasetFacts {
  const quoted = (file: string, excerpt: string): Evidence => ({
    kind: "hub",
    ...owner,
    file,
    startLine: 1,
    endLine: 1,
    excerpt,
  });
  const stated = facts.license === null ? licenseOf(cardData) : null;
  const tag = facts.synthetic ? undefined : tags.find(isSyntheticTag);
  return {
    ...facts,
    license: facts.license ?? stated,
    synthetic: facts.synthetic || tag !== undefined,
    evidence: [
      ...(stated === null ? [] : [quoted("cardData.license", stated)]),
      ...(tag === undefined ? [] : [quoted("tags", tag)]),
      ...facts.evidence,
    ],
  };
}

function licenseOf(cardData: HubFields["cardData"]): string | null {
  const values = [cardData?.["license"]].flat().filter((value) => typeof value === "string");
  return values.length === 0 ? null : values.join(", ").slice(0, MAX_LENGTH);
}
