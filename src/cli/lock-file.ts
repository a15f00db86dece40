import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readLock, type Lock } from "../decide/lock/file.ts";
import { mistakesOf, UsageError, usageError } from "./errors.ts";
import type { Io } from "./io.ts";

/** The lock in `file`. Throws a `UsageError` with every mistake in it. */
export function openLock(file: string, io: Io): Lock {
  let content: string;
  try {
    content = readFileSync(resolve(io.cwd, file), "utf8");
  } catch {
    const help = "write one with `modelcheck lock <model…>`, or name it with `--lock`";
    throw usageError("cli/lock", `there is no lock file \`${file}\``, help);
  }
  const lock = readLock(file, content);
  if (!("errors" in lock)) return lock;
  throw new UsageError(mistakesOf(lock.errors));
}
