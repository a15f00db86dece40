import { EXIT } from "./exit-codes.ts";
import { ReaderGone } from "./errors.ts";
import type { Io, Out } from "./io.ts";
import { cannotWrite } from "./output.ts";

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
    // Opening standard input costs more than most runs ask of it.
    stdin: {
      get isTTY() {
        return process.stdin.isTTY;
      },
      lines: stdinLines,
    },
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
  // Without a listener an error would end the process with a stack trace.
  stream.on("error", () => undefined);
  return {
    isTTY: stream.isTTY,
    columns: stream.isTTY ? stream.columns : null,
    write: async (text) =>
      await new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error) reject(failureOf(error));
          else resolve();
        });
      }),
  };
}

/** A reader that went away is no mistake; a full disk behind `>` is one. */
function failureOf(error: NodeJS.ErrnoException): Error {
  const gone = ["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED"].includes(error.code ?? "");
  return gone ? new ReaderGone() : cannotWrite("standard output", error);
}

async function* stdinLines(): AsyncIterable<string> {
  const { createInterface } = await import("node:readline");
  yield* createInterface({ input: process.stdin, crlfDelay: Infinity });
}
