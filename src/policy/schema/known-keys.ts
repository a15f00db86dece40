import { recordOf } from "../record.ts";

/** Keys that a schema knows at a place of the file; empty where it knows none. */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  let shapes = unwrap(schema);
  for (const step of path) shapes = shapes.flatMap((shape) => descend(shape, step));
  return [...new Set(shapes.flatMap((shape) => Object.keys(shapeOf(shape))))];
}

/** Zod keeps what a schema is made of in `def`. */
function definition(schema: unknown): Readonly<Record<string, unknown>> {
  return recordOf(recordOf(schema)["def"]);
}

/** The schema inside optional, default and pipe wrappers; every branch of a union. */
function unwrap(schema: unknown): readonly unknown[] {
  const { innerType, options, in: input, getter } = definition(schema);
  if (typeof getter === "function") return unwrap(getter());
  if (Array.isArray(options)) return options.flatMap((option: unknown) => unwrap(option));
  const inner = innerType ?? input;
  return inner === undefined ? [schema] : unwrap(inner);
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  return recordOf(definition(schema)["shape"]);
}

function descend(schema: unknown, step: PropertyKey): readonly unknown[] {
  const { element, valueType } = definition(schema);
  const next = typeof step === "number" ? element : (shapeOf(schema)[String(step)] ?? valueType);
  return next === undefined ? [] : unwrap(next);
}
