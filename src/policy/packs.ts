import type { PackRule, PackScope, RulePack } from "../model/pack.ts";
import type { PolicyBody } from "./layer.ts";
import type { PresetPorts } from "./presets.ts";
import { isPackName, PACK_NAMES } from "./preset-names.ts";
import { isRecord } from "./record.ts";

/** A row as its file holds it: what the whole pack shares is left out. */
type PackedRule = Pick<PackRule, "id" | "title" | "clause" | "why" | "help" | "severity"> &
  Partial<PackRule>;

/** One file of `rules/packs/`. */
interface PackFile {
  readonly title: string;
  readonly about: string;
  readonly source: string;
  readonly modifierSeverity?: PackRule["modifierSeverity"];
  readonly applies?: PackScope;
  readonly standards?: readonly string[];
  readonly knownFalsePositives?: readonly string[];
  readonly rules: readonly PackedRule[];
}

/**
 * A shipped pack with every default filled in; `null` for a name that is not shipped. The files are
 * checked when the project is tested, so that a run needs neither the YAML reader nor a schema.
 */
export function readPack(name: string, { pack }: Pick<PresetPorts, "pack">): RulePack | null {
  const file = isPackName(name) ? pack(name) : null;
  if (!isPackFile(file)) return null;
  const { title, about, source } = file;
  return { name, title, about, source, rules: file.rules.map((row) => ruleOf(row, file)) };
}

/** Every shipped pack, for lists of rules. */
export function shippedPacks(ports: Pick<PresetPorts, "pack">): readonly RulePack[] {
  return PACK_NAMES.flatMap((name) => readPack(name, ports) ?? []);
}

/** A policy with one more pack. A pack only adds rules; naming it twice adds nothing. */
export function addPack(body: PolicyBody, pack: RulePack): PolicyBody {
  return body.packs.some(({ name }) => name === pack.name)
    ? body
    : { ...body, packs: [...body.packs, pack] };
}

function ruleOf(row: PackedRule, file: PackFile): PackRule {
  return {
    id: row.id,
    title: row.title,
    clause: row.clause,
    source: row.source ?? file.source,
    items: row.items ?? [],
    orElse: row.orElse ?? [],
    satisfiedBy: row.satisfiedBy ?? ["present", "stated-none"],
    marks: row.marks ?? null,
    licenses: row.licenses ?? null,
    severity: row.severity,
    modifierSeverity: row.modifierSeverity ?? file.modifierSeverity ?? null,
    applies: { ...file.applies, ...row.applies },
    why: row.why,
    help: row.help,
    knownFalsePositives: row.knownFalsePositives ?? file.knownFalsePositives ?? [],
    standards: row.standards ?? file.standards ?? [],
  };
}

function isPackFile(value: unknown): value is PackFile {
  return isRecord(value) && Array.isArray(value["rules"]);
}
