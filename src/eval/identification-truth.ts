/** A labelled text of the corpus. */
export interface LabelledText {
  readonly key: string;
  readonly file: string;
}

/** A labelled occurrence of a licence in a real repository. */
export interface LabelledVariant {
  readonly file: string;
  readonly base: string | null;
  readonly sha256: string;
  readonly difference: string;
}

/** Rows of `licenses/index.json`; what is malformed is left out. */
export function parseTexts(json: string | null): readonly LabelledText[] {
  return rowsOf(json).flatMap(({ key, file }) =>
    typeof key === "string" && typeof file === "string" ? [{ key, file }] : [],
  );
}

/** Rows of `licenses/variants.json` that have a file, each distinct SHA-256 once. */
export function parseVariants(json: string | null): readonly LabelledVariant[] {
  const seen = new Set<string>();
  return rowsOf(json).flatMap((row) => {
    const { file, sha256, difference } = row;
    if (typeof file !== "string" || typeof sha256 !== "string" || seen.has(sha256)) return [];
    seen.add(sha256);
    const base = typeof row["base_key"] === "string" ? row["base_key"] : null;
    return [{ file, base, sha256, difference: typeof difference === "string" ? difference : "" }];
  });
}

function rowsOf(json: string | null): readonly Readonly<Record<string, unknown>>[] {
  if (json === null) return [];
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((row) => isRecord(row)) : [];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
