import { describe, expect, test } from "vitest";
import { parseQuestions } from "../../src/disclosure/questions.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { disclosed } from "./read.ts";

/** What the checklist itself gives as answers, as sentences. */
const SENTENCES = parseQuestions(nodeCatalog().table("items"))
  .flatMap(({ id, examples }) => examples.map((line) => ({ id, line })))
  .filter(({ line }) => !/^[a-z_]+: /u.test(line));

/** Places where a sentence says nothing of this model. */
const PLACES: Readonly<Record<string, (line: string) => string>> = {
  "a code block": (line) => `\`\`\`\n${line}\n\`\`\`\n`,
  "another code block": (line) => `~~~text\n${line}\n~~~\n`,
  "preformatted text": (line) => `<pre>\n${line}\n</pre>\n`,
  "a comment": (line) => `<!-- ${line} -->\n`,
};
/** Sentences about data and teachers: what is said there of a maker or a version still counts. */
const PROMPTS: Readonly<Record<string, (line: string) => string>> = {
  "a prompt in the format of a chat": (line) => `<|im_start|>system ${line}<|im_end|>\n`,
  "a prompt with instructions": (line) => `[INST] ${line} [/INST]\n`,
  "the data of a quantisation": (line) => `## Calibration data\n\n${line}\n`,
};
const OF_DATA = /^D(?:17|18|2[1-7]|3[1-9]|4[3-5])$/u;

const card = (body: string): string => `# Tern\n\nA model.\n\n${body}`;

async function answers(source: string): Promise<ReadonlyMap<string, string>> {
  const { items } = await disclosed(source);
  return new Map(items.map(({ id, state }) => [id, state]));
}

describe("a true sentence in a place that says nothing", () => {
  test.each(Object.entries(PLACES))("%s answers nothing", async (_, place) => {
    const silent = await answers(card(""));
    for (const { id, line } of SENTENCES) {
      const found = await answers(card(place(line)));
      expect([line, found.get(id)]).toEqual([line, silent.get(id)]);
    }
  });

  test.each(Object.entries(PROMPTS))("%s answers no question on data", async (_, place) => {
    for (const { id, line } of SENTENCES.filter((one) => OF_DATA.test(one.id))) {
      const state = (await answers(card(place(line)))).get(id);
      expect([line, state === "present" || state === "stated-none"]).toEqual([line, false]);
    }
  });
});
