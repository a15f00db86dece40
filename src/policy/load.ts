import { fileError } from "./error.ts";
import type { LoadedPolicy } from "./loaded.ts";
import type { PolicyPorts, PolicySource } from "./ports.ts";
import { SHIPPED_NAMES } from "./preset-names.ts";
import { presetPolicy } from "./presets.ts";
import { suggestion } from "./suggest.ts";

/**
 * The policy in force. A preset is a finished value and costs nothing but its reading; only a file
 * brings in the YAML reader and the schema. Problems come back all at once, each with its place;
 * a policy with any problem is not returned.
 */
export async function loadPolicy(source: PolicySource, ports: PolicyPorts): Promise<LoadedPolicy> {
  if ("file" in source) {
    const { compileFile } = await import("./compile.ts");
    return compileFile(source.file, ports);
  }
  const policy = presetPolicy(source.preset, ports);
  if (policy !== null) return { policy };
  const message = `there is no preset \`${source.preset}\``;
  const help = suggestion(source.preset, SHIPPED_NAMES, "presets and packs");
  const file = `modelcheck:${source.preset}`;
  return { errors: [fileError("config/unknown-preset", file, message, help)] };
}
