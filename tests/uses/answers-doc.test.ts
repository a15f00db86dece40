import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { grantOfText } from "../../src/conclude/grants.ts";
import type { LicenseText } from "../../src/conclude/license-text.ts";
import type { Use } from "../../src/model/use.ts";
import { USES } from "../../src/model/use.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { answerUses } from "../../src/uses/answer.ts";
import { quote } from "../support/terms.ts";

const DOC = new URL("../../docs/answers.md", import.meta.url);
const catalog = nodeCatalog();

interface Row {
  readonly key: string;
  readonly use: string;
  readonly answer: string;
  readonly reason: string;
}

/** Rows of every table of the page: use, answer, reason; the heading above names the key. */
function rows(): readonly Row[] {
  let key = "";
  return readFileSync(DOC, "utf8")
    .split("\n")
    .flatMap((line) => {
      key = /^## .*`([^`]+)`/u.exec(line)?.[1] ?? key;
      const cells = /^\| `(\w+)` \| `(\w+)` \| (.+) \|$/u.exec(line);
      return cells === null
        ? []
        : [{ key, use: cells[1] ?? "", answer: cells[2] ?? "", reason: cells[3] ?? "" }];
    });
}

/** The text of the licence among the files, with its holder, and any policy it incorporates unread. */
function textOf(key: string): LicenseText {
  const entry = catalog.entry(key);
  if (entry?.terms == null) throw new Error(`no term sheet for ${key}`);
  return {
    detected: {
      match: "exact",
      key,
      license: entry.license,
      confidence: 1,
      startLine: 1,
      endLine: 1,
      changes: [],
      rebadged: false,
      file: "LICENSE",
      repository: null,
      scope: "weights",
      kind: "license",
      evidence: quote("the licence"),
    },
    entry,
    terms: entry.terms,
    obligations: [],
    incorporated: [],
    holderStated: true,
    operative: true,
  };
}

describe("docs/answers.md", () => {
  const all = rows();
  const keys = [...new Set(all.map((row) => row.key))];

  it("covers twelve licences and eight uses each", () => {
    expect(keys.length).toBe(12);
    for (const key of keys)
      expect(all.filter((r) => r.key === key).map((r) => r.use)).toEqual([...USES]);
  });

  it.each(all)("$key: $use is $answer", ({ key, use, answer, reason }) => {
    const uses = answerUses(
      grantOfText(textOf(key), { policies: [], catalog, trust: "medium" }),
      "",
    );
    expect(uses[use as Use].answer).toBe(answer);
    expect(reason.length).toBeGreaterThan(10);
  });
});
