import { copyOf, fingerprintOf } from "./fingerprint.ts";
import type { FingerprintCopy } from "./fingerprint.ts";
import type { KnownQuotes } from "./quotes.ts";
import { quoteLines } from "./write-quotes.ts";

const BLOCK = /(?:^|\n)fingerprint:[^\n]*(?:\n(?:[ \t][^\n]*|(?=\n)))*\s*$/u;

const COPIES = /\n {2}copies:\n(?: {4}[^\n]*\n?)*/u;

/**
 * The YAML `text` of a licence file with the fingerprint of `license` at its end, in place of an
 * older one, and with what to quote of it. Everything before it stays as it is, and so do the
 * copies in it.
 */
export function withFingerprint(
  text: string,
  license: string,
  quotes: KnownQuotes | null = null,
): string {
  const print = fingerprintOf(license);
  const lines = [
    "fingerprint:",
    `  version: ${print.version}`,
    `  words: ${print.words}`,
    `  digest: "${print.digest}"`,
    `  masked: "${print.masked}"`,
    "  segments:",
    ...print.segments.flatMap((segment) => [
      `    - kind: ${segment.kind}`,
      `      words: ${segment.words}`,
      `      digest: "${segment.digest}"`,
      `      shingles: "${segment.shingles}"`,
      `      urls: ${quoted(segment.urls)}`,
      `      targets: ${quoted(segment.targets)}`,
    ]),
    ...quoteLines(quotes),
  ];
  const copies = COPIES.exec(BLOCK.exec(text)?.[0] ?? "")?.[0].trimEnd() ?? "";
  const kept = text.replace(BLOCK, "").trimEnd();
  return `${kept}${kept === "" ? "" : "\n"}${lines.join("\n")}${copies}\n`;
}

/**
 * The YAML `text` of a licence file, which has a fingerprint, with one more `copy` that the
 * licensor published in other words; unchanged when it is known already.
 */
export function withCopy(text: string, copy: string): string {
  const line = `    - ${flow(copyOf(copy))}`;
  if (text.includes(line)) return text;
  return `${text.trimEnd()}\n${COPIES.test(text) ? "" : "  copies:\n"}${line}\n`;
}

const quoted = (values: readonly string[]): string =>
  `[${values.map((one) => `"${one}"`).join(", ")}]`;

function flow({ digest, title, urls, targets }: FingerprintCopy): string {
  const named = title === null ? "null" : `{ words: ${title.words}, digest: "${title.digest}" }`;
  return `{ digest: "${digest}", title: ${named}, urls: ${quoted(urls)}, targets: ${quoted(targets)} }`;
}

/** What is known of a licence whose file does not exist yet. */
export interface NewLicense {
  readonly key: string;
  readonly license: string;
  readonly title: string;
  readonly version: string | null;
  readonly licensor: string | null;
  readonly family: string | null;
  readonly kind: string;
  readonly language: string;
}

const value = (text: string | null): string => (text === null ? "null" : JSON.stringify(text));

/** A file for a licence whose terms nobody has written down yet. */
export function newLicenseFile(license: NewLicense): string {
  return [
    `key: ${value(license.key)}`,
    `license: ${value(license.license)}`,
    `title: ${value(license.title)}`,
    `version: ${value(license.version)}`,
    `licensor: ${value(license.licensor)}`,
    `family: ${value(license.family)}`,
    `kind: ${license.kind}`,
    `language: ${license.language}`,
    "url: null",
    "aliases:",
    "  hub: []",
    "  names: []",
    "  links: []",
    "terms: null",
    "",
  ].join("\n");
}
