import { describe, expect, it } from "vitest";
import { copyOf } from "../../src/licenses/fingerprint.ts";
import { identify } from "../../src/licenses/identify.ts";
import type { TextMatch } from "../../src/model/license.ts";
import { QUILLON, REBADGED, ZORBLAX } from "./custom.ts";
import { customSource, indexOf, spdxText } from "./spdx.ts";

const index = indexOf(
  [
    "MIT",
    "MIT-0",
    "ISC",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "CC-BY-4.0",
    "CC-BY-NC-4.0",
    "GPL-3.0",
    "GPL-3.0+",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "Unlicense",
  ],
  [
    customSource("zorblax-1.2", "Zorblax Model License", ZORBLAX),
    customSource("quillon", "Quillon Data Charter", QUILLON),
  ],
);
const of = (text: string): readonly TextMatch[] => identify(text, index);
const brief = (text: string): readonly string[] =>
  of(text).map(({ match, key }) => `${match} ${key}`);
const lineOf = (text: string, words: string): number =>
  text.slice(0, text.indexOf(words)).split("\n").length;

describe("exact", () => {
  it("recognises its own texts", () => {
    expect(brief(ZORBLAX)).toEqual(["exact zorblax-1.2"]);
    expect(of(ZORBLAX)[0]).toMatchObject({
      license: "LicenseRef-modelcheck-zorblax-1.2",
      confidence: 1,
      changes: [],
      rebadged: false,
    });
  });

  it("does without the title, the appendix, the preamble and the footer", () => {
    expect(brief(ZORBLAX.split("\n").slice(3).join("\n"))).toEqual(["exact zorblax-1.2"]);
    const apache = spdxText("Apache-2.0");
    expect(brief(apache.slice(0, apache.indexOf("APPENDIX")))).toEqual(["exact spdx:Apache-2.0"]);
    const cc = spdxText("CC-BY-4.0");
    const body = cc.slice(
      cc.indexOf("By exercising"),
      cc.indexOf("Creative Commons is not a party"),
    );
    expect(brief(body)).toEqual(["exact spdx:CC-BY-4.0"]);
  });

  it("reports the current id of a text that several ids share", () => {
    expect(brief(spdxText("GPL-3.0-or-later"))).toEqual(["exact spdx:GPL-3.0-only"]);
  });

  it("reports every licence of a file in order", () => {
    const both = `${spdxText("MIT")}\n----\n\n${ZORBLAX}\n----\n\n${QUILLON}`;
    expect(brief(both)).toEqual(["exact spdx:MIT", "exact zorblax-1.2", "exact quillon"]);
    const [mit, zorblax] = of(both);
    expect(mit?.endLine).toBeLessThan(zorblax?.startLine ?? 0);
  });
});

describe("copies of the licensor's own", () => {
  const withDate = `${ZORBLAX}\nSee https://zorblax.example.org/rules-and-\nreasons/2031 for reasons.\n`;
  const other = withDate
    .replace("Version 1.2, Release Date: March 3, 2031\n", "")
    .replace(", drawn large enough that a reader with ordinary eyesight notices it", "")
    .replace("zorblax.example.org", "zorblax-models.example.org");
  const source = customSource("zorblax-1.2", "Zorblax Model License", withDate);
  const known = indexOf(
    [],
    [{ ...source, fingerprint: { ...source.fingerprint, copies: [copyOf(other)] } }],
  );
  const kinds = (text: string): readonly string[] => identify(text, known).map((one) => one.match);

  it("are exact in other words, under another title and with other addresses", () => {
    expect(identify(other, indexOf([], [source]))[0]?.match).toBe("modified");
    expect(kinds(other)).toEqual(["exact"]);
    expect(kinds(withDate)).toEqual(["exact"]);
  });

  it("are modified when a word differs from both", () => {
    expect(kinds(other.replace("green", "red"))).toEqual(["modified"]);
    expect(kinds(other.replace("2031 for", "2032 for"))).toEqual(["modified"]);
    expect(kinds(`${other}\nNobody may sell it.`)).toEqual(["modified"]);
  });

  it("have their addresses whether they are wrapped or not", () => {
    expect(kinds(withDate.replace("and-\nreasons", "and-reasons"))).toEqual(["exact"]);
  });
});

describe("a licence inside a quoted string", () => {
  const apache = spdxText("Apache-2.0");

  it("is exact in JSON and in YAML", () => {
    expect(brief(JSON.stringify(apache))).toEqual(["exact spdx:Apache-2.0"]);
    const escaped = JSON.stringify(apache).replaceAll("'", "\\u2019");
    expect(brief(escaped)).toEqual(["exact spdx:Apache-2.0"]);
    const folded = JSON.stringify(apache).replaceAll(" the ", " the\\\n  \\ ");

    expect(brief(folded)).toEqual(["exact spdx:Apache-2.0"]);
  });

  it("is modified by a word in it, which is quoted as it stands", () => {
    const text = JSON.stringify(`${apache}\n\nNobody may sell it.`);
    const [match] = of(text);
    expect(match).toMatchObject({ match: "modified", endLine: 1 });
    expect(match?.changes.map(({ excerpt }) => excerpt)).toEqual(["Nobody may sell it"]);
  });
});

describe("two texts in a row", () => {
  it("are not taken for a changed copy of a third that holds the like of both", () => {
    const third = `${ZORBLAX.replace("green", "red")}\n${QUILLON.replace("harvests", "crops")}`;
    const known = indexOf(
      [],
      [
        customSource("zorblax-1.2", "Zorblax Model License", ZORBLAX),
        customSource("quillon", "Quillon Data Charter", QUILLON),
        customSource("third", "Third License", third),
      ],
    );
    const found = identify(`${ZORBLAX}\n${QUILLON}`, known);
    expect(found.map(({ match, key }) => `${match} ${key}`)).toEqual([
      "exact zorblax-1.2",
      "exact quillon",
    ]);
  });
});

describe("modified", () => {
  it("gives an added passage as lines of the file and a verbatim excerpt", () => {
    const added = "Circus owners ask a juggler first.";
    const text = `${spdxText("MIT")}\n\n${added}\n`;
    const [match] = of(text);
    expect(match).toMatchObject({ match: "modified", key: "spdx:MIT" });
    const line = lineOf(text, added);
    expect(match?.changes).toEqual([
      {
        kind: "added",
        startLine: line,
        endLine: line,
        excerpt: "Circus owners ask a juggler first",
      },
    ]);
    expect(match?.endLine).toBe(line);
  });

  it("gives the words that an SPDX text lost and those that replaced others", () => {
    const text = spdxText("MIT")
      .replace("without restriction, ", "")
      .replace("free of charge", "for a small fee");
    const changes = of(text)[0]?.changes ?? [];
    expect(changes.map(({ kind, excerpt }) => [kind, excerpt])).toEqual([
      ["changed", "for a small fee"],
      ["removed", "without restriction"],
    ]);
  });

  it("places changes in texts that cannot be loaded", () => {
    const text = ZORBLAX.replace("green triangle", "purple hexagon of paper");
    const [match] = of(text);
    expect(match).toMatchObject({ match: "modified", key: "zorblax-1.2", rebadged: false });
    expect(match?.changes).toHaveLength(1);
    const change = match?.changes[0];
    const line = lineOf(text, "purple hexagon");
    expect(change?.kind).toBe("changed");
    expect(change?.startLine).toBeLessThanOrEqual(line);
    expect(change?.endLine).toBeGreaterThanOrEqual(line);
    expect(change?.excerpt).toContain("purple hexagon");
    expect(text).toContain(change?.excerpt);
  });

  it("reports a changed title, date or version of a licence that is not SPDX's", () => {
    for (const text of [ZORBLAX.replace("1.2", "1.3"), ZORBLAX.replace("March", "April")]) {
      expect(brief(text)).toEqual(["modified zorblax-1.2"]);
    }
  });

  it("reports a text in which only company and model names differ as rebadged", () => {
    const known = indexOf([], [customSource("deep", "DeepSeek Model License", REBADGED)]);
    const [match] = identify(REBADGED.replaceAll("DeepSeek", "Tencent"), known);
    expect(match).toMatchObject({ match: "modified", key: "deep", rebadged: true });
  });

  it("is not rebadged when a rule differs too", () => {
    const known = indexOf([], [customSource("deep", "DeepSeek Model License", REBADGED)]);
    const text = REBADGED.replaceAll("DeepSeek", "Tencent").replace(
      "may only continue",
      "may continue",
    );
    expect(identify(text, known)[0]).toMatchObject({ match: "modified", rebadged: false });
  });
});

describe("partial, pointer, none", () => {
  it("calls an excerpt partial", () => {
    const apache = spdxText("Apache-2.0");
    expect(
      brief(apache.slice(apache.indexOf("1. Definitions"), apache.indexOf("4. Redistribution"))),
    ).toEqual(["partial spdx:Apache-2.0"]);
  });

  it.each([
    ["SPDX-License-Identifier: Apache-2.0", "spdx:Apache-2.0"],
    ["This model is released under the MIT License.", "spdx:MIT"],
    ["The weights are licensed under CC BY NC 4.0.", "spdx:CC-BY-NC-4.0"],
    ["See https://zorblax-1.2.example.org/license", "zorblax-1.2"],
    ["Licensed under the Zorblax Model License, Copyright (c) 2031 Zorblax.", "zorblax-1.2"],
  ])("follows %s", (text, key) => {
    expect(brief(text)).toEqual([`pointer ${key}`]);
  });

  it("does not follow a permissive name when the text says more about use", () => {
    expect(brief("Licensed under the MIT License. Only for research.")).toEqual(["pointer null"]);
  });

  it("takes a file notice for a pointer", () => {
    const apache = spdxText("Apache-2.0");
    const notice = apache.slice(apache.indexOf("Licensed under the Apache License, Version 2.0"));
    expect(brief(`Copyright 2031 Zorblax Inc.\n\n${notice}`)).toEqual(["pointer spdx:Apache-2.0"]);
    const gpl = spdxText("GPL-3.0-only");
    const start = gpl.indexOf("This program is free software");
    const end = gpl.indexOf("Also add information on how to contact");
    expect(brief(gpl.slice(start, end))).toEqual(["pointer spdx:GPL-3.0-or-later"]);
  });

  it.each(["", "\n\n", "Nothing to see here.", "🙂".repeat(50), "a\u0000b"])(
    "finds nothing in %j",
    (text) => {
      expect(of(text)).toEqual([
        expect.objectContaining({ match: "none", key: null, license: null, confidence: 0 }),
      ]);
    },
  );

  it("reports a long text of its own beside a licence", () => {
    const own = Array.from(
      { length: 40 },
      (_, i) => `Rule ${i}: the baker feeds cat number ${i} twice a day.`,
    );
    const found = of(`${spdxText("MIT")}\n\n${own.join("\n")}`);
    expect(found.map(({ match, key }) => [match, key])).toEqual([
      ["modified", "spdx:MIT"],
      ["none", null],
    ]);
  });
});

describe("exclude", () => {
  it("treats a key as unknown", () => {
    expect(identify(ZORBLAX, index, { exclude: new Set(["zorblax-1.2"]) })[0]?.match).toBe("none");
    const gnu = new Set(["spdx:GPL-3.0-only"]);
    expect(identify(spdxText("GPL-3.0-only"), index, { exclude: gnu })[0]?.key).toBe(
      "spdx:GPL-3.0-or-later",
    );
  });
});
