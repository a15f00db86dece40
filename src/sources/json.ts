/** A JSON object, and nothing else that JavaScript calls an object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells a JSON object from arrays, `null` and scalars. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; `undefined` where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, "")) as unknown;
  } catch {
    return undefined;
  }
}

/** A non-empty string, or `null`. */
export function stringOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The strings of an array; empty for anything else. */
export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A whole number of bytes, or `null`. */
export function sizeOf(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** A lower-case hex digest of `digits` digits, or `null`. */
export function digestOf(value: unknown, digits: 40 | 64): string | null {
  return typeof value === "string" && value.length === digits && /^[0-9a-f]+$/u.test(value)
    ? value
    : null;
}
