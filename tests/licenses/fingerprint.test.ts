import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  SHINGLES,
  fingerprintOf,
  packHashes,
  unpackHashes,
} from "../../src/licenses/fingerprint.ts";
import { newLicenseFile, withCopy, withFingerprint } from "../../src/licenses/write-fingerprint.ts";
import { REBADGED, ZORBLAX } from "./custom.ts";
import { spdxText } from "./spdx.ts";

describe("fingerprint", () => {
  it("is the same for the same words", () => {
    const reflowed = ZORBLAX.toUpperCase().replaceAll("\n", "\r\n  ");
    expect(fingerprintOf(reflowed)).toEqual(fingerprintOf(ZORBLAX));
  });

  it("changes with one word", () => {
    const edited = fingerprintOf(ZORBLAX.replace("ninety", "eighty"));
    expect(edited.digest).not.toBe(fingerprintOf(ZORBLAX).digest);
  });

  it("has the same masked digest for another company's name", () => {
    expect(fingerprintOf(REBADGED).masked).not.toBe("");
    const renamed = REBADGED.replaceAll("DeepSeek", "Tencent");
    expect(fingerprintOf(renamed).masked).toBe(fingerprintOf(REBADGED).masked);
    expect(fingerprintOf(renamed).digest).not.toBe(fingerprintOf(REBADGED).digest);
  });

  it("holds no word of the text", () => {
    const json = JSON.stringify(fingerprintOf(ZORBLAX));
    for (const word of ["Zorblax", "triangle", "visitors", "weights"])
      expect(json).not.toContain(word);
  });

  it("has ordered shingles that overlap by at least four words", () => {
    const operative = fingerprintOf(ZORBLAX).segments.find(({ kind }) => kind === "operative");
    const count = unpackHashes(operative?.shingles ?? "").length;
    expect(SHINGLES.width - SHINGLES.stride).toBeGreaterThanOrEqual(4);
    expect(count).toBe(Math.ceil(((operative?.words ?? 0) - SHINGLES.width) / SHINGLES.stride) + 1);
  });

  it("packs hashes without loss", () => {
    const hashes = [0, 1, 0xffffffff, 0x80000000, 0x12345678];
    expect(Array.from(unpackHashes(packHashes(hashes)))).toEqual(hashes);
  });

  it.each([
    ["MIT", ["title", "operative"]],
    ["Apache-2.0", ["title", "operative", "appendix"]],
    ["GPL-3.0-only", ["title", "preamble", "operative", "appendix"]],
    ["CC-BY-4.0", ["preamble", "operative", "footer"]],
    ["BSD-3-Clause", ["operative"]],
  ])("splits %s", (id, kinds) => {
    expect(fingerprintOf(spdxText(id)).segments.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("licence files", () => {
  const skeleton = newLicenseFile({
    key: "zorblax-1.2",
    license: "LicenseRef-modelcheck-zorblax-1.2",
    title: "Zorblax Model License",
    version: "1.2",
    licensor: null,
    family: null,
    kind: "license",
    language: "en",
  });

  it("keep every byte before the fingerprint", () => {
    const before = `${skeleton}# a remark\nobligations: []\n`;
    const after = withFingerprint(before, ZORBLAX);
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain("fingerprint:\n  version: 1\n");
  });

  it("say what to quote, in numbers and labels", () => {
    const at = [[3, 9, 0, -2, "2(a)"]] as const;
    const quotes = {
      language: "en",
      clauses: { research: { status: "allowed", at } },
      thresholds: [{ kind: "mau", value: 90_000, at }],
    };
    const written = withFingerprint(skeleton, ZORBLAX, quotes);
    expect(parse(written)).toMatchObject({ fingerprint: { version: 1, quotes } });
    const copied = withCopy(written, ZORBLAX.replace("green", "red"));
    expect(withFingerprint(copied, ZORBLAX, quotes)).toBe(copied);
    const none = { language: "en", clauses: {}, thresholds: [] };
    expect(parse(withFingerprint(copied, ZORBLAX, none))).toMatchObject({
      fingerprint: { quotes: none, copies: [{}] },
    });
  });

  it("keep the licensor's other copies, each once", () => {
    const once = withCopy(withFingerprint(skeleton, ZORBLAX), ZORBLAX.replace("green", "red"));
    const twice = withCopy(once, ZORBLAX.replace("green", "blue"));
    expect(withCopy(twice, ZORBLAX.replace("green", "red"))).toBe(twice);
    expect(withFingerprint(twice, ZORBLAX)).toBe(twice);
    expect(twice.match(/copies:/g)).toHaveLength(1);
    expect(twice.match(/^ {4}- \{ digest: /gm)).toHaveLength(2);
  });

  it("get a new fingerprint in place of the old one", () => {
    const once = withFingerprint(skeleton, ZORBLAX);
    expect(withFingerprint(once, ZORBLAX)).toBe(once);
    const other = withFingerprint(once, ZORBLAX.replace("green", "red"));
    expect(other.match(/fingerprint:/g)).toHaveLength(1);
    expect(other).not.toBe(once);
  });
});
