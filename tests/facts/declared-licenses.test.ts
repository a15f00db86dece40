import { describe, expect, test } from "vitest";
import { parseModelCard } from "../../src/card/parse.ts";
import { declaredLicenses } from "../../src/facts/declared-licenses.ts";
import type { ResolveName } from "../../src/facts/declared-licenses.ts";
import type { DeclaredLicense } from "../../src/model/license.ts";
import { snapshotOf } from "../card/snapshot.ts";

const KNOWN: Readonly<Record<string, string>> = {
  mit: "spdx:MIT",
  "apache-2.0": "spdx:Apache-2.0",
  "apache 2.0": "spdx:Apache-2.0",
  "cc-by-nc-4.0": "spdx:CC-BY-NC-4.0",
  llama2: "llama2",
};

const resolveName: ResolveName = (value) => {
  const key = KNOWN[value.toLowerCase()];
  return key === undefined ? null : { key, expression: key };
};

async function declared(
  source: string,
  name = "acme/tern-7b",
): Promise<readonly DeclaredLicense[]> {
  const snapshot = snapshotOf(name, { "README.md": source });
  return declaredLicenses(await parseModelCard("README.md", source), snapshot, resolveName);
}

async function said(body: string, name?: string): Promise<readonly string[]> {
  const found = await declared(`---\nlanguage: en\n---\n${body}\n`, name);
  return found.map((one) => `${one.scope}: ${one.value}`);
}

describe("front matter", () => {
  test("each field is its own declaration, exactly as written", async () => {
    const source =
      "---\nlicense: [MIT, weird words]\nlicense_name: 1.0\nlicense_link: LICENSE\ntags:\n- license:mit\n---\n";
    const found = await declared(source);
    expect(found.map((one) => [one.source, one.value, one.key])).toEqual([
      ["license", "MIT", "spdx:MIT"],
      ["license", "weird words", null],
      ["license_name", "1.0", null],
      ["license_link", "LICENSE", null],
      ["tag", "mit", "spdx:MIT"],
    ]);
    expect(found[0]?.evidence).toMatchObject({
      file: "README.md",
      startLine: 2,
      excerpt: "license: [MIT, weird words]",
    });
  });

  test("null and an empty value declare nothing", async () => {
    expect(await declared("---\nlicense: null\nlicense_name:\n---\n")).toEqual([]);
  });

  test("the gate's text names a licence", async () => {
    const source =
      "---\nextra_gated_prompt: |-\n  ### TERN 2 COMMUNITY LICENSE AGREEMENT\n  words\n---\n";
    const [gate] = await declared(source);
    expect(gate).toMatchObject({ source: "gate", value: "TERN 2 COMMUNITY LICENSE AGREEMENT" });
    expect(gate?.evidence).toMatchObject({
      startLine: 3,
      excerpt: "TERN 2 COMMUNITY LICENSE AGREEMENT",
    });
  });

  test("without a card the Hub's tag is what there is", () => {
    const snapshot = snapshotOf("acme/tern-7b", {}, { tags: ["license:mit", "pytorch"] });
    const found = declaredLicenses(null, snapshot, resolveName);
    expect(found).toMatchObject([{ source: "tag", value: "mit", key: "spdx:MIT" }]);
  });
});

describe("sentences of this model", () => {
  test.each([
    ["License: MIT", ["weights: MIT"]],
    ["- **Licence**: Apache 2.0", ["weights: Apache 2.0"]],
    ["| License | `mit` |", ["weights: mit"]],
    ["Code license: MIT", ["code: MIT"]],
    ["This model is released under the Apache 2.0 license.", ["weights: Apache 2.0 license"]],
    ["The weights are distributed under CC-BY-NC-4.0.", ["weights: CC-BY-NC-4.0"]],
    [
      "This model is licensed under the [Tern community license](https://e.org).",
      ["weights: Tern community license"],
    ],
    [
      "A custom licence, the Tern 3 Community License, is available at our site.",
      ["weights: Tern 3 Community License"],
    ],
    ["* **License for Tern_7B-v0.1_Lake15K**: apache-2.0", ["weights: apache-2.0"]],
    [
      "This project is licensed under Artistic-2.0",
      ["weights: Artistic-2.0", "code: Artistic-2.0"],
    ],
    ["## License\nApache-2.0", ["weights: Apache-2.0"]],
    ["Our data set is shared under CC-BY-NC-4.0.", ["data: CC-BY-NC-4.0"]],
    [
      "This repository is licensed under the MIT License.",
      ["weights: MIT License", "code: MIT License"],
    ],
    ["This code repository is licensed under the MIT License.", ["code: MIT License"]],
    [
      "The code is under the MIT License, the weights are under the Tern Community License.",
      ["code: MIT License", "weights: Tern Community License"],
    ],
    [
      "Code and models are distributed under the MIT License.",
      ["weights: MIT License", "code: MIT License"],
    ],
    ["| License | LGPL-LR |", ["weights: LGPL-LR"]],
    ["License: tern-free", ["weights: tern-free"]],
    ["This model is bound by the license of the original Llama-2 model.", ["weights: Llama-2"]],
    ["![l](https://img.shields.io/badge/License-Apache--2.0-blue)", ["weights: Apache-2.0"]],
    ["![l](https://img.shields.io/badge/Code_License-MIT-blue)", ["code: MIT"]],
  ])("%s", async (body, expected) => {
    expect(await said(body)).toEqual(expected);
  });
});

describe("sentences that are not this model's licence", () => {
  test.each([
    "It is fine-tuned from Gull-13B, which is licensed under Apache 2.0.",
    "Gull-13B is licensed under the MIT License.",
    "The original model was released under CC-BY-NC-4.0.",
    "License: [More Information Needed]",
    "License: n/a",
    "License for Gull-13B base weights: CC-BY-NC-4.0",
    "The commit fixes the MIT mirror of the download page.",
    "Unlike other models under the Apache 2.0 license, this one is not.",
    "A non-commercial sibling exists.",
    "```\nLicense: MIT\n```",
    "Outputs are subject to OpenAI's Terms of Use.",
  ])("%s", async (body) => {
    expect(await said(body)).toEqual([]);
  });

  test("a sibling of another size speaks for itself", async () => {
    expect(await said("Tern-70B is licensed under CC-BY-NC-4.0.")).toEqual([]);
    expect(await said("Tern-7B is licensed under CC-BY-NC-4.0.")).toEqual([
      "weights: CC-BY-NC-4.0",
    ]);
  });
});

test("a name in prose resolves with and without its last word", async () => {
  const found = await declared("This model is released under the Apache 2.0 License.\n");
  expect(found).toMatchObject([{ value: "Apache 2.0 License", key: "spdx:Apache-2.0" }]);
});

test("thousands of names are bounded, and the first ones stay", async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `This model is under the Owl${i} License.`);
  const found = await said(lines.join("\n\n"));
  expect(found[0]).toContain("Owl0 License");
  expect(found.length).toBeLessThanOrEqual(200);
});
