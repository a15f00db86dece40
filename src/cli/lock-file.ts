import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LockEntry } from "../decide/lock/entry.ts";
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

/** A locked model as `modelcheck check` takes it: at its commit, or at what stands there now. */
export function lockedTarget({ model, path, commit }: LockEntry, latest = false): string {
  return path ?? (commit === null || latest ? model : `${model}@${commit}`);
}

/** The entry for `name` (the id or directory as it was locked). Throws a `UsageError` without one. */
export function lockedEntry(lock: Lock, name: string, file: string): LockEntry {
  const wanted = name.toLowerCase();
  const found = lock.models.find(
    ({ model, path }) => model.toLowerCase() === wanted || path === name,
  );
  if (found !== undefined) return found;
  const known = lock.models.map(({ model }) => `\`${model}\``).join(", ");
  throw usageError("cli/lock", `\`${name}\` is not locked in ${file}`, `it holds ${known}`);
}
