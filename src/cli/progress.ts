import { escapeUnseen } from "../reporters/escape.ts";
import { clip } from "../reporters/wrap.ts";
import type { Io } from "./io.ts";

/** One line on standard error that is overwritten; nothing at all where nobody watches. */
export interface Progress {
  readonly show: (line: string) => void;
  readonly clear: () => void;
}

const ERASE_LINE = "\r\u001B[2K";

/** Progress for a person at a terminal; silent with `quiet` or when standard error is no terminal. */
export function openProgress(quiet: boolean, io: Io): Progress {
  if (quiet || !io.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  let shown = false;
  const put = (text: string): void => {
    // Progress that cannot be shown is not worth an error.
    io.stderr.write(text).catch(() => undefined);
  };
  return {
    show: (line) => {
      shown = true;
      put(ERASE_LINE + clip(escapeUnseen(line), (io.stderr.columns ?? 80) - 1));
    },
    clear: () => {
      if (shown) put(ERASE_LINE);
      shown = false;
    },
  };
}
