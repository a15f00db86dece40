import type { LicenseScope } from "../model/license.ts";
import type { CardBody, Unit } from "../card/units.ts";
import type { NameSpan } from "./license-names.ts";
import { licenseNames } from "./license-names.ts";
import { speaksOfAnother } from "./own-name.ts";

/** A sentence of the card that says what licence applies. */
export interface ProseLicense {
  readonly name: string;
  readonly scope: LicenseScope;
  readonly unit: Unit;
}

const LABEL = /^(?:[\p{L} ]{0,24})?licen[sc](?:e|ing)(?:\(s\)|s)?(?: type| name)?\s*[:：=–-]/iu;
const GRANT =
  /\b(?:licen[sc]ed|released|distributed|available|provided|published|open[- ]?sourced|shared|governed|covered|subject|bound|falls?|comes?|made|use[ds]?|adopts?|follows?|inherits?|is|are)\b.{0,80}?\b(?:under|by|to|with|as|the|from)\b/iu;
const LICENSE_OF = /\blicen[sc]e\b.{0,40}\b(?:is|are|:)/iu;
const LICENSE_SECTION = /licen[sc]|terms of use|legal|许可|授权|ライセンス/iu;
const OTHER =
  /\b(?:originally|derived from|based on|fine-?tuned from|base models?(?:'s)?|parent model|unlike|previous(?:ly)?|formerly|third[- ]party|incompatible|compatible with|similar to|not (?:under|licen)|if (?:you|your)|citation|arxiv)\b/iu;
const CODE =
  /\b(?:code(?:base)?|scripts?|repository|repo|software|library|implementation|toolkit|extension)\b/giu;
const DATA = /\b(?:data ?sets?|training data|corpus|corpora|benchmark|data)\b/giu;
const DOCS = /\b(?:documentation|paper|article|figures)\b/giu;
const WEIGHTS = /\b(?:weights?|models?|checkpoints?|parameters|adapters?|lora|merge)\b/giu;

/** Licence statements of the body, with the part of the release each one covers. */
export function proseLicenses(body: CardBody, ownName: string): readonly ProseLicense[] {
  const found: ProseLicense[] = [];
  for (const unit of body.units) {
    const names = licenseNames(unit.text);
    if (names.length === 0 || !states(unit)) continue;
    if (OTHER.test(unit.text) || speaksOfAnother(unit.text, ownName)) continue;
    for (const [i, name] of names.entries()) {
      const from = names[i - 1]?.end ?? 0;
      for (const scope of scopesOf(unit, from, name)) found.push({ name: name.name, scope, unit });
    }
  }
  return found;
}

function states(unit: Unit): boolean {
  const section = unit.path.at(-1) ?? "";
  if (unit.kind === "heading") return LABEL.test(unit.text);
  if (LABEL.test(unit.text)) return true;
  if (LICENSE_SECTION.test(section) && unit.kind !== "row") return true;
  return GRANT.test(unit.text) || LICENSE_OF.test(unit.text);
}

function scopesOf(unit: Unit, from: number, name: NameSpan): readonly LicenseScope[] {
  const near = unit.text.slice(from, name.start);
  const subject = mentionsPart(near) ? near : unit.text.slice(0, name.start);
  const clause = mentionsPart(subject) ? subject : (unit.path.at(-1) ?? "");
  const scopes: LicenseScope[] = [];
  if (clause.match(WEIGHTS) !== null) scopes.push("weights");
  if (clause.match(CODE) !== null) scopes.push("code");
  if (scopes.length === 0 && clause.match(DATA) !== null) scopes.push("data");
  if (scopes.length === 0 && clause.match(DOCS) !== null) scopes.push("documentation");
  return scopes.length === 0 ? ["weights"] : scopes;
}

function mentionsPart(text: string): boolean {
  return [WEIGHTS, CODE, DATA, DOCS].some((pattern) => text.match(pattern) !== null);
}
