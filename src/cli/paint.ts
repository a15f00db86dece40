import { plain, type Paint, type Style } from "../reporters/options.ts";
import type { Io, Out } from "./io.ts";

/** Whether `out` gets colour: the flag, then NO_COLOR, then FORCE_COLOR, then the terminal. */
export function wantsColor(flag: boolean, env: Io["env"], out: Out): boolean {
  if (!flag) return false;
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return out.isTTY && env["TERM"] !== "dumb";
}

/** The painter; chalk is loaded only when there is colour to paint. */
export async function loadPaint(color: boolean): Promise<Paint> {
  if (!color) return plain;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    pass: chalk.bold.green,
    review: chalk.bold.yellow,
    fail: chalk.bold.red,
    strong: chalk.bold,
    dim: chalk.dim,
    where: chalk.cyan,
  };
  return (style, text) => styles[style](text);
}
