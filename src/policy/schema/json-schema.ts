import * as z from "zod";
import { policyFile } from "./policy-file.ts";

/** The published JSON Schema of `modelcheck.yaml`, with a final newline: `schemas/policy-1.json`. */
export function policyJsonSchema(): string {
  const schema = z.toJSONSchema(policyFile, { target: "draft-7", io: "input" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
