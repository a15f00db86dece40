import type { LicenseScope } from "../model/license.ts";

/** A licence on a badge image, such as those of shields.io. */
export interface BadgeLicense {
  readonly name: string;
  readonly scope: LicenseScope;
  readonly start: number;
  readonly end: number;
}

const BADGE =
  /shields\.io\/badge\/((?:[\w%.]{1,20}(?:_|%20))?)licen[sc]e(?:s|_[\w%]{1,10})?(?:%3A|:)?-([^?)"'\s<>]{2,80})/giu;

/** Licences that badge URLs spell out in `text` from `from` on. */
export function badgeLicenses(text: string, from: number): readonly BadgeLicense[] {
  if (!text.includes("shields.io")) return [];
  const found: BadgeLicense[] = [];
  for (const match of text.matchAll(BADGE)) {
    if (match.index < from) continue;
    // In these URLs one hyphen parts label, message and colour; two are a hyphen.
    const message = (match[2] ?? "").replaceAll("--", "\u0000").split("-", 1)[0] ?? "";
    const name = decode(message.replaceAll("\u0000", "-").replaceAll("_", " ")).trim();
    if (name === "" || /^(?:svg|png)$/iu.test(name)) continue;
    const prefix = match[1] ?? "";
    const scope = /code/iu.test(prefix) ? "code" : /data/iu.test(prefix) ? "data" : "weights";
    found.push({ name, scope, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
