import { describe, expect, it } from "vitest";
import { parseModelCard } from "../../src/card/parse.ts";
import { gateText } from "../../src/conclude/gate-text.ts";

const RULES = Array.from({ length: 60 }, (_, i) => `Rule ${i} of the gate holds for everyone.`);
const cardOf = (prompt: string): string =>
  `---\nlicense: other\nextra_gated_prompt: ${prompt}\ntags: [a]\n---\n# Body\n`;
const textOf = async (prompt: string): Promise<string> =>
  gateText(await parseModelCard("README.md", cardOf(prompt)))?.text ?? "";

describe("gateText", () => {
  it.each([
    ["a block", `|-\n  ${RULES.join("\n  ")}`],
    ["a folded block", `>-\n  ${RULES.join("\n  ")}`],
    ["a quoted string", `"${RULES.join("\\n\\\n  \\ ")}"`],
    ["a plain value", RULES.join("\n  ")],
  ])("gives %s from its first word to its last, and nothing else", async (_, prompt) => {
    const text = await textOf(prompt);
    const card = cardOf(prompt);
    expect(text.match(/Rule \d+/g)).toHaveLength(RULES.length);
    expect(text).not.toMatch(/license|extra_gated|\||>|tags/);
    const lineOf = (all: string): number => all.slice(0, all.indexOf("Rule 7 ")).split("\n").length;
    expect(lineOf(text)).toBe(lineOf(card));
  });

  it("is nothing for a short prompt", async () => {
    expect(await textOf("Please agree to the licence.")).toBe("");
  });
});
