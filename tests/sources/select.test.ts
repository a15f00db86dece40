import { describe, expect, it } from "vitest";
import { isUnreadLicense, roleOf, selectTexts } from "../../src/sources/select.ts";

describe("roleOf", () => {
  it.each([
    "LICENSE", "LICENCE", "license.txt", "LICENSE.md", "LICENSE-MODEL", "LICENSE-CODE", "LICENSE.apache-2.0",
    "LICENSE(zh)", "LICENSE_2.0", "MODEL_LICENSE", "MODEL_LICENSE.md", "ModelLicense.txt", "Example LICENSE AGREEMENT",
    "THIRD_PARTY_LICENSES", "COPYING", "COPYING.LESSER", "NOTICE", "Notice.txt", "USE_POLICY.md", "use-policy",
    "ACCEPTABLE_USE_POLICY.md", "Acceptable-Use.txt", "TERMS_OF_USE.md", "terms.txt", "UNLICENSE", "EULA.txt",
    "licenses/MIT.txt", "deep/down/LICENSE", "docs/license.html", "PROHIBITED_USE.md", "LICENSE.rst",
  ])("takes %s for a licence", (path) => {
    expect(roleOf(path)).toBe("license");
  }); // prettier-ignore

  it.each([
    "licensed.txt", "license_plates.txt", "license-plate.md", "license.json", "license.safetensors", "config.json",
    "model.bin", "noticeboard.md", "terminator.md", "docker-compose.yml", "constraints.yaml",
    "softmax_sftp.yaml", "a/b/c/train.yaml", "training_args.bin", "tokenizer.json", "policy.md", "docs/README.md", "README.txt", "copying_task.json",
  ])("does not take %s for one", (path) => {
    expect(roleOf(path)).toBeNull();
  }); // prettier-ignore

  it.each([
    ["README.md", "card"],
    ["Readme.MD", "card"],
    ["adapter_config.json", "config"],
    ["adapters/adapter_config.json", "config"],
    ["mergekit_config.yml", "config"],
    ["axolotl_config.yml", "config"],
    ["train.yaml", "config"],
    ["training_args.yaml", "config"],
    ["training_config.json", "config"],
    ["configs/qwen_sft_full.yaml", "config"],
    ["recipes/dpo.yaml", "config"],
    ["pipeline.yaml", "config"],
    ["modeling_x.py", "code"],
    ["license.py", "code"],
  ])("takes %s for a %s", (path, role) => {
    expect(roleOf(path)).toBe(role);
  });

  it.each(["LICENSE.pdf", "Model License.docx"])("names %s as not read", (path) => {
    expect(isUnreadLicense(path)).toBe(true);
    expect(roleOf(path)).toBeNull();
  });
});

describe("selectTexts", () => {
  it("prefers the card that the Hub shows, and files at the top", () => {
    const { picked } = selectTexts(["z/LICENSE", "readme.md", "README.md", "LICENSE"]);
    expect(picked.map(({ path }) => path)).toEqual(["README.md", "LICENSE", "z/LICENSE"]);
  });

  it("prefers what names a base to what a trainer was run with", () => {
    const limits = { card: 1, license: 1, config: 1, code: 0 };
    const { picked, dropped } = selectTexts(["axolotl.yml", "mergekit_config.yml"], limits);
    expect(picked.map(({ path }) => path)).toEqual(["mergekit_config.yml"]);
    expect(dropped).toEqual(["axolotl.yml"]);
  });

  it("says what it leaves out", () => {
    const limits = { card: 1, license: 1, config: 0, code: 0 };
    const { picked, dropped, unread } = selectTexts(
      ["LICENSE", "a/LICENSE", "x.py", "NOTICE.pdf"],
      limits,
    );
    expect(picked).toHaveLength(1);
    expect(dropped).toEqual(["a/LICENSE"]);
    expect(unread).toEqual(["NOTICE.pdf"]);
  });
});
