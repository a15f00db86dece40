import type { DatasetCard } from "./dataset-card.ts";
import type { DisclosureTables } from "../tables.ts";
import { fieldOf } from "../../card/fields.ts";
import { lowerCase } from "../../text/lower.ts";
import { teacherNames } from "../teacher-names.ts";

const MAX_COLUMNS = 500;
const MAX_DEPTH = 6;
// A column of scores or counts is about a model; one of texts is by it.
const TEXT =
  /(?:^|[^a-z])(?:responses?|answers?|outputs?|attempts?|completions?|generations?|generated|trajector(?:y|ies)|thinking|thoughts?|reasoning|solutions?|traces?|cot|repl(?:y|ies)|rewritten|rewrite|summar(?:y|ies)|translations?|captions?|explanations?|conversations?|chats?|rationales?|instructions?|messages?|text)(?:[^a-z]|$)/u;
const ABOUT =
  /(?:^|[^a-z])(?:scores?|ratings?|ranks?|judge\w*|evals?|grades?|labels?|tokens?|length|len|count|num|perplexity|ppl|logprobs?|loss|embeddings?|correct\w*|accuracy|quality|verdict|preds?|predictions?)(?:[^a-z]|$)/u;

/** A column whose name says which model wrote it. */
export interface ModelColumn {
  readonly name: string;
  /** Model as the column's name spells it. */
  readonly model: string;
  /** 1-based line in the card. */
  readonly line: number;
}

/**
 * Columns in `dataset_info` of the front matter that are named after a model and hold its text.
 * Other places that list columns, such as the footer of a Parquet file, can be read the same way.
 */
export function modelColumns(
  { body }: DatasetCard,
  tables: DisclosureTables,
): readonly ModelColumn[] {
  const field = fieldOf(body.card, "dataset_info");
  if (field === null) return [];
  const names = new Set<string>();
  collectNames(field.value, false, 0, names);
  return [...names].flatMap((name) => {
    const model = modelOfColumn(name, tables);
    const line = model === null ? -1 : lineOf(body.card.text, name, field.line, body.card.bodyLine);
    return model === null ? [] : [{ name, model, line: line === -1 ? field.line : line }];
  });
}

/** The model that a column's name gives its text to, or `null`. */
export function modelOfColumn(name: string, tables: DisclosureTables): string | null {
  const lower = lowerCase(name);
  if (!TEXT.test(lower) || ABOUT.test(lower)) return null;
  // Offsets stay those of the name.
  const [first] = teacherNames(name.replaceAll("_", " "), tables);
  return first === undefined ? null : name.slice(first.start, first.start + first.name.length);
}

function collectNames(value: unknown, inside: boolean, depth: number, out: Set<string>): void {
  if (depth > MAX_DEPTH || out.size >= MAX_COLUMNS) return;
  if (Array.isArray(value)) {
    for (const one of value) collectNames(one, inside, depth + 1, out);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (inside && key === "name" && typeof one === "string" && one.length <= 80) out.add(one);
      if (key === "features" || inside) collectNames(one, true, depth + 1, out);
    }
  }
}

function lineOf(text: string, name: string, from: number, to: number): number {
  const lines = text.split(/\r\n|\r|\n/u);
  for (let at = from; at < Math.min(to, lines.length + 1); at++) {
    const said = (lines[at - 1] ?? "").trim().replace(/^- /u, "");
    if (said === `name: ${name}` || said === `name: '${name}'` || said === `name: "${name}"`)
      return at;
  }
  return -1;
}
