import { isAlphanumeric, isSpace } from "./characters.ts";
import { HASH_START, finish, hashStep } from "./hash.ts";

const MAX_URL = 500;
const TLD = /\.(?:com|org|net|io|ai|cn|co|dev|de|eu|uk|edu|gov|info|me|int|fr|jp|kr|us|ae)$/iu;
const DOMAIN = /[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,6}/iy;

/** End of a web address whose word starts at `start` and ends at `wordEnd`, or -1. */
export function urlEnd(text: string, start: number, wordEnd: number): number {
  const next = text.charCodeAt(wordEnd);
  if (next === 58 && text.charCodeAt(wordEnd + 1) === 47 && text.charCodeAt(wordEnd + 2) === 47) {
    return addressEnd(text, wordEnd + 3);
  }
  if (next === 64)
    return isAlphanumeric(text.charCodeAt(wordEnd + 1)) ? domainEnd(text, wordEnd + 1) : -1;
  if (next !== 46 || !isAlphanumeric(text.charCodeAt(wordEnd + 1))) return -1;
  return domainEnd(text, start);
}

function domainEnd(text: string, at: number): number {
  DOMAIN.lastIndex = at;
  const found = DOMAIN.exec(text)?.[0];
  if (found === undefined || found.length > 100) return -1;
  const end = at + found.length;
  const slash = text.charCodeAt(end) === 47 && isAlphanumeric(text.charCodeAt(end + 1));
  if (!TLD.test(found)) return -1;
  return slash ? addressEnd(text, end) : end;
}

function addressEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + MAX_URL);
  let end = inkEnd(text, at, limit);
  const next = nextLine(text, end, limit);
  if (next > 0) end = inkEnd(text, next, limit);
  while (end > at && isTrailing(text.charCodeAt(end - 1))) end--;
  return end;
}

function inkEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !stopsUrl(text.charCodeAt(end))) end++;
  return end;
}

/** Where an address goes on that was wrapped after a hyphen, in the middle of its path; or -1. */
function nextLine(text: string, end: number, limit: number): number {
  if (text.charCodeAt(end - 1) !== 45) return -1;
  let next = end;
  while (next < limit && next - end < 40 && isSpace(text.charCodeAt(next))) next++;
  if (text.slice(end, next).split("\n").length !== 2) return -1;
  const isPath = isAlphanumeric(text.charCodeAt(next));
  return isPath && text.slice(next, inkEnd(text, next, limit)).includes("/") ? next : -1;
}

function stopsUrl(code: number): boolean {
  if (code > 0x7e || isSpace(code)) return true;
  // " ' ( ) < > [ ] ` { | } never occur unescaped in the addresses that licences print.
  return (
    code === 34 ||
    code === 39 ||
    code === 40 ||
    code === 41 ||
    code === 60 ||
    code === 62 ||
    code === 91 ||
    code === 93 ||
    code === 96 ||
    code === 123 ||
    code === 124 ||
    code === 125
  );
}

function isTrailing(code: number): boolean {
  return (
    code === 46 ||
    code === 44 ||
    code === 59 ||
    code === 58 ||
    code === 33 ||
    code === 63 ||
    code === 42 ||
    code === 95 ||
    code === 92 ||
    code === 47
  );
}

/** Hash of an address without scheme, escapes, line breaks and trailing slash, in lower case. */
export function hashUrl(text: string, start: number, end: number): number {
  const scheme = text.slice(start, Math.min(end, start + 10)).indexOf("://");
  let hash = HASH_START;
  for (let i = scheme < 0 ? start : start + scheme + 3; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 92 && !isSpace(code))
      hash = hashStep(hash, code >= 65 && code <= 90 ? code + 32 : code);
  }
  return finish(hash);
}

/** Hash of an address given as a string. */
export function hashUrlOf(url: string): number {
  let end = url.length;
  while (end > 0 && isTrailing(url.charCodeAt(end - 1))) end--;
  return hashUrl(url, 0, end);
}
