/** Whether a value is a mapping: an object that is neither a list nor `null`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a mapping; empty when it is something else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** The value at a path of keys and indexes; `undefined` where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (Array.isArray(current)) current = (current as readonly unknown[])[Number(step)];
    else if (isRecord(current) && Object.hasOwn(current, step)) current = current[String(step)];
    else return undefined;
  }
  return current;
}

/** The items of a list as mappings, each with its index. */
export function recordsOf(
  value: unknown,
): readonly (readonly [Readonly<Record<string, unknown>>, number])[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown, index) => [recordOf(item), index] as const);
}

/** The texts in a list, each with its index. */
export function stringsOf(value: unknown): readonly (readonly [string, number])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) =>
    typeof item === "string" ? [[item, index] as const] : [],
  );
}
