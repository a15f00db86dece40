import type { CardField, CardScalar, ModelCard } from "../model/card.ts";

/** The field named `key`, or `null`. */
export function fieldOf(card: ModelCard | null, key: string): CardField | null {
  return card?.fields.find((field) => field.key === key) ?? null;
}

/** The non-empty scalars of a field that is a scalar or a list; empty for anything else. */
export function scalarsOf(card: ModelCard | null, key: string): readonly CardScalar[] {
  return fieldOf(card, key)?.items.filter((item) => item.text.trim() !== "") ?? [];
}
