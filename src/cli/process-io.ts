import { createInterface } from "node:readline";
import { EXIT } from "./exit-codes.ts";
import { ReaderGone } from "./errors.ts";
import type { Io, Out } from "./io.ts";

/** The real process as an `Io`. */
export function processIo(): Io {
  const tasks = new Set<() => void>();
  const stop = (): never => {
    for (const task of tasks) task();
    process.exit(EXIT.interrupted);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return {
    stdout: outOf(process.stdout),
    stderr: outOf(process.stderr),
    stdin: { isTTY: process.stdin.isTTY, lines: stdinLines },
    env: process.env,
    cwd: process.cwd(),
    today: () => new Date().toISOString().slice(0, 10),
    onInterrupt: (task) => {
      tasks.add(task);
      return () => void tasks.delete(task);
    },
  };
}

function outOf(stream: NodeJS.WriteStream): Out {
  let gone = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    gone = error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" || gone;
  });
  return {
    isTTY: stream.isTTY,
    columns: stream.isTTY ? stream.columns : null,
    write: async (text) =>
      await new Promise((resolve, reject) => {
        if (gone) {
          reject(new ReaderGone());
          return;
        }
        stream.write(text, (error) => {
          if (error) reject(new ReaderGone());
          else resolve();
        });
      }),
  };
}

async function* stdinLines(): AsyncIterable<string> {
  yield* createInterface({ input: process.stdin, crlfDelay: Infinity });
}
