/** A stream the program writes to. */
export interface Out {
  readonly isTTY: boolean;
  readonly columns: number | null;
  /** Resolves when the text was taken; throws `ReaderGone` when nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
}

/** Everything the command line takes from the process it runs in. */
export interface Io {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly stdin: { readonly isTTY: boolean; readonly lines: () => AsyncIterable<string> };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Today as `YYYY-MM-DD`, in UTC. */
  readonly today: () => string;
  /** Runs `task` when the user interrupts; the returned function takes it back. */
  readonly onInterrupt: (task: () => void) => () => void;
}
