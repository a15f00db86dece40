import type { Question } from "../model/question.ts";
import { QUESTION_GROUPS } from "../model/question.ts";

/**
 * The checklist from `rules/items/` as a parsed value, in the order of the numbers. Rows of the
 * wrong shape are left out: a test checks the files, and a reader at run time must not fail on them.
 */
export function parseQuestions(table: unknown): readonly Question[] {
  const rows = isRow(table) ? table["items"] : null;
  return (Array.isArray(rows) ? rows.filter(isRow) : [])
    .flatMap(questionOf)
    .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

type Row = Readonly<Record<string, unknown>>;

function questionOf(row: Row): readonly Question[] {
  const group = QUESTION_GROUPS.find((one) => one === row["group"]);
  const id = textOf(row["id"]);
  if (group === undefined || !/^D\d\d$/u.test(id)) return [];
  const asked = isRow(row["asked"]) ? row["asked"] : {};
  return [
    {
      id,
      name: textOf(row["name"]),
      group,
      question: textOf(row["question"]),
      asked: Object.fromEntries(Object.entries(asked).map(([who, where]) => [who, textOf(where)])),
      request: textOf(row["request"]),
      place: textOf(row["place"]),
      examples: textsOf(row["examples"]),
      core: row["core"] === true,
    },
  ];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
