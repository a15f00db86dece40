import type { Policy } from "../model/policy.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { PolicyBody } from "./layer.ts";
import { addLayer, NO_RULES } from "./layer.ts";
import { presetName, PRESET_NAMES } from "./preset-names.ts";
import type { RawPolicy } from "./raw-policy.ts";
import { isRecord } from "./record.ts";

/** What a shipped preset needs: its packed value, and a digest. */
export interface PresetPorts {
  /** `rules/policies/<name>.yaml` as plain JSON, or `null`. */
  readonly preset: (name: string) => unknown;
  /** SHA-256 of the UTF-8 bytes, 64 lower-case hex digits. */
  readonly sha256: (text: string) => string;
}

/**
 * A shipped preset as a finished policy; `null` for a name that is not shipped. Needs neither the
 * YAML reader nor the schema: presets are checked when the project is tested.
 */
export function presetPolicy(name: string, ports: PresetPorts): Policy | null {
  const body = presetBody(name, ports, PRESET_NAMES.length);
  return body === null ? null : finishPolicy(name, body, ports.sha256);
}

/** Name and digest a policy. */
export function finishPolicy(
  name: string,
  body: PolicyBody,
  sha256: (text: string) => string,
): Policy {
  return { name, digest: sha256(canonicalJson(body)), ...body };
}

/** A preset without its name; presets build on presets only. */
export function presetBody(
  name: string,
  ports: Pick<PresetPorts, "preset">,
  depth: number = PRESET_NAMES.length,
): PolicyBody | null {
  if (depth < 0 || !PRESET_NAMES.some((known) => known === name)) return null;
  const raw = ports.preset(name);
  if (!isPacked(raw)) return null;
  const below = typeof raw.extends === "string" ? presetName(raw.extends) : null;
  const base = below === null ? NO_RULES : presetBody(below, ports, depth - 1);
  return base === null ? null : addLayer(base, raw);
}

function isPacked(value: unknown): value is RawPolicy {
  return isRecord(value);
}
