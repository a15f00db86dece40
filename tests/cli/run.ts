import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));
export const BIN: string = `${ROOT}bin/modelcheck.js`;
const SCRUBBED = /^(?:CI|HF_.*|HUGGING.*|.*COLOR.*|MODELCHECK_.*|.*_PROXY)$/iu;

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** This environment without anything that changes what the program says. */
export function cleanEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !SCRUBBED.test(name)));
}

/** Runs the built launcher as a user would, without anything of this machine's environment. */
export async function modelcheck(
  args: readonly string[],
  options: { stdin?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...cleanEnvironment(), ...options.env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  child.stdin.on("error", () => undefined).end(options.stdin ?? "");
  return await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal === null) resolve({ stdout, stderr, code });
      else reject(new Error(`${args.join(" ")}: ended by ${signal} after: ${stdout}${stderr}`));
    });
  });
}
