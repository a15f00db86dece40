import type { Policy } from "../model/policy.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { PolicyBody } from "./layer.ts";
import { addLayer, NO_RULES } from "./layer.ts";
import { addPack, readPack } from "./packs.ts";
import { presetName, PRESET_NAMES } from "./preset-names.ts";
import type { RawPolicy } from "./raw-policy.ts";
import { isRecord } from "./record.ts";

/** What a shipped preset needs: its packed value, and a digest. */
export interface PresetPorts {
  /** `rules/policies/<name>.yaml` as plain JSON, or `null`. */
  readonly preset: (name: string) => unknown;
  /** `rules/packs/<name>.yaml` as plain JSON, or `null`. */
  readonly pack: (name: string) => unknown;
  /** SHA-256 of the UTF-8 bytes, 64 lower-case hex digits. */
  readonly sha256: (text: string) => string;
}

/**
 * A shipped preset as a finished policy, or the preset `default` with a shipped pack; `null` for a
 * name that is neither. Needs neither the YAML reader nor the schema: what ships is checked when the
 * project is tested.
 */
export function presetPolicy(name: string, ports: PresetPorts): Policy | null {
  const pack = readPack(name, ports);
  const preset = presetBody(pack === null ? name : "default", ports);
  if (preset === null || preset.use.length === 0) return null;
  return pack === null
    ? finishPolicy(name, preset, ports.sha256)
    : finishPolicy(`default+${name}`, addPack(preset, pack), ports.sha256);
}

/**
 * Name and digest a policy. Where its entries stand is no part of the digest, and neither is what
 * it does not use: a policy without packs keeps the digest it had before there were any.
 */
export function finishPolicy(
  name: string,
  body: PolicyBody,
  sha256: (text: string) => string,
): Policy {
  const { exceptions, clarifications, packs, statements, adoptions, allegations, ...rest } = body;
  const written = {
    ...rest,
    exceptions: exceptions.map(({ place: _place, ...exception }) => exception),
    clarifications: clarifications.map(({ place: _place, ...clarification }) => clarification),
    ...(packs.length > 0 ? { packs } : {}),
    ...(statements.length > 0
      ? { statements: statements.map(({ place: _place, ...statement }) => statement) }
      : {}),
    ...(adoptions.length > 0
      ? { adoptions: adoptions.map(({ place: _place, ...adoption }) => adoption) }
      : {}),
    ...(allegations === "show" ? { allegations } : {}),
  };
  return { name, digest: sha256(canonicalJson(written)), ...body };
}

/** A preset without its name, on top of `start`; presets build on presets only. */
export function presetBody(
  name: string,
  ports: Pick<PresetPorts, "preset">,
  start: PolicyBody = NO_RULES,
  depth: number = PRESET_NAMES.length,
): PolicyBody | null {
  if (depth < 0 || !PRESET_NAMES.some((known) => known === name)) return null;
  const raw = ports.preset(name);
  if (!isPacked(raw)) return null;
  const below = typeof raw.extends === "string" ? presetName(raw.extends) : null;
  const base = below === null ? start : presetBody(below, ports, start, depth - 1);
  const file = `modelcheck:${name}`;
  const source = { file, placeOf: () => ({ file, line: 1 }), resolve: (path: string) => path };
  return base === null ? null : addLayer(base, raw, source);
}

function isPacked(value: unknown): value is RawPolicy {
  return isRecord(value);
}
