import type { ModelCard } from "../model/card.ts";
import type { TextFile } from "../model/snapshot.ts";
import { onlyLines } from "./license-text.ts";

/** Shorter prompts name or summarise a licence; they are not its text. */
const WHOLE_LICENSE = 1500;

/** The key, with the mark of a block if it opens one; a quoted prompt begins on its line. */
const KEY = /^(\n*)(["']?extra_gated_prompt["']?[ \t]*:[ \t]*(?:[|>][-+\d]{0,2}(?=\s))?)/u;

const blank = (key: string): string => " ".repeat(key.length);

/**
 * The gate's prompt as a file of its own, where it is long enough to be the licence itself. Lines
 * keep their numbers in the card.
 */
export function gateText(card: ModelCard): TextFile | null {
  const at = card.fields.findIndex((f) => f.key === "extra_gated_prompt");
  const field = card.fields[at];
  if (field === undefined || typeof field.value !== "string") return null;
  if (field.value.length < WHOLE_LICENSE) return null;
  const next = card.fields[at + 1];
  const end = next === undefined ? card.bodyLine - 2 : next.line - 1;
  const own = onlyLines(card.text, field.line, Math.max(field.line + 1, end));
  const text = own.replace(KEY, (_, before: string, key: string) => before + blank(key));
  return { path: card.path, text, size: text.length, sha256: "", truncated: false };
}
