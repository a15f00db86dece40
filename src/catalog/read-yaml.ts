import { excerptOf } from "../text/excerpt.ts";
import { isCollection, LineCounter, parseDocument } from "yaml";
import type { Document, Node } from "yaml";
import type { ZodType } from "zod";

/** A file of `rules/`: its path in the project and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** Something wrong in a rule file, placed where a person can fix it. */
export interface RuleProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A parsed and validated rule file that still knows where its values stand. */
export interface RuleDocument<T> {
  readonly file: string;
  readonly value: T;
  /** The line of a value and that line's text, at most 200 characters of it. */
  readonly place: (path: readonly PropertyKey[]) => { line: number; excerpt: string };
}

/** Parses and validates one YAML file; every fault is pushed to `problems`, none is thrown. */
export function readYaml<T>(
  file: RuleFile,
  schema: ZodType<T>,
  problems: RuleProblem[],
): RuleDocument<T> | null {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter, stringKeys: true });
  const lines = file.text.split("\n");
  const report = (offset: number, message: string): void => {
    const { line, col } = counter.linePos(offset);
    problems.push({ file: file.path, line, column: col, message });
  };
  for (const error of document.errors) report(error.pos[0], error.message.split("\n")[0] ?? "");
  if (document.errors.length > 0) return null;
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      report(
        offsetOf(document, issue.path),
        `${issue.path.map(String).join(".")}: ${issue.message}`,
      );
    return null;
  }
  const place = (path: readonly PropertyKey[]): { line: number; excerpt: string } => {
    const { line } = counter.linePos(offsetOf(document, path));
    const text = lines[line - 1] ?? "";
    return { line, excerpt: excerptOf(text, 0, text.length) };
  };
  return { file: file.path, value: parsed.data, place };
}

/** Offset of the deepest node on the path that exists: where a missing key should have been. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: Node | null = document.contents;
  for (const step of path) {
    const next: unknown = isCollection(node) ? node.get(step, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return node?.range?.[0] ?? 0;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "range" in value;
