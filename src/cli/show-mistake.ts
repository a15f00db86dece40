import type { Problem } from "../model/problem.ts";
import { escapeUnseen } from "../reporters/escape.ts";
import { hang } from "../reporters/wrap.ts";
import type { CliMistake } from "./errors.ts";

/** A mistake as the user sees it: what, where, why, help. */
export function showMistake(mistake: CliMistake, width: number): string {
  const lines = hang(`error[${mistake.code}]: `, "  ", escapeUnseen(mistake.message), width);
  if (mistake.where !== null) lines.push(`  --> ${escapeUnseen(mistake.where)}`);
  if (mistake.why !== null) lines.push(...part("why", mistake.why, width));
  lines.push(...part("help", mistake.help, width));
  return `${lines.join("\n")}\n`;
}

/** Something that could not be looked at, outside a report. */
export function showProblem({ code, message, help }: Problem, width: number): string {
  const lines = hang(`problem[${code}]: `, "  ", escapeUnseen(message), width);
  return `${[...lines, ...part("help", help, width)].join("\n")}\n`;
}

/** A defect in this program: what happened, where, and what to send us. Never a stack trace. */
export function showBug(error: unknown, version: string, doing: string, width: number): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const frame = error instanceof Error ? firstFrame(error) : null;
  const lines = hang("bug: ", "  ", escapeUnseen(what), width);
  if (frame !== null) lines.push(...part("at", frame, width));
  lines.push(...part("doing", doing, width));
  const ask = `this is a defect in modelcheck ${version} (Node ${process.versions.node}), not in the model: report these lines`;
  lines.push(...part("help", ask, width));
  return `${lines.join("\n")}\n`;
}

function part(label: string, text: string, width: number): string[] {
  const first = `  = ${label}: `;
  return hang(first, " ".repeat(first.length), escapeUnseen(text), width);
}

/** The innermost place of our own code, without the folders of this machine. */
function firstFrame(error: Error): string | null {
  const frame = /\(?(?:file:\/\/)?[^()\s]*?(?<place>[^/\\()\s]+:\d+:\d+)\)?$/mu.exec(
    error.stack?.slice(error.message.length) ?? "",
  );
  return frame?.groups?.["place"] ?? null;
}
