import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Terms } from "../../src/model/terms.ts";
import { type TextReading, readText } from "../../src/terms/read-text.ts";

const require = createRequire(import.meta.url);

/** Read a text as the extractors see a file of that name. */
export function reading(text: string): TextReading {
  return readText(text, { file: "LICENSE", repository: null, commit: null });
}

export function terms(text: string): Terms {
  return reading(text).terms;
}

/** The text of an SPDX licence, from the package that ships them. */
export function spdx(id: string): string {
  const path = require.resolve(`spdx-license-list/licenses/${id}.json`);
  const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
  const text = (parsed as { licenseText?: unknown }).licenseText;
  if (typeof text !== "string") throw new Error(`no licence text for \`${id}\``);
  return text;
}

/** A licence of our own with a grant for everybody and a list of routine clauses. */
export const OPEN_LICENSE = `Example Model License

1. Definitions
"Model" means the weights published together with this license.

2. Grant
The licensor grants you a worldwide, royalty-free license to use, copy, modify, fine-tune and distribute the Model.

3. Disclaimer
The Model comes as is, without warranty of any kind.
`;
