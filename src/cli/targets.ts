import { usageError } from "./errors.ts";
import type { Io } from "./io.ts";

const LONGEST_LIST = 1_000_000;

/**
 * The targets in the order they were typed; `-` stands for the lines of standard input, without
 * blank lines and lines that start with `#`. Throws a `UsageError` when there is none.
 */
export async function readTargets(args: readonly string[], io: Io): Promise<readonly string[]> {
  const targets: string[] = [];
  for (const arg of args) {
    if (arg !== "-") {
      targets.push(arg);
      continue;
    }
    for await (const line of io.stdin.lines()) {
      const target = line.replace(/^\uFEFF/u, "").trim();
      if (target !== "" && !target.startsWith("#")) targets.push(target);
      if (targets.length > LONGEST_LIST)
        throw usageError(
          "cli/too-many-targets",
          "standard input names over a million targets",
          "split the list",
        );
    }
  }
  if (targets.length > 0) return targets;
  if (args.length > 0) {
    const help = "write one model id, address or directory a line";
    throw usageError("cli/no-target", "standard input names no model", help);
  }
  const help = "type a model, such as `modelcheck org/name`; `modelcheck --help` shows more";
  throw usageError("cli/no-target", "no model was named", help);
}
