import { describe, expect, it } from "vitest";
import { errorsOf } from "./ports.ts";

describe("errors of a rules file", () => {
  it("are reported all at once, in order, each with its place", async () => {
    const errors = await errorsOf(
      [
        "extend: modelcheck:default",
        "use: [comercialUse, host, 3]",
        "minimumBasis: { redistribut: text, host: txt }",
        "licenses:",
        '  allow: [MTI, "BSD-*", "BSDX-*", category:permisive, family:lama]',
        "  otherwise: refuse",
        "rules:",
        "  training-data-undisclosd: warning",
        "  use-conditional: warn",
      ].join("\n"),
    );
    expect(errors.map((line) => line.split(" | ")[0])).toEqual([
      "modelcheck.yaml:1:1 [config/unknown-key] unknown key `extend`",
      "modelcheck.yaml:2:7 [config/invalid-value] `use[0]` cannot be `comercialUse`",
      "modelcheck.yaml:2:27 [config/invalid-value] `use[2]` cannot be `3`",
      "modelcheck.yaml:3:17 [config/unknown-key] unknown key `redistribut` in `minimumBasis`",
      "modelcheck.yaml:3:42 [config/invalid-value] `minimumBasis.host` cannot be `txt`",
      "modelcheck.yaml:5:11 [config/unknown-license] there is no licence `MTI`",
      "modelcheck.yaml:5:25 [config/unknown-license] no known licence matches `BSDX-*`",
      "modelcheck.yaml:5:35 [config/unknown-license] there is no licence category `category:permisive`",
      "modelcheck.yaml:5:55 [config/unknown-license] there is no licence family `family:lama`",
      "modelcheck.yaml:6:14 [config/invalid-value] `licenses.otherwise` cannot be `refuse`",
      "modelcheck.yaml:8:3 [config/unknown-rule] there is no rule `training-data-undisclosd`",
      "modelcheck.yaml:9:20 [config/invalid-value] `rules.use-conditional` cannot be `warn`",
    ]);
    const help = errors.map((line) => line.split(" | ")[1] ?? "");
    const meant = { 0: "extends", 1: "commercialUse", 3: "redistribute", 4: "text", 5: "MIT" };
    for (const [index, word] of Object.entries({ ...meant, 7: "permissive" })) {
      expect(help[Number(index)]).toContain(`did you mean \`${word}\`?`);
    }
    expect(help[8]).toContain("`llama`");
    expect(help[10]).toContain("`training-data-undisclosed`");
    expect(help[11]).toContain("`warning`");
  });

  it.each([
    ["", "1:1 [config/empty]"],
    ["# nothing yet\n", "1:1 [config/empty]"],
    ["- a\n- b\n", "1:1 [config/wrong-type] the file must be a mapping, not a list"],
    ["use: host\n", "1:6 [config/wrong-type] `use` must be a list, not `host`"],
    ["use: []\n", "1:6 [config/invalid-value] `use` is empty"],
    ["use:\n", "[config/wrong-type] `use` must be a list, not empty"],
    ["licenses:\n  deny:\n", "[config/wrong-type] `licenses.deny` must be a list, not empty"],
    ["use: [host]\nuse: [research]\n", "2:1 [config/duplicate-key]"],
    ["use: [host\nrules: {}\n", "[config/yaml] broken YAML"],
    ["a: *b\n", "1:4 [config/yaml]"],
    ["use: [host]\n---\nuse: [host]\n", "[config/yaml]"],
    ["extends: modelcheck:comercial\n", "1:10 [config/unknown-preset]"],
    ["extends: [other.yaml]\n", "1:11 [config/unreadable] cannot read `other.yaml`"],
    ["extends: modelcheck.yaml\n", "1:10 [config/extends-cycle]"],
    ["extends: { file: a.yaml }\n", "[config/missing-key] `extends.digest` is missing"],
    ["extends: 3\n", "1:10 [config/wrong-type] `extends` must be"],
    ["extends: []\n", "1:1 [config/missing-key] `modelcheck.yaml` names no intended use"],
    ["__proto__: { use: [host] }\n", "1:1 [config/unknown-key] unknown key `__proto__`"],
    ["licenses: { allow: [LicenseRef-modelcheck-none] }\n", "1:21 [config/unknown-license]"],
  ])("refuses %j", async (text, expected) => {
    const errors = await errorsOf(text);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(expected);
  });

  it("reports the mistakes of a base file in that file, together with its own", async () => {
    const errors = await errorsOf("extends: base.yaml\nuze: [host]\n", {
      "base.yaml": "rules:\n  nothing: off\n",
    });
    expect(errors.map((line) => line.split(" ")[0])).toEqual([
      "base.yaml:2:3",
      "modelcheck.yaml:2:1",
    ]);
  });

  it("stops at a pinned file that changed and names its digest", async () => {
    const errors = await errorsOf(
      `extends: { file: base.yaml, digest: "sha256:${"0".repeat(64)}" }\n`,
      {
        "base.yaml": "use: [host]\n",
      },
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/digest-mismatch.*its digest is `sha256:[0-9a-f]{64}`/u);
  });

  it("finds a cycle over several files", async () => {
    const errors = await errorsOf("extends: a.yaml\n", {
      "a.yaml": "extends: b.yaml\n",
      "b.yaml": "extends: a.yaml\n",
    });
    expect(errors).toEqual([
      expect.stringContaining("b.yaml:1:10 [config/extends-cycle]") as string,
    ]);
  });

  it("survives hostile input", async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
      .split("")
      .map((name, index) => `${name}: &${name} [${`*${"abcdefg"[index] ?? "a"},`.repeat(9)}]`)
      .join("\n")}\n`;
    const inputs = [bomb, "[".repeat(50_000), `use: ${"x".repeat(2_000_000)}`, "\u0000\uFFFF: 1"];
    for (const text of inputs) expect((await errorsOf(text)).length).toBeGreaterThan(0);
  });

  it("accepts a licence the organisation made up", async () => {
    expect(await errorsOf("licenses: { allow: [LicenseRef-Acme-internal] }\n")).toEqual([]);
  });
});
