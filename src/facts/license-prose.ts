import type { LicenseScope } from "../model/license.ts";
import type { CardBody, Unit } from "../card/units.ts";
import type { NameSpan } from "./license-names.ts";
import { headingOf } from "../card/units.ts";
import { lowerCase, spelled } from "../text/lower.ts";
import { licenseNames } from "./license-names.ts";
import { partsNamed } from "./license-scope.ts";
import { speaksOfAnother } from "./own-name.ts";

/** A sentence of the card that says what licence applies. */
export interface ProseLicense {
  readonly name: string;
  readonly scope: LicenseScope;
  readonly unit: Unit;
}

const LABEL =
  /^(?:the |our )?((?:[^\s\d:：=|–]+ ){0,3})licen[sc](?:e|ing)(?:\(s\)|s)?((?: (?:type|name|for [\p{L}\d ._/-]{2,60}))?)\s*[:：=|–]\s*/du;
const NO_VALUE =
  /^(?:\[?more information needed\]?|n\/?a|none|tbd|todo|unknown|see\b.*|same as\b.*|\[|please\b.*|-+|link|model|name|type)?\.?$/u;
const PLAIN_VALUE = /^[\p{L}\d][\p{L}\d .+_-]{1,60}/u;
// The words between subject and licence name; the name has to follow closely.
const GRANT =
  /\b(?:licen[sc]ed|released?|distributed|available|provided|published|open[- ]?sourced|shared|governed|covered|subject|bound|falls?|comes?|free for|adher\w+|compl(?:y|ies)|in accordance|limited|restricted|is|are|has|have|uses?|adopts?|follows?|inherits?|requires?|per)\b[^.;]{0,60}?(?:\b(?:under|by|to|with|per|the|an?|as|from|in|its|requires?|follows?|adopts?|inherits?|uses?|has|is|are)\b|「|《)[^.;,]{0,40}$/u;
const IN_BRACKETS = /\b(?:this|our|these) [^.;]{0,60}\($/u;
const SAYS_SO =
  /^(?:[- ]?licen[sc]ed\b|[\s,)]*(?:is|are) (?:available|included|found|provided|applied|used)\b|[\s,)]*applies\b)/u;
const INSTEAD = /\b(?:priority over|instead of|rather than|unlike|replac\w+|not)\b[^.;]{0,20}$/u;
const GRANT_CJK = /(?:遵循|依照|遵守|基于|采用|根据|按照|使用)[^。；]{0,30}$/u;
const INHERITED =
  /\b(?:bound by|subject to|follows?|adheres? (?:strictly )?to|under|compl(?:y|ies) with)\b.{0,40}\blicen[sc](?:e|ing)\b.{0,50}\b(?:of|for) (?:the )?(?:original )?(\p{Lu}[\p{L}\d.-]*(?: \d[\d.]*)?)/u;
const AGREEMENT_FOR =
  /\b[Ll]icen(?:sing [Aa]greement|se [Aa]greement) for (\p{Lu}[\p{L}\d.-]{1,30}(?: (?:\p{Lu}\p{L}{1,20}|\d[\d.]*)){0,2})/u;
const LICENSE_SECTION = /licen[sc]|terms of use|legal|许可|授权|ライセンス|협약/u;
const THIS =
  /\b(?:this|our|these) (?:[^\s,;:]+ ){0,3}(?:models?|weights|checkpoints?|repo(?:sitory)?|project|release|adapters?|merge|work|code|lora)\b/u;
const OF_THE_BASE =
  /\b(?:which|that|originally|initially|formerly)\b[^.;]{0,20}\b(?:licen[sc]ed|released)\b/u;
const ABOUT_OTHER =
  /\b(?:originally|derived from|based on|fine-?tuned from|base (?:model|weights)|parent model|original (?:model|weights|release|checkpoint|work)|unlike|previous(?:ly)?|formerly|third[- ]party|incompatible|their|other work|e\.g\.|similar to|prohibited by|provided (?:that )?they|requested|models? with -|if (?:you|your)|citation|arxiv|other models?)\b/u;

/** Licence statements of the body, with the part of the release each one covers. */
export function proseLicenses(body: CardBody, ownName: string): readonly ProseLicense[] {
  return body.units.flatMap((unit) => {
    if (
      !/licen[sc]|apache|\bmit\b|gpl|bsd|\bcc|rail|terms of use|许可|ライセンス|mdw/u.test(
        unit.lower,
      )
    ) {
      return LICENSE_SECTION.test(headingOf(unit)) ? inSection(unit, ownName) : [];
    }
    const label = LABEL.exec(lowerCase(labelled(unit)));
    if (label !== null) return fromLabel(unit, label, ownName);
    if (unit.kind === "heading" || unit.kind === "row") return [];
    const granted = fromGrants(unit, ownName);
    if (granted.length > 0) return granted;
    const inherited = (INHERITED.exec(unit.text) ?? AGREEMENT_FOR.exec(unit.text))?.[1];
    if (inherited !== undefined)
      return [{ name: inherited.replace(/[.]+$/u, ""), scope: "weights", unit }];
    return LICENSE_SECTION.test(headingOf(unit)) ? inSection(unit, ownName) : [];
  });
}

/** A row's cells without the leading bar, so that its first cell can be a label. */
function labelled(unit: Unit): string {
  if (unit.kind !== "row") return unit.text;
  const cells = unit.text.split("|").filter((cell) => cell.trim() !== "");
  return cells.length === 2 ? cells.map((cell) => cell.trim()).join(" | ") : "";
}

/** `License: X`, and the like with "code", "model" or "data" before it. */
function fromLabel(unit: Unit, label: RegExpExecArray, ownName: string): readonly ProseLicense[] {
  const what = `${label[1] ?? ""}${label[2] ?? ""}`;
  if (/\b(?:base model|original|parent|teacher)\b/u.test(what)) return [];
  if (speaksOfAnother(spelled(labelled(unit), label, 2) ?? "", ownName)) return [];
  const value = labelled(unit)
    .slice(label[0].length)
    .replace(/^\|?\s*/u, "");
  const scope = partsNamed(what)[0] ?? "weights";
  const names = licenseNames(value);
  const first = names[0];
  if (first !== undefined && first.start < 80) {
    return names
      .filter((name, i) => i === 0 || joins(value.slice(names[i - 1]?.end ?? 0, name.start)))
      .map((name) => ({ name: name.name, scope, unit }));
  }
  const plain = PLAIN_VALUE.exec(value)?.[0].trim().replace(/[.]+$/u, "");
  if (plain === undefined || NO_VALUE.test(lowerCase(value)) || plain.split(" ").length > 6)
    return [];
  return [{ name: plain, scope, unit }];
}

/** What stands between two names of one statement: "and", "or", a bracket. */
function joins(between: string): boolean {
  return /^[\s,;/()&+]*(?:and|or|with|plus)?(?: the| an?| governed by the| under the)?[\s(]*$/u.test(
    lowerCase(between),
  );
}

function fromGrants(unit: Unit, ownName: string): readonly ProseLicense[] {
  const names = licenseNames(unit.text);
  const found: ProseLicense[] = [];
  for (const [i, name] of names.entries()) {
    const from = names[i - 1]?.end ?? 0;
    const before = unit.text.slice(from, name.start);
    const lower = unit.lower.slice(from, name.start);
    const after = unit.lower.slice(name.end, name.end + 30);
    const carried = found.length > 0 && joins(before);
    if (INSTEAD.test(lower)) continue;
    const granted =
      GRANT.test(lower) || GRANT_CJK.test(before) || IN_BRACKETS.test(lower) || SAYS_SO.test(after);
    if (!carried && (!granted || isAboutOther(unit.text.slice(0, name.start), ownName))) continue;
    for (const scope of scopesOf(unit, from, name)) found.push({ name: name.name, scope, unit });
  }
  return found;
}

function isAboutOther(before: string, ownName: string): boolean {
  const lower = lowerCase(before);
  if (OF_THE_BASE.test(lower)) return true;
  if (THIS.test(lower)) return false;
  return ABOUT_OTHER.test(lower) || speaksOfAnother(before, ownName);
}

/** A name under a licence heading, when the statement is little more than the name. */
function inSection(unit: Unit, ownName: string): readonly ProseLicense[] {
  if (unit.kind === "heading" || unit.kind === "row") return [];
  const name = licenseNames(unit.text)[0];
  if (name === undefined || name.start > 60 || unit.text.length > 200) return [];
  if (isAboutOther(unit.text.slice(0, name.start), ownName)) return [];
  return scopesOf(unit, 0, name).map((scope) => ({ name: name.name, scope, unit }));
}

/** The part named between the last licence and this one, else in the sentence, else in the heading. */
function scopesOf(unit: Unit, from: number, name: NameSpan): readonly LicenseScope[] {
  for (const clause of [
    unit.text.slice(from, name.start),
    unit.text.slice(0, name.start),
    unit.path.at(-1) ?? "",
  ]) {
    const parts = partsNamed(clause);
    if (parts.length > 0) return parts;
  }
  return ["weights"];
}
