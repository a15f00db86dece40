import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogOf, packOurs } from "./rules.ts";

const catalog = catalogOf(packOurs());

const keyOf = (value: string): string | null | undefined => catalog.resolveName(value)?.key;

describe("a licence name", () => {
  it.each([
    ["mit", "spdx:MIT"],
    ["MIT", "spdx:MIT"],
    [" Apache-2.0 ", "spdx:Apache-2.0"],
    ["Apache License, Version 2.0", "spdx:Apache-2.0"],
    ["Apache 2.0 licence", "spdx:Apache-2.0"],
    ["cc-by-nc-4.0 License Agreement", "spdx:CC-BY-NC-4.0"],
    ["bsl-1.0", "spdx:BSL-1.0"],
    ["cc-by-nc-4.0", "spdx:CC-BY-NC-4.0"],
    ["llama3.1", "llama3.1"],
    ["LicenseRef-scancode-llama-3.1-license-2024", "llama3.1"],
    ["openmdw-1.0", "openmdw-1.0"],
    ["OpenMDW-1.0", "openmdw-1.0"],
    ["C-UDA-1.0", "c-uda-1.0"],
    ["lfm1.0", "lfm-1.0"],
    ["LFM-Open-License_v1.0", "lfm-1.0"],
    ["Gemma Terms of Use", "gemma"],
    ["GPL-3.0+", "spdx:GPL-3.0-or-later"],
    ["spdx:MIT", "spdx:MIT"],
    ["https://opensource.org/licenses/MIT", "spdx:MIT"],
    ["http://www.apache.org/licenses/LICENSE-2.0.txt", "spdx:Apache-2.0"],
    ["https://creativecommons.org/licenses/by-nc/4.0/legalcode", "spdx:CC-BY-NC-4.0"],
    ["https://www.gnu.org/licenses/gpl-3.0.en.html", "spdx:GPL-3.0-only"],
    ["https://opensource.org/license/apache-2-0", "spdx:Apache-2.0"],
    ["https://choosealicense.com/licenses/isc/", "spdx:ISC"],
    ["https://spdx.org/licenses/MPL-2.0.html", "spdx:MPL-2.0"],
    ["https://creativecommons.org/publicdomain/zero/1.0/", "spdx:CC0-1.0"],
    ["https://ai.google.dev/gemma/terms", "gemma"],
    ["https://huggingface.co/Qwen/Qwen2.5-3B-Instruct/resolve/main/LICENSE", "qwen-research"],
  ])("%j is %s", (value, key) => {
    expect(keyOf(value)).toBe(key);
  });

  it.each([["openrail"], ["bsd"], ["cc"], ["gpl"], ["gfdl"], ["BSD license"]])(
    "%j is a family",
    (value) => {
      expect(catalog.resolveName(value)).toMatchObject({
        key: null,
        expression: null,
        match: "family",
      });
    },
  );

  it.each([["unknown"], ["other"]])("%j says nothing", (value) => {
    expect(catalog.resolveName(value)).toMatchObject({ key: null, match: "sentinel" });
  });

  it.each([["falcon-llm-license"], ["yi-license"]])(
    "%j names several texts and picks none",
    (value) => {
      const found = catalog.resolveName(value);
      expect(found).toMatchObject({ key: null, expression: null, match: "ambiguous" });
      expect(found?.candidates.length).toBeGreaterThan(1);
    },
  );

  it("takes a name that any publisher may give its own edit for no text at all", () => {
    expect(catalog.resolveName("modified-mit")).toBeNull();
  });

  it("keeps how the licences of an expression apply", () => {
    expect(catalog.resolveName("(MIT AND CC-BY-NC-4.0) OR Apache-2.0")?.tree).toEqual({
      any: [{ all: ["spdx:MIT", "spdx:CC-BY-NC-4.0"] }, "spdx:Apache-2.0"],
    });
    // An exception only adds permissions.
    expect(catalog.resolveName("MIT OR GPL-2.0-only WITH Classpath-exception-2.0")?.tree).toEqual({
      any: ["spdx:MIT", "spdx:GPL-2.0-only"],
    });
    expect(catalog.resolveName("MIT AND LicenseRef-their-own")?.tree).toBeUndefined();
  });

  it("keeps both readings of a GNU id", () => {
    expect(catalog.resolveName("agpl-3.0")).toMatchObject({
      key: "spdx:AGPL-3.0-only",
      match: "ambiguous",
      candidates: ["spdx:AGPL-3.0-only", "spdx:AGPL-3.0-or-later"],
    });
  });

  it.each([
    [""],
    ["my own licence"],
    ["constructor"],
    ["__proto__"],
    ["MIT-ish"],
    ["license"],
    [" license"],
    ["not a MIT license"],
    [`MIT${" OR MIT".repeat(100)}`],
    [`https://opensource.org/licenses/MIT?${"x".repeat(1000)}`],
    ["mit modified"],
    ["https://creativecommons.org/licenses/by/3.0/de/"],
    ["https://example.org/licenses/MIT"],
  ])("%j is nobody's name", (value) => {
    expect(catalog.resolveName(value)).toBeNull();
  });

  it("of an SPDX licence without a term sheet has its id and no terms", () => {
    expect(catalog.resolveName("zed")).toMatchObject({ key: "spdx:Zed", match: "uncatalogued" });
    expect(catalog.entry("spdx:Zed")).toMatchObject({ license: "Zed", terms: null });
  });
});

describe("a key", () => {
  it("of the SPDX list leads to the sheet that has its id", () => {
    expect(catalog.entry("spdx:OpenMDW-1.0")?.key).toBe("openmdw-1.0");
    expect(catalog.entry("spdx:C-UDA-1.0")?.key).toBe("c-uda-1.0");
  });

  it("that nobody has is no licence", () => {
    expect(catalog.entry("spdx:Nobody-1.0")).toBeNull();
    expect(catalog.entry("toString")).toBeNull();
    expect(catalog.policyOf("toString")).toBeNull();
    expect(catalog.spdxText("../package")).toBeNull();
  });
});

describe("an SPDX expression", () => {
  it.each([
    ["MIT AND CC-BY-4.0", "MIT AND CC-BY-4.0", ["spdx:MIT", "spdx:CC-BY-4.0"]],
    ["(mit or apache-2.0)", "MIT OR Apache-2.0", ["spdx:MIT", "spdx:Apache-2.0"]],
    ["(MIT OR ISC) AND Zlib", "(MIT OR ISC) AND Zlib", ["spdx:MIT", "spdx:ISC", "spdx:Zlib"]],
    ["MIT AND LicenseRef-their-own", "MIT AND LicenseRef-their-own", []],
    ["MIT OR GPL-3.0", "MIT OR GPL-3.0", ["spdx:MIT", "spdx:GPL-3.0-only"]],
    [
      "GPL-3.0-only WITH GCC-exception-3.1",
      "GPL-3.0-only WITH GCC-exception-3.1",
      ["spdx:GPL-3.0-only"],
    ],
  ])("%j", (value, expression, candidates) => {
    const found = catalog.resolveName(value);
    expect(found).toMatchObject({ key: null, expression, match: "expression", candidates });
  });

  it("that does not parse is nobody's name", () => {
    expect(catalog.resolveName("MIT AND")).toBeNull();
    expect(catalog.resolveName("mit with patches")).toBeNull();
  });
});

describe("any value", () => {
  it("is read without a throw, and only into licences that exist", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^[a-z0-9.+-]{1,20}$/)),
        (value) => {
          const found = catalog.resolveName(value);
          for (const key of found?.candidates ?? []) expect(catalog.entry(key)).not.toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });
});
