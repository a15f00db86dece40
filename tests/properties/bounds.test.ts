import { describe, expect, it } from "vitest";
import { trainedOn } from "../../src/disclosure/training/trained-on.ts";
import { openJudge } from "./memory-files.ts";

const { judge } = await openJudge("default");
const unread = async (card: string): Promise<string> => {
  const report = await judge({ "README.md": card });
  return report.notRead.map(({ what, why }) => `${what}: ${why}`).join("\n");
};

describe("a card that is longer than anybody reads", () => {
  it("is read up to a length, and the report says from where on it is not", async () => {
    const long = `# M\n\n${"We trained it on web pages.\n\n".repeat(30_000)}`;
    expect(await unread(long)).toMatch(/from line \d+ on, for what it says of data and teachers/u);
    expect(await unread("# M\n\nWe trained it on web pages.\n")).not.toContain("from line");
  });

  it("of many data sets the first are looked up, and the report counts the rest", async () => {
    const listed = (count: number): string =>
      `---\ndatasets:\n${Array.from({ length: count }, (_, i) => `- fen/rows-${i}\n`).join("")}---\n`;
    expect(await unread(listed(25))).toContain("1 more data set that the card names");
    expect(await unread(listed(24))).not.toContain("more data set");
  });
});

describe("a statement of training on something", () => {
  it.each([
    ["it was trained on a lot of text and code", "trained on a lot of text"],
    [
      "fine-tuned for three epochs using our own conversations",
      "fine-tuned for three epochs using our own conversations",
    ],
    ["a pre-trained model in texts", "pre-trained model in texts"],
    ["trained; on text", null],
    ["trained on what it is to be a text", null],
    ["pre-trained by somebody else long ago and then used on text", null],
  ])("%s", (text, found) => {
    const place = trainedOn(text);
    expect(place === null ? null : text.slice(place.start, place.end)).toBe(found);
  });
});
