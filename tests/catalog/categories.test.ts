import { describe, expect, it } from "vitest";
import { categoriesOf } from "../../src/catalog/categories.ts";
import { catalogOf, packOurs } from "./rules.ts";

const catalog = catalogOf(packOurs());

describe("categories", () => {
  it.each([
    ["spdx:MIT", ["permissive"]],
    ["spdx:Apache-2.0", ["permissive"]],
    ["spdx:BSD-3-Clause", ["permissive"]],
    ["spdx:CC-BY-4.0", ["permissive"]],
    ["openmdw-1.0", ["permissive"]],
    ["spdx:GPL-3.0-or-later", ["copyleft"]],
    ["spdx:AGPL-3.0-only", ["copyleft"]],
    ["spdx:CC-BY-SA-4.0", ["copyleft"]],
    ["spdx:CC-BY-NC-4.0", ["non-commercial"]],
    ["spdx:CC-BY-NC-SA-4.0", ["copyleft", "non-commercial"]],
    ["mrl-0.1", ["non-commercial", "research-only", "use-restricted"]],
    ["llama3.1", ["use-restricted", "threshold"]],
    ["gemma", ["use-restricted"]],
    ["tencent-hunyuan-a13b", ["use-restricted", "threshold", "territory-limited"]],
    ["kimi-k2-modified-mit", ["threshold"]],
    ["minimax-m2.1-modified-mit", []],
    ["spdx:CC-BY-ND-4.0", []],
    ["spdx:Zed", ["unknown"]],
  ])("of %s", (key, categories) => {
    expect(categoriesOf(catalog.entry(key)?.terms ?? null)).toEqual(categories);
  });

  it("never call a licence permissive that withholds or limits a use", () => {
    const permissive = catalog
      .keys()
      .map((key) => ({ key, terms: catalog.entry(key)?.terms ?? null }))
      .filter(({ terms }) => categoriesOf(terms).includes("permissive"));
    const limited = permissive.filter(
      ({ terms }) =>
        terms?.commercialUse.status !== "allowed" ||
        terms.redistribution.status !== "allowed" ||
        terms.acceptableUsePolicy.status !== "none" ||
        terms.derivativeRedistribution !== undefined,
    );
    expect(permissive.length).toBeGreaterThan(20);
    expect(limited.map(({ key }) => key)).toEqual([]);
  });
});
