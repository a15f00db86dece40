import { fingerprintOf } from "./fingerprint.ts";

const BLOCK = /(?:^|\n)fingerprint:[^\n]*(?:\n(?:[ \t][^\n]*|(?=\n)))*\s*$/u;

/**
 * The YAML `text` of a licence file with the fingerprint of `license` at its end, in place of an
 * older one. Everything before it stays as it is.
 */
export function withFingerprint(text: string, license: string): string {
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
      `      urls: [${segment.urls.map((url) => `"${url}"`).join(", ")}]`,
      `      targets: [${segment.targets.map((url) => `"${url}"`).join(", ")}]`,
    ]),
  ];
  const kept = text.replace(BLOCK, "").trimEnd();
  return `${kept}${kept === "" ? "" : "\n"}${lines.join("\n")}\n`;
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
