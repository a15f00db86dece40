import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "../../src/licenses/identify.ts";
import { indexOf, spdxIds, spdxText } from "./spdx.ts";

const index = indexOf(spdxIds());
const IDS = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "CC-BY-4.0"] as const;
const TEXTS = new Map(
  IDS.map((id) => [
    id,
    spdxText(id)
      .replace("<year>", "2031")
      .replace(/<(?:copyright holders|owner)>/, "Zorblax Research Inc."),
  ]),
);
const textOf = (id: (typeof IDS)[number]): string => TEXTS.get(id) ?? "";
const isExact = (text: string): boolean =>
  identify(text, index).some(({ match }) => match === "exact");
const license = fc.constantFrom(...IDS);

const subject = fc.constantFrom(
  "You",
  "Companies",
  "The user",
  "Nobody",
  "Any laboratory",
  "Licensees",
);
const verb = fc.constantFrom(
  "may not",
  "must",
  "shall never",
  "cannot",
  "agree to",
  "are asked to",
);
const rest = fc.constantFrom(
  "sell the Software.",
  "use it for commercial purposes.",
  "send the author a postcard every year.",
  "serve more than nine hundred people.",
  "train other models on it.",
  "operate it outside of Europe.",
);
const sentence = fc.oneof(
  fc.tuple(subject, verb, rest).map((parts) => parts.join(" ")),
  fc.constantFrom(
    "Non-commercial use only.",
    "For research purposes only.",
    "NON-COMMERCIAL USE ONLY",
    "Commercial use requires a licence",
    "research only",
    "仅限研究使用。",
    "Use restrictions apply, see Attachment A.",
    "Except in Europe.",
  ),
);

describe("a permissive licence with a sentence more is never exact", () => {
  it("anywhere between its words", () => {
    fc.assert(
      fc.property(
        license,
        sentence,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (id, added, place) => {
          const words = textOf(id).split(/(\s+)/);
          const at = 2 * Math.floor((place * words.length) / 2);
          words.splice(at, 0, `${added} `);
          expect(isExact(words.join(""))).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  const places: Readonly<Record<string, (text: string, added: string) => string>> = {
    "before the text": (text, added) => `${added}\n\n${text}`,
    "after the text": (text, added) => `${text}\n\n${added}\n`,
    "after thousands of blank lines": (text, added) => `${text}${"\n".repeat(10_000)}${added}`,
    "in the title": (text, added) => text.replace(/^.*/, (line) => `${line} (${added})`),
    "as a title": (text, added) => `# ${added}\n\n${text}`,
    "in a comment": (text, added) => `${text}\n<!-- ${added} -->\n`,
    "in alternative text": (text, added) => `${text}\n<img alt="${added}">\n`,
    "in the brackets of a tag": (text, added) => `${text}\n<p ${added}>\n`,
    "in an attribute": (text, added) => `${text}\n<p class="${added} of this file">\n`,
    "in a copyright line": (text, added) => `Copyright (c) 2031 Zorblax, ${added}\n\n${text}`,
    "in a sentence of a copyright line": (text, added) =>
      `Copyright (c) 2031 Zorblax. ${added}\n\n${text}`,
    "in a copyright line at the end": (text, added) =>
      `${text}\nCopyright 2031 Zorblax - ${added}\n`,
    "below a copyright line": (text, added) => `Copyright (c) 2031 Zorblax\n${added}\n\n${text}`,
    "with characters in between": (text, added) => `${text}\n${Array.from(added).join("\u200b")}`,
    "with look-alikes": (text, added) =>
      `${text}\n${added.replaceAll("o", "о").replaceAll("e", "е")}`,
    "as an appendix": (text, added) => `${text}\nAPPENDIX: How to apply. ${added}\n`,
  };
  it.each(Object.keys(places))("%s", (place) => {
    fc.assert(
      fc.property(license, sentence, (id, added) => {
        expect(isExact(places[place]?.(textOf(id), added) ?? "")).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it("when the sentence is any run of plain words", () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const words = fc.array(word, { minLength: 4, maxLength: 12 }).map((all) => `${all.join(" ")}.`);
    fc.assert(
      fc.property(license, words, fc.boolean(), (id, added, first) => {
        const text = textOf(id);
        expect(isExact(first ? `${added}\n\n${text}` : `${text}\n\n${added}`)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a permissive licence with words changed is never exact", () => {
  const grants: readonly (readonly [(typeof IDS)[number], RegExp, string])[] = [
    ["MIT", /is hereby granted/, "is not hereby granted"],
    ["MIT", /without restriction/, "with restriction"],
    ["MIT", /without limitation/, "with the limitation"],
    ["MIT", /, and\/or sell\ncopies/, ", copies"],
    ["Apache-2.0", /hereby grants to You/, "hereby refuses to You"],
    ["Apache-2.0", /perpetual, worldwide/, "revocable, worldwide"],
    ["BSD-2-Clause", /are permitted/, "are not permitted"],
    ["BSD-3-Clause", /with or without/, "without"],
    ["ISC", /for any purpose/, "for one purpose"],
    ["CC-BY-4.0", /irrevocable license/, "revocable license"],
  ];
  it.each(grants)("%s: %s", (id, words, instead) => {
    const edited = textOf(id).replace(words, instead);
    expect(edited).not.toBe(textOf(id));
    expect(isExact(edited)).toBe(false);
  });

  it("whichever word of the licence proper is negated", () => {
    fc.assert(
      fc.property(license, fc.double({ min: 0, max: 1, noNaN: true }), (id, place) => {
        const text = textOf(id);
        const words = text.split(/(\s+)/);
        const at = 2 * Math.floor((place * words.length) / 2);
        words.splice(at, 0, "not ");
        expect(isExact(words.join(""))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("whichever clause is taken away", () => {
    const clauses: readonly (readonly [(typeof IDS)[number], string])[] = [
      ["MIT", "The above copyright notice"],
      ["MIT", "THE SOFTWARE IS PROVIDED"],
      ["Apache-2.0", "3. Grant of Patent License"],
      ["Apache-2.0", "7. Disclaimer of Warranty"],
      ["BSD-3-Clause", "1. Redistributions of source code"],
      ["ISC", "THE SOFTWARE IS PROVIDED"],
    ];
    for (const [id, start] of clauses) {
      const kept = textOf(id)
        .split(/\n\s*\n/)
        .filter((paragraph) => !paragraph.trimStart().startsWith(start));
      expect(kept.join("\n\n").length).toBeLessThan(textOf(id).length - 50);
      expect(isExact(kept.join("\n\n"))).toBe(false);
    }
  });
});

describe("a copy of a permissive licence is always exact", () => {
  const holder = fc.constantFrom(
    "Jane van der Berg <jane@example.org>",
    "2018- The Hugging Face team. All rights reserved.",
    "2019-2031, Zorblax Technologies Co., Ltd. and contributors",
    "2031 DeepSeek",
    "2030 moonshot ai",
    "2024 北京智谱科技",
    "2031 Meta Platforms, Inc. and affiliates (https://example.org)",
  );
  const looks: Readonly<Record<string, (text: string) => string>> = {
    "in capitals": (text) => text.toUpperCase(),
    "in lower case": (text) => text.toLowerCase(),
    "on one line": (text) => text.replaceAll(/\s+/g, " "),
    "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
    "with curly quotes": (text) => text.replaceAll(/"([^"\n]*)"/g, "“$1”").replaceAll("'", "’"),
    "without quotes": (text) => text.replaceAll('"', ""),
    "as a comment": (text) => `/*\n${text.replaceAll(/^/gm, " * ")}\n */`,
    "as a quotation": (text) => text.replaceAll(/^/gm, "> "),
    "in a code fence": (text) => `\`\`\`\n${text}\n\`\`\``,
    "in bold": (text) => text.replaceAll(/\b(Licensor|Software|You)\b/g, "**$1**"),
    "as HTML": (text) =>
      `<html><body><p>${text.replaceAll('"', "&quot;").replaceAll(/\n\s*\n/g, "</p>\n<p>")}</p></body></html>`,
    "with a byte order mark": (text) => `\ufeff${text}`,
    "with other list marks": (text) => text.replaceAll(/^(\s*)(\d)\. /gm, "$1($2) "),
    "with bullets": (text) => text.replaceAll(/^\s*\(?[\da-z][.)] /gm, "* "),
  };
  it.each(Object.keys(looks))("%s", (look) => {
    for (const id of IDS) {
      const found = identify(looks[look]?.(textOf(id)) ?? "", index);
      expect(found.map(({ match, key }) => [match, key])).toEqual([["exact", `spdx:${id}`]]);
    }
  });

  it("re-wrapped at any width", () => {
    fc.assert(
      fc.property(license, fc.integer({ min: 18, max: 200 }), (id, width) => {
        expect(identify(wrapped(textOf(id), width), index)[0]).toMatchObject({
          match: "exact",
          key: `spdx:${id}`,
        });
      }),
      { numRuns: 60 },
    );
  });

  it("with another holder, on its own line or above the text", () => {
    fc.assert(
      fc.property(
        license,
        holder,
        fc.constantFrom("Copyright (c)", "Copyright ©", "©"),
        (id, who, mark) => {
          const line = `${mark} ${who}`;
          const replaced = textOf(id).replace(/Copyright \(c\)[^\n]*/i, line);
          const text = replaced === textOf(id) ? `${line}\n\n${replaced}` : replaced;
          expect(identify(text, index)[0]).toMatchObject({ match: "exact", key: `spdx:${id}` });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("with the holder named inside", () => {
    const isc = spdxText("ISC").replaceAll("ISC DISCLAIMS", "THE AUTHOR DISCLAIMS");
    expect(identify(isc.replace("SHALL ISC", "SHALL THE AUTHOR"), index)[0]?.match).toBe("exact");
    const bsd = textOf("BSD-3-Clause").replace(
      "the name of the copyright holder",
      "the name of Zorblax",
    );
    expect(identify(bsd, index)[0]?.match).toBe("exact");
  });

  it("whatever the SPDX licence", () => {
    const missed = spdxIds().filter((id) => !isExact(spdxText(id)));
    // A joke of six words is too short to be told from prose.
    expect(missed).toEqual(["any-OSI"]);
  });
});

function wrapped(text: string, width: number): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const lines: string[] = [];
      let line = "";
      for (const word of paragraph.trim().split(/\s+/)) {
        if (line !== "" && line.length + word.length >= width) {
          lines.push(line);
          line = word;
        } else line = line === "" ? word : `${line} ${word}`;
      }
      return [...lines, line].join("\n");
    })
    .join("\n\n");
}
