import type { CardSection } from "../model/card.ts";
import type { LineIndex } from "../text/lines.ts";
import type { Block } from "./blocks.ts";
import { positionAt } from "../text/lines.ts";
import { plainText } from "./inline.ts";

/** Sections by heading, in order; the stretch before the first heading has level 0. */
export function readSections(
  text: string,
  blocks: readonly Block[],
  index: LineIndex,
  bodyLine: number,
): readonly CardSection[] {
  const lastLine = index.starts.length;
  const heads = blocks.filter((block) => block.kind === "heading");
  const sections: CardSection[] = [];
  const above: { heading: string; level: number }[] = [];
  const first = heads[0] === undefined ? lastLine : positionAt(index, heads[0].start).line - 1;
  if (first >= bodyLine) {
    sections.push({ heading: "", path: [], level: 0, startLine: bodyLine, endLine: first });
  }
  for (const [i, head] of heads.entries()) {
    const next = heads[i + 1];
    const heading = headingText(text.slice(head.start, head.end));
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= head.level) above.pop();
    sections.push({
      heading,
      path: above.map((one) => one.heading),
      level: head.level,
      startLine: positionAt(index, head.start).line,
      endLine: next === undefined ? lastLine : positionAt(index, next.start).line - 1,
    });
    above.push({ heading, level: head.level });
  }
  return sections;
}

/** What a reader sees of a heading line. */
export function headingText(raw: string): string {
  return plainText(raw.slice(0, 400).replace(/^\s*#{1,6}/u, "")).text.replace(/[\s#:：]+$/u, "");
}
