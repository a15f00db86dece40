import type { Io, Out } from "../../src/cli/io.ts";

/** A process that keeps what is written to it. */
export interface FakeIo {
  readonly io: Io;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly interrupt: () => void;
}

/** An `Io` without a terminal; override what a test is about. */
export function fakeIo(part: Partial<Io> = {}): FakeIo {
  const kept = { stdout: "", stderr: "" };
  const tasks = new Set<() => void>();
  const out = (name: "stdout" | "stderr"): Out => ({
    isTTY: false,
    columns: null,
    write: async (text) => {
      kept[name] += text;
      await Promise.resolve();
    },
  });
  const io: Io = {
    stdout: out("stdout"),
    stderr: out("stderr"),
    stdin: { isTTY: false, lines: () => linesOf([]) },
    env: {},
    cwd: process.cwd(),
    today: () => "2026-01-31",
    onInterrupt: (task) => {
      tasks.add(task);
      return () => void tasks.delete(task);
    },
    ...part,
  };
  return {
    io,
    stdout: () => kept.stdout,
    stderr: () => kept.stderr,
    interrupt: () => {
      for (const task of tasks) task();
    },
  };
}

/** Standard input with these lines. */
export async function* linesOf(lines: readonly string[]): AsyncIterable<string> {
  for (const line of lines) yield await Promise.resolve(line);
}
