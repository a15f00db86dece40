import type { LicenseScope } from "../model/license.ts";
import { lowerCase } from "../text/lower.ts";

/** A licence on a badge image, such as those of shields.io. */
export interface BadgeLicense {
  readonly name: string;
  readonly scope: LicenseScope;
  readonly start: number;
  readonly end: number;
}

const BADGE =
  /shields\.io\/badge\/((?:[\w%.]{1,20}(?:_|%20))?)licen[sc]e(?:s|_[\w%]{1,10})?(?:%3a|:)?-([^?)"'\s<>]{2,80})/gu;

/** Licences that badge URLs spell out in `text` from `from` on. */
export function badgeLicenses(text: string, from: number): readonly BadgeLicense[] {
  if (!text.includes("shields.io")) return [];
  const found: BadgeLicense[] = [];
  for (const match of lowerCase(text).matchAll(BADGE)) {
    if (match.index < from) continue;
    // In these URLs one hyphen parts label, message and colour; two are a hyphen.
    const end = match.index + match[0].length;
    const written = text.slice(end - (match[2]?.length ?? 0), end);
    const message = written.replaceAll("--", "\u0000").split("-", 1)[0] ?? "";
    const name = decode(message.replaceAll("\u0000", "-").replaceAll("_", " ")).trim();
    if (name === "" || /^(?:svg|png)$/u.test(lowerCase(name))) continue;
    const prefix = match[1] ?? "";
    const scope = prefix.includes("code") ? "code" : prefix.includes("data") ? "data" : "weights";
    found.push({ name, scope, start: match.index, end });
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
