import { escapeUnseen } from "./escape.ts";
import type { ReporterOptions, Style } from "./options.ts";
import { hang, pad } from "./wrap.ts";

const LABEL = 13;
const INDENT = " ".repeat(LABEL);

/** One `label  text` row; further paragraphs start under the text. Everything is escaped. */
export function row(
  label: string,
  paragraphs: readonly string[],
  options: ReporterOptions,
  style: Style = "strong",
): string[] {
  const lines = paragraphs.flatMap((text) =>
    hang(INDENT, INDENT, escapeUnseen(text), options.width),
  );
  return labelled(label, lines, options, style);
}

/** Paragraphs as a list, `- text`, beside `label` or under the row before. */
export function bullets(
  texts: readonly string[],
  options: ReporterOptions,
  label: string = "",
): string[] {
  const lines = texts.flatMap((text) =>
    hang(`${INDENT}- `, `${INDENT}  `, escapeUnseen(text), options.width),
  );
  return label === "" ? lines : labelled(label, lines, options, "strong");
}

function labelled(
  label: string,
  lines: readonly string[],
  options: ReporterOptions,
  style: Style,
): string[] {
  const [first, ...rest] = lines;
  const filled = options.paint(style, label) + pad(label, LABEL).slice(label.length);
  return [filled + (first ?? "").slice(LABEL), ...rest];
}
