import type { ModelCard } from "../model/card.ts";
import type { LineIndex } from "../text/lines.ts";
import { indexLines, positionAt } from "../text/lines.ts";
import { readBlocks } from "./blocks.ts";
import { findFrontMatter } from "./front-matter.ts";
import { salvageFields } from "./salvage.ts";
import { parsePlainYaml } from "./plain-yaml.ts";
import { readSections } from "./sections.ts";

/**
 * Reads a model card as the Hub does. Never throws and never rejects on content: YAML that does
 * not parse gives `malformed`, problems with their places, and only the `key: value` lines that
 * could be saved. Asynchronous because the YAML parser is loaded on
 * first need.
 */
export async function parseModelCard(path: string, text: string): Promise<ModelCard> {
  const index = indexLines(text);
  const block = findFrontMatter(text);
  const front =
    block === null
      ? ABSENT
      : await readFields(text.slice(block.yamlStart, block.yamlEnd), block.yamlStart, index);
  const bodyStart = block?.bodyStart ?? 0;
  const bodyLine = positionAt(index, bodyStart).line;
  const blocks = readBlocks(text, bodyStart);
  return {
    path,
    text,
    ...front,
    sections: readSections(text, blocks, index, bodyLine),
    bodyLine,
  };
}

type FrontMatter = Pick<ModelCard, "frontMatter" | "fields" | "problems">;

const ABSENT: FrontMatter = { frontMatter: "absent", fields: [], problems: [] };

async function readFields(yaml: string, offset: number, index: LineIndex): Promise<FrontMatter> {
  const locate = (at: number): { line: number; column: number } => positionAt(index, offset + at);
  const plain = parsePlainYaml(yaml, locate);
  if (plain !== null) return { frontMatter: "ok", fields: plain, problems: [] };
  const { parseYamlFields } = await import("./yaml.ts");
  const { ok, fields, problems } = parseYamlFields(yaml, locate);
  if (ok) return { frontMatter: "ok", fields, problems };
  return { frontMatter: "malformed", fields: salvageFields(yaml, locate), problems: problems };
}
