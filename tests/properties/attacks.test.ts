import { describe, expect, it } from "vitest";
import type { Folder } from "./memory-files.ts";
import { openJudge, spdxText } from "./memory-files.ts";

const { judge } = await openJudge("default");
const MIT = spdxText("MIT");
const BAN = "This model may be used for research purposes only. Commercial use is prohibited.";
const card = (front: string, body = "A small model.\n"): string =>
  `---\n${front}\n---\n\n# Model\n\n${body}`;
const mit = card("license: mit");
const complete: Folder = { "README.md": mit, LICENSE: MIT };

/** Each hides a limit beside a permissive name. */
const ATTACKS: Readonly<Record<string, Folder>> = {
  "a sentence far below the text": { ...complete, LICENSE: `${MIT}${"\n".repeat(300)}${BAN}` },
  "a sentence in a comment": { ...complete, LICENSE: `${MIT}\n<!-- ${BAN} -->\n` },
  "a ban in the copyright line": {
    ...complete,
    LICENSE: MIT.replace("Example Lab", "Example Lab, for non-commercial use only"),
  },
  "a negation with an invisible character": {
    ...complete,
    LICENSE: MIT.replace("to deal in", "not\u200b to deal in"),
  },
  "the licence of a subfolder": { ...complete, "weights/LICENSE": BAN },
  "a licence named in Chinese": { ...complete, "许可证.txt": "本模型禁止用于商业用途。" },
  "the licence of the model beside that of the code": {
    "README.md": mit,
    "LICENSE-CODE": MIT,
    "LICENSE-MODEL": spdxText("CC-BY-NC-4.0"),
  },
  "a notice": { ...complete, NOTICE: `Example Lab\n${BAN}` },
  "a use policy": { ...complete, "USAGE_POLICY.md": BAN },
  "a sentence of the gate": {
    ...complete,
    "README.md": card('license: mit\nextra_gated_prompt: "You agree not to use it commercially"'),
  },
  "a box to tick": {
    ...complete,
    "README.md": card(
      "license: mit\nextra_gated_fields:\n  I agree to use this model for non-commercial use ONLY: checkbox",
    ),
  },
  "a second licence of a list": { ...complete, "README.md": card("license: [mit, cc-by-nc-4.0]") },
  "an unknown second licence": { ...complete, "README.md": card("license: [mit, other]") },
  "another name": { ...complete, "README.md": card("license: mit\nlicense_name: example-nc") },
  "a link to another licence": {
    ...complete,
    "README.md": card(
      "license: mit\nlicense_link: https://creativecommons.org/licenses/by-nc/4.0/",
    ),
  },
  "a link to a file of any name": {
    ...complete,
    "README.md": card("license: mit\nlicense_link: docs/use.md"),
    "docs/use.md": BAN,
  },
  "a licence that points to another": {
    ...complete,
    LICENSE: "This model is licensed under CC BY-NC 4.0.",
  },
  "a licence that points elsewhere": {
    ...complete,
    LICENSE: "See the terms at https://example.org/terms",
  },
  "an expression": { "README.md": card("license: MIT AND CC-BY-NC-4.0") },
  "more than is read": { ...complete, LICENSE: `${MIT}${"\n".repeat(2_500_000)}${BAN}` },
};

const PROSE = [
  "For research purposes only.",
  "NON-COMMERCIAL ONLY",
  "The weights are released for non\u2011commercial use.",
  "The model is restricted to research.",
  "Contact us for commercial use.",
  "Commercial use requires a separate license.",
  "You must obtain a commercial license if your revenue exceeds 1M.",
  "You must not sell access to this model.",
  "| Commercial use | No |\n|---|---|\n",
  "- Commercial use: not allowed",
  "该模型不得用于商业用途。",
  "商业使用请联系我们获得授权。",
  "Nur für nicht-kommerzielle Nutzung.",
  "Ce modèle est réservé à la recherche.",
  "商用利用は禁止。",
  "상업적 이용 금지",
];

const HARMLESS = [
  "Free for research and commercial use.",
  "You may use it for commercial or non-commercial purposes.",
  "No need to request permission for commercial use.",
  "Commercial use does not require a license from us.",
  "It is not limited to research.",
  "The base model was for research use only.",
  "The dataset is for non-commercial use only.",
  "Access to the API is not for commercial use.",
  "Released without restrictions on commercial use.",
  "支持商业用途，无需再次申请。",
];

describe("a limit beside a permissive name", () => {
  it("is what stands between these cards and a pass", async () => {
    const report = await judge(complete);
    expect(report.outcome).toBe("pass");
    expect(report.uses.commercialUse.answer).toBe("allowed");
  });

  it.each(Object.entries(ATTACKS))("%s: no permission, no pass", async (_, folder) => {
    const report = await judge(folder);
    expect(report.uses.commercialUse.answer).not.toBe("allowed");
    expect(report.outcome).not.toBe("pass");
  });

  it.each(PROSE)("%s", async (sentence) => {
    const report = await judge({ ...complete, "README.md": card("license: mit", `${sentence}\n`) });
    expect(report.uses.commercialUse.answer).not.toBe("allowed");
    expect(report.outcome).not.toBe("pass");
  });

  it.each(HARMLESS)("is not seen in: %s", async (sentence) => {
    const report = await judge({ ...complete, "README.md": card("license: mit", `${sentence}\n`) });
    expect(report.uses.commercialUse.answer).toBe("allowed");
    expect(report.outcome).toBe("pass");
  });

  it.each([
    ["a PDF", { "README.md": card("license: cc0-1.0"), "LICENSE.pdf": "%PDF-1.4" }],
    ["nothing but zeros", { "README.md": card("license: cc0-1.0"), LICENSE: new Uint8Array(99) }],
    [
      "a Git LFS pointer",
      {
        "README.md": card("license: cc0-1.0"),
        LICENSE: `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 9\n`,
      },
    ],
  ])("a licence file that is %s is for review", async (_, folder) => {
    const report = await judge(folder);
    expect(report.findings.map((f) => f.ruleId)).toContain("license-text-unread");
    expect(report.outcome).toBe("review");
  });

  it("has Apache-2.0 with its text pass, which has no holder to name", async () => {
    const report = await judge({
      "README.md": card("license: apache-2.0"),
      LICENSE: spdxText("Apache-2.0"),
    });
    expect(report.outcome).toBe("pass");
  });

  it("takes an expression for a usable licence", async () => {
    const report = await judge({ "README.md": card("license: MIT OR Apache-2.0") });
    expect(report.findings.map((f) => f.ruleId)).not.toContain("license-unusable");
  });
});
