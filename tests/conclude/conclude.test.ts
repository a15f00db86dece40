import { describe, expect, it } from "vitest";
import { concludeLicenses } from "../../src/conclude/conclude.ts";
import type { LicenseText } from "../../src/conclude/license-text.ts";
import { evidenceOfMatch, onlyLines, statesHolder } from "../../src/conclude/license-text.ts";
import { scopeOfFile } from "../../src/conclude/scope.ts";
import type { DeclaredLicense } from "../../src/model/license.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { answerUses } from "../../src/uses/answer.ts";
import { generalGrant, quote, term } from "../support/terms.ts";

const catalog = nodeCatalog();

const said = (value: string, given: Partial<DeclaredLicense> = {}): DeclaredLicense => {
  const resolved = catalog.resolveName(value);
  return {
    source: "license",
    value,
    expression: resolved?.expression ?? null,
    key: resolved?.key ?? null,
    scope: "weights",
    evidence: quote(`license: ${value}`, "README.md", 2),
    ...given,
  };
};

const text = (
  given: Partial<LicenseText["detected"]> = {},
  more: Partial<LicenseText> = {},
): LicenseText => ({
  detected: {
    match: "exact",
    key: "spdx:MIT",
    license: "MIT",
    confidence: 1,
    startLine: 1,
    endLine: 20,
    changes: [],
    rebadged: false,
    file: "LICENSE",
    repository: null,
    scope: "weights",
    kind: "license",
    evidence: quote("MIT License"),
    ...given,
  },
  entry: catalog.entry("spdx:MIT"),
  terms: generalGrant(),
  obligations: [],
  incorporated: [],
  holderStated: true,
  operative: true,
  ...more,
});

const conclude = (declared: readonly DeclaredLicense[], texts: readonly LicenseText[]) =>
  concludeLicenses(declared, texts, [], { catalog, trust: "medium" });

describe("concludeLicenses", () => {
  it("concludes nothing from nothing", () => {
    const { weights, concluded } = conclude([], []);
    expect(weights).toBeNull();
    expect(concluded).toMatchObject([{ scope: "weights", key: null, basis: null }]);
  });

  it("rests on the tag where there is no text, on the text where there is one", () => {
    expect(conclude([said("mit")], []).concluded[0]).toMatchObject({
      key: "spdx:MIT",
      basis: "tag",
    });
    expect(conclude([said("mit")], [text()]).concluded[0]).toMatchObject({
      key: "spdx:MIT",
      basis: "text",
    });
  });

  it("names no licence for an edited text, and says what it was", () => {
    const edited = text({ match: "modified" });
    expect(conclude([said("mit")], [edited]).concluded[0]).toMatchObject({
      key: null,
      expression: null,
      modifiedFrom: "spdx:MIT",
    });
  });

  it("keeps a declared limit beside a text that does not carry it, and reports the contradiction", () => {
    const { weights, conflicts } = conclude([said("cc-by-nc-4.0")], [text()]);
    expect(answerUses(weights, "").commercialUse.answer).toBe("prohibited");
    expect(conflicts).toMatchObject([{ serious: true, confidence: "high" }]);
  });

  it("does not call two names of one licence a contradiction", () => {
    expect(conclude([said("mit"), said("MIT", { source: "prose" })], [text()]).conflicts).toEqual(
      [],
    );
  });

  it("takes every licence of a list to apply, and lets OR choose", () => {
    const both = conclude([said("mit"), said("cc-by-nc-4.0")], []);
    expect(answerUses(both.weights, "").commercialUse.answer).toBe("prohibited");
    const choice = conclude([said("MIT OR CC-BY-NC-4.0")], []);
    expect(answerUses(choice.weights, "").commercialUse.answer).toBe("allowed");
    expect(choice.concluded[0]?.expression).toBe("MIT OR CC-BY-NC-4.0");
  });

  it("grants under an exception what its licence grants, and keeps the exception in the name", () => {
    const { weights, concluded } = conclude([said("GPL-3.0-only WITH GCC-exception-3.1")], []);
    expect(answerUses(weights, "").commercialUse.answer).toBe("allowed");
    expect(answerUses(weights, "").redistribute.answer).toBe("conditional");
    expect(concluded[0]?.expression).toBe("GPL-3.0-only WITH GCC-exception-3.1");
  });

  it("chooses within an expression as it is bracketed", () => {
    const { weights, concluded } = conclude([said("(MIT AND CC-BY-NC-4.0) OR Apache-2.0")], []);
    expect(answerUses(weights, "").commercialUse.answer).toBe("allowed");
    expect(concluded[0]?.expression).toBe("(MIT AND CC-BY-NC-4.0) OR Apache-2.0");
  });

  it("keeps scopes apart", () => {
    const { concluded } = conclude(
      [said("cc-by-nc-4.0")],
      [text({ scope: "code", file: "LICENSE-CODE" })],
    );
    expect(concluded.map((c) => [c.scope, c.key])).toEqual([
      ["weights", "spdx:CC-BY-NC-4.0"],
      ["code", "spdx:MIT"],
    ]);
  });

  it("lets neither a policy nor a notice license the weights", () => {
    const policy = text({ kind: "policy", key: null, license: null, match: "none" });
    const notice = text({ kind: "notice", file: "NOTICE" });
    expect(conclude([], [policy, notice]).weights).toBeNull();
  });

  it("reads an unknown text for what it grants, with no id that a list could allow", () => {
    const unknown = text(
      { match: "none", key: null, license: null },
      { entry: null, terms: generalGrant({ commercialUse: term("prohibited") }) },
    );
    const { weights, concluded } = conclude([], [unknown]);
    expect(answerUses(weights, "").commercialUse.answer).toBe("prohibited");
    expect(concluded[0]?.expression).toBeNull();
  });
});

describe("scopeOfFile", () => {
  const context = { holdsModel: true, hasModelLicense: false, statedForWeights: [] };
  const mit = { key: "spdx:MIT", match: "exact" as const };

  it("goes by the name first, then by what the words were written for", () => {
    expect(scopeOfFile("LICENSE-CODE", mit, context)).toBe("code");
    expect(scopeOfFile("LICENSE-MODEL", mit, context)).toBe("weights");
    expect(scopeOfFile("data/LICENSE_DATA.txt", mit, context)).toBe("data");
    expect(
      scopeOfFile("LICENSE", { key: "llama2", match: "exact" }, { ...context, holdsModel: false }),
    ).toBe("weights");
  });

  it("gives a software licence beside no model to the code, unless it is stated for the weights", () => {
    const source = { ...context, holdsModel: false };
    expect(scopeOfFile("LICENSE", mit, source)).toBe("code");
    expect(scopeOfFile("LICENSE", mit, { ...source, statedForWeights: ["spdx:MIT"] })).toBe(
      "weights",
    );
    expect(scopeOfFile("LICENSE", mit, { ...context, hasModelLicense: true })).toBe("code");
    expect(scopeOfFile("LICENSE", { ...mit, match: "modified" }, source)).toBe("weights");
  });
});

describe("license texts", () => {
  it("sees a holder only where somebody is named", () => {
    expect(statesHolder("Copyright (c) 2025 Example Lab")).toBe(true);
    expect(statesHolder("© 2024–2026 Beispiel GmbH. All rights reserved.")).toBe(true);
    expect(statesHolder("Copyright (c) <year> <copyright holders>")).toBe(false);
    expect(statesHolder("Copyright [yyyy] [name of copyright owner]")).toBe(false);
    expect(statesHolder("Copyright (c) 2025")).toBe(false);
    expect(statesHolder("no notice at all")).toBe(false);
  });

  it("cuts a part out without moving its lines", () => {
    expect(onlyLines("a\nb\nc\nd", 2, 3)).toBe("\nb\nc\n");
    expect(onlyLines("a\nb", 1, 2)).toBe("a\nb");
  });

  it("quotes the first words of a match, where they stand", () => {
    const file = {
      path: "LICENSE",
      text: "\n\n  Example License\nmore",
      size: 0,
      sha256: "",
      truncated: false,
    };
    const match = {
      match: "exact" as const,
      key: null,
      license: null,
      confidence: 1,
      startLine: 1,
      endLine: 4,
      changes: [],
      rebadged: false,
    };
    expect(evidenceOfMatch(file, match)).toMatchObject({
      startLine: 3,
      excerpt: "Example License",
    });
  });
});
