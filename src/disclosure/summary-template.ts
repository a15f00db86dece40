import type { SummaryField, SummaryTemplate } from "../model/summary-template.ts";

/** A file of `rules/templates/` as a parsed value; `null` for anything of another shape. */
export function parseSummaryTemplate(table: unknown): SummaryTemplate | null {
  if (!isRow(table) || !Array.isArray(table["sections"])) return null;
  return {
    title: textOf(table["title"]),
    standard: textOf(table["standard"]),
    source: textOf(table["source"]),
    sections: table["sections"].filter(isRow).map((section) => ({
      title: textOf(section["title"]),
      fields: rowsOf(section["fields"]).map(fieldOf),
    })),
  };
}

type Row = Readonly<Record<string, unknown>>;

const ANSWERS = ["text", "yes-no", "list", "date"] as const;

function fieldOf(row: Row): SummaryField {
  const items = row["items"];
  return {
    ref: textOf(row["ref"]),
    ask: textOf(row["ask"]),
    items: Array.isArray(items) ? items.filter((one) => typeof one === "string") : [],
    answer: ANSWERS.find((one) => one === row["answer"]) ?? "text",
  };
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
