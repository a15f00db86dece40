import type { ConfigError, ConfigErrorCode } from "./error.ts";
import type { PolicyBody } from "./layer.ts";
import { NO_RULES } from "./layer.ts";
import type { Layered, PolicyText } from "./loaded.ts";
import type { PolicyPorts } from "./ports.ts";
import { addPack, readPack } from "./packs.ts";
import { presetBody } from "./presets.ts";
import { isPackName, presetName, SHIPPED_NAMES } from "./preset-names.ts";
import type { BaseReference, PinnedFile, RawPolicy } from "./raw-policy.ts";
import type { Place, YamlFile } from "./read-yaml.ts";
import { suggestion } from "./suggest.ts";

/** How a file below is read: by the same steps as the file above it. */
export interface Reading {
  readonly ports: PolicyPorts;
  readonly compile: (
    source: PolicyText,
    ports: PolicyPorts,
    start: PolicyBody | null,
  ) => Promise<Layered>;
}

/** Files that may stand below one another. */
const MAX_DEPTH = 8;

/**
 * What a file builds on: every reference in turn, later ones on top; `modelcheck:default` when it
 * names none or packs only; nothing at all for `extends: []`. Packs come last, wherever they stand:
 * they only add rules, so that they never stand between a file and what it builds on.
 */
export async function readBase(
  references: RawPolicy["extends"],
  start: PolicyBody | null,
  yaml: YamlFile,
  source: PolicyText,
  reading: Reading,
): Promise<Layered> {
  if (references === undefined && start !== null) return { body: start };
  const list = listOf(references ?? "modelcheck:default");
  const packs = list.flatMap((reference) => packOf(reference) ?? []);
  const implied = list.length > 0 && packs.length === list.length && start === null;
  const errors: ConfigError[] = [];
  let body = implied ? (presetBody("default", reading.ports) ?? NO_RULES) : (start ?? NO_RULES);
  let first = true;
  for (const [index, reference] of list.entries()) {
    if (packOf(reference) !== null) continue;
    const place = yaml.placeOf(Array.isArray(references) ? ["extends", index] : ["extends"]);
    const read = await readOne(reference, first ? start : body, place, source, reading);
    first = false;
    if ("errors" in read) errors.push(...read.errors);
    else body = read.body;
  }
  for (const name of packs) {
    const pack = readPack(name, reading.ports);
    if (pack !== null) body = addPack(body, pack);
  }
  return errors.length > 0 ? { errors } : { body };
}

/** The pack that a reference names, or `null`. */
function packOf(reference: BaseReference): string | null {
  const name = typeof reference === "string" ? presetName(reference) : null;
  return name !== null && isPackName(name) ? name : null;
}

async function readOne(
  reference: BaseReference,
  below: PolicyBody | null,
  place: Place,
  source: PolicyText,
  { ports, compile }: Reading,
): Promise<Layered> {
  const wrong = (code: ConfigErrorCode, message: string, help: string): Layered => ({
    errors: [{ code, message, file: source.file, ...place, help }],
  });
  const preset = typeof reference === "string" ? presetName(reference) : null;
  if (preset !== null) {
    if (below !== null && below.final.length > 0) {
      const message = `\`${preset}\` would change what a file before it made final`;
      return wrong("config/final-key", message, "name presets before the files that build on them");
    }
    const body = presetBody(preset, ports, below ?? NO_RULES);
    if (body !== null) return { body };
    return wrong(
      "config/unknown-preset",
      `there is no preset or pack \`${preset}\``,
      suggestion(preset, SHIPPED_NAMES, "presets and packs"),
    );
  }
  const pin: PinnedFile | null = typeof reference === "string" ? null : reference;
  const wanted = typeof reference === "string" ? reference : reference.file;
  const path = ports.resolvePath(source.file, wanted);
  if (source.chain.includes(path) || source.chain.length >= MAX_DEPTH) {
    return wrong(
      "config/extends-cycle",
      `\`${path}\` extends itself, or stands more than ${MAX_DEPTH} files deep`,
      `remove it here; the chain is ${[...source.chain, path].join(" -> ")}`,
    );
  }
  const text = await ports.readText(path);
  if (text === null) {
    const help = "paths are relative to the file that names them; presets are `modelcheck:<name>`";
    return wrong("config/unreadable", `cannot read \`${path}\``, help);
  }
  const digest = pin === null ? "" : `sha256:${ports.sha256(text)}`;
  if (pin !== null && digest !== pin.digest) {
    return wrong(
      "config/digest-mismatch",
      `\`${path}\` is not the file that was pinned`,
      `its digest is \`${digest}\`: read what changed, then write that`,
    );
  }
  return compile({ file: path, text, chain: [...source.chain, path] }, ports, below);
}

function listOf(references: NonNullable<RawPolicy["extends"]>): readonly BaseReference[] {
  if (typeof references === "string" || "file" in references) return [references];
  return references;
}
