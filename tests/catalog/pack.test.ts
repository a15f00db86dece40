import { describe, expect, it } from "vitest";
import { packRules } from "../../src/catalog/pack.ts";
import { catalogOf, packOurs, ruleFiles, spdxIds } from "./rules.ts";

const LICENSE = `key: example
license: LicenseRef-modelcheck-example
title: Example Model License
version: null
licensor: null
family: null
kind: license
language: en
url: https://example.org/license
terms: null
`;

const packOne = (
  text: string,
  path = "rules/licenses/example.yaml",
): ReturnType<typeof packRules> => packRules([{ path, text }], ["MIT"]);

describe("the project's own rules", () => {
  const packed = packOurs();
  const catalog = catalogOf(packed);

  it("have no fault", () => {
    expect(packed.problems).toEqual([]);
  });

  it("give every licence its own id", () => {
    const ids = packed.licenses.map(({ license }) => license);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("lead every Hub id with a key to a term sheet", () => {
    const without = catalog
      .hubLicenses()
      .filter(({ key }) => key !== null && (catalog.entry(key)?.terms ?? null) === null)
      .map(({ id }) => id);
    expect(without).toEqual([]);
  });

  it("name no family and no sentinel with a licence", () => {
    const silent = ["family", "sentinel", "uncatalogued"];
    const rows = catalog.hubLicenses().filter(({ match }) => silent.includes(match));
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ key }) => key !== null)).toEqual([]);
  });

  it("share a name between texts only where it is known to be shared", () => {
    const names: { names: Record<string, string[]> } = JSON.parse(
      packed.files.get("names.json") ?? "{}",
    );
    const shared = Object.keys(names.names).filter((name) => (names.names[name] ?? []).length > 1);
    expect(shared).toEqual([
      "bilibili-model-license",
      "falcon-llm-license",
      "flux-1-dev-non-commercial-license",
      "stability-ai-non-commercial-research-community-license-agreement",
      "yi-license",
    ]);
  });

  it("show every term with the line it stands in", () => {
    const files = new Map(ruleFiles().map(({ path, text }) => [path, text.split("\n")]));
    const terms = catalog.keys().flatMap((key) => Object.entries(catalog.entry(key)?.terms ?? {}));
    const places = terms.flatMap(([name, term]) => {
      const [place] = "evidence" in term ? term.evidence : [];
      return place === undefined ? [] : [{ name, place }];
    });
    const wrong = places.filter(({ name, place }) => {
      const line = files.get(place.file)?.[place.startLine - 1]?.trim() ?? "";
      return !line.startsWith(`${name}:`) || !line.startsWith(place.excerpt);
    });
    expect(places.length).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
    expect(places.filter(({ place }) => place.excerpt.length > 200)).toEqual([]);
  });

  it("keep what a threshold governs, and where its text contradicts itself", () => {
    const [lfm] = catalog.entry("lfm-1.0")?.terms?.thresholds ?? [];
    expect(lfm).toMatchObject({ value: 10_000_000, atLimit: "contradictory" });
    const [users] = catalog.entry("bilibili-model-ula-2025")?.terms?.thresholds ?? [];
    expect(users?.on).toContain("research");
    expect(users).not.toHaveProperty("atLimit");
  });

  it("cite a clause for every permission they state", () => {
    const stated = catalog.keys().flatMap((key) => {
      const terms = catalog.entry(key)?.terms ?? null;
      if (terms === null) return [];
      const { research, commercialUse, fineTuning, redistribution, outputs } = terms;
      return [research, commercialUse, fineTuning, redistribution, outputs]
        .filter(({ status }) => status !== "unstated")
        .map(({ evidence }) => ({ key, clause: evidence[0]?.clause }));
    });
    expect(stated.filter(({ clause }) => clause === undefined)).toEqual([]);
  });
});

describe("a rule file with faults", () => {
  it("reports all of them at once, where they are", () => {
    const text = LICENSE.replace("kind: license", "kind: permit").replace(
      "language: en",
      "language: 7",
    );
    const { problems } = packOne(`${text}colour: red\n`);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      "rules/licenses/example.yaml:7",
      "rules/licenses/example.yaml:8",
      "rules/licenses/example.yaml:1",
    ]);
  });

  it("reports broken YAML instead of throwing", () => {
    const { problems } = packOne("key: [unclosed\n");
    expect(problems[0]?.file).toBe("rules/licenses/example.yaml");
  });

  it.each([
    ["a term without its condition", "terms: { research: { status: conditional } }", "conditional"],
    ["a status that does not exist", "terms: { patent: { status: maybe } }", "patent"],
    ["a missing term", "terms: { patent: { status: none } }", "`research` missing"],
  ])("refuses %s", (_, terms, message) => {
    const { problems } = packOne(LICENSE.replace("terms: null", terms));
    expect(problems.map((problem) => problem.message).join("\n")).toContain(message);
  });

  it("refuses a key that is not the file's name", () => {
    const { problems } = packOne(LICENSE, "rules/licenses/other.yaml");
    expect(problems.map(({ message }) => message)).toEqual([
      "key `example` belongs in example.yaml",
    ]);
  });

  it("refuses file names that differ only in case", () => {
    const { problems } = packRules(
      [
        {
          path: "rules/licenses/MIT.yaml",
          text: LICENSE.replace("key: example", 'key: "spdx:MIT"'),
        },
        { path: "rules/licenses/mit.yaml", text: LICENSE.replace("key: example", "key: mit") },
      ],
      ["MIT"],
    );
    expect(problems).toHaveLength(1);
  });

  it("refuses to extend what is not there, and a circle", () => {
    expect(packOne(`${LICENSE}extends: nothing\n`).problems).toHaveLength(1);
    expect(packOne(`${LICENSE}extends: example\n`).problems).toHaveLength(1);
  });

  it("refuses a Hub alias that the table of Hub ids does not know", () => {
    const { problems } = packOne(`${LICENSE}aliases: { hub: [example] }\n`);
    expect(problems[0]?.message).toContain("does not lead from `example`");
  });

  it("refuses one alias for two organisations", () => {
    const text = "organisations:\n  - { hub: A, aliases: [x] }\n  - { hub: B, aliases: [x] }\n";
    const { problems } = packRules([{ path: "rules/organisations.yaml", text }], []);
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      "3: `x` already means `A`",
    ]);
  });

  it("refuses a well-known model with a licence that is not there", () => {
    const text = "family: x\nmodels:\n  - { id: a/b, license: nope, url: https://example.org }\n";
    const { problems } = packRules([{ path: "rules/models/x.yaml", text }], spdxIds());
    expect(problems[0]?.message).toBe("no licence `nope`");
  });
});

describe("a licence that extends another", () => {
  it("takes what it leaves out, with the place it comes from", () => {
    const catalog = catalogOf(packOurs());
    const later = catalog.entry("spdx:GPL-3.0-or-later");
    expect(later?.terms?.redistribution.status).toBe("conditional");
    expect(later?.terms?.redistribution.evidence[0]?.file).toBe("rules/licenses/GPL-3.0-only.yaml");
    expect(later?.obligations.length).toBeGreaterThan(2);
  });
});
