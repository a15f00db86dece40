import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";

/** Checks a value against `schemas/report-1.json`; `null` when it fits. */
export function reportValidator(): (value: unknown) => readonly ErrorObject[] | null {
  const file = new URL("../../schemas/report-1.json", import.meta.url);
  const schema = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const validate = new Ajv({ allErrors: true }).compile(schema);
  return (value) => (validate(value) ? null : (validate.errors ?? []));
}
