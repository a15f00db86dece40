import type { Evidence } from "../../model/evidence.ts";
import type { DatasetCard } from "./dataset-card.ts";
import { fieldOf } from "../../card/fields.ts";
import { lowerCase } from "../../text/lower.ts";
import { quoteField } from "./dataset-card.ts";

const TEMPLATE = /^\[?more[- ]information[- ]needed\]?$/u;
const MAX_LENGTH = 200;

/** A licence as the front matter writes it. */
export interface DatasetLicense {
  /** The value; of a list the values with commas between. */
  readonly value: string;
  readonly evidence: Evidence;
}

/** The licence in a data set's front matter, also under the key that old cards use; `null` without. */
export function datasetLicense(card: DatasetCard): DatasetLicense | null {
  for (const key of ["license", "licenses"]) {
    const field = fieldOf(card.body.card, key);
    const values = (field?.items ?? [])
      .map(({ text }) => text.trim())
      .filter((text) => text !== "" && !TEMPLATE.test(lowerCase(text)));
    if (field !== null && values.length > 0)
      return { value: values.join(", ").slice(0, MAX_LENGTH), evidence: quoteField(card, field) };
  }
  return null;
}
