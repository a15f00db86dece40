import { escapeUnseen } from "../reporters/escape.ts";
import type { Io } from "./io.ts";

/** Asks on standard error which of the candidates is meant; anything but a number is a no. */
export async function confirm(
  question: string,
  candidates: readonly string[],
  io: Io,
): Promise<string | null> {
  const rows = candidates.map((name, index) => `  ${index + 1}  ${escapeUnseen(name)}\n`);
  await io.stderr.write(
    `${escapeUnseen(question)}\n${rows.join("")}Type a number, or Enter for none of them: `,
  );
  for await (const line of io.stdin.lines()) {
    const number = /^\s*(?<number>\d{1,4})\s*$/u.exec(line)?.groups?.["number"];
    return number === undefined ? null : (candidates[Number(number) - 1] ?? null);
  }
  return null;
}
