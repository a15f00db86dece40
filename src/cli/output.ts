import { realpathSync, rmSync, statSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./errors.ts";
import type { Io } from "./io.ts";

/** Where results go. `close` makes them visible; until then a file has its old content. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Leaves no trace of what was written to a file. */
  readonly discard: () => void;
}

/** Standard output, or a file that is replaced as a whole when everything was written. */
export async function openSink(path: string | null, io: Io): Promise<Sink> {
  if (path === null || path === "-") {
    return { write: io.stdout.write, close: async () => undefined, discard: () => undefined };
  }
  const full = resolve(io.cwd, path);
  try {
    const sink = isSpecial(full)
      ? await openSpecial(full)
      : await openReplacing(linkTarget(full), io);
    return {
      write: async (text) => await orCannotWrite(path, sink.write(text)),
      close: async () => await orCannotWrite(path, sink.close()),
      discard: sink.discard,
    };
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

async function orCannotWrite(path: string, done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

async function openReplacing(full: string, io: Io): Promise<Sink> {
  const temporary = join(dirname(full), `.${basename(full)}.${process.pid}.tmp`);
  const file = await open(temporary, "wx");
  const remove = (): void => rmSync(temporary, { force: true });
  const forget = io.onInterrupt(remove);
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    close: async () => {
      await file.close();
      await rename(temporary, full);
      forget();
    },
    discard: () => {
      remove();
      forget();
    },
  };
}

/** A device or a pipe cannot be replaced: it is written as it is. */
async function openSpecial(full: string): Promise<Sink> {
  const file = await open(full, "w");
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    close: async () => await file.close(),
    discard: () => undefined,
  };
}

function isSpecial(full: string): boolean {
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw Object.assign(new Error("a directory"), { code: "EISDIR" });
  return found !== undefined && !found.isFile();
}

function linkTarget(full: string): string {
  try {
    return realpathSync(full);
  } catch {
    return full;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: "it is a directory",
  ENOENT: "its folder does not exist",
  ENOTDIR: "a part of the path is not a folder",
  EACCES: "permission was denied",
  EROFS: "the file system is read-only",
  EEXIST: "another run is writing it",
  ENOSPC: "the disk is full",
};

/** The mistake for a file that cannot be written, with its reason in words. */
export function cannotWrite(path: string, error: unknown): UsageError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new UsageError([
    {
      code: "cli/cannot-write",
      message: `cannot write \`${path}\`: ${REASONS[code] ?? code}`,
      where: null,
      why: null,
      help: "name a file in a folder that exists and that you may write to",
    },
  ]);
}
