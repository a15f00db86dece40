import type { Problem } from "../model/problem.ts";
import { escapeUnseen } from "./escape.ts";
import { labelled } from "./finding-block.ts";
import type { ReporterOptions } from "./options.ts";
import { hang } from "./wrap.ts";

/** Why something could not be looked at, and what to do about it. */
export function problemBlock(problem: Problem, options: ReporterOptions): string[] {
  const id = `problem[${problem.code}]`;
  const [first, ...rest] = hang(`${id}: `, "  ", escapeUnseen(problem.message), options.width);
  return [
    options.paint(problem.fatal ? "fail" : "review", id) + (first ?? "").slice(id.length),
    ...rest,
    ...labelled("help", problem.help, options),
  ];
}
