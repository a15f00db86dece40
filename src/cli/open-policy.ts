import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Catalog } from "../catalog/types.ts";
import type { Policy } from "../model/policy.ts";
import { nodePolicyPorts } from "../node/policy-ports.ts";
import { findPolicyFile } from "../policy/discover.ts";
import { loadPolicy } from "../policy/load.ts";
import type { PolicySource } from "../policy/ports.ts";
import { policySource, SHIPPED_NAMES } from "../policy/preset-names.ts";
import { suggestion } from "../policy/suggest.ts";
import type { CheckFlags } from "./check-flags.ts";
import { mistakesOf, UsageError, usageError } from "./errors.ts";
import type { Io } from "./io.ts";

/**
 * The rules in force: `--policy`, else `--config`, else the nearest `modelcheck.yaml`, else the
 * preset `default`. Throws a `UsageError` with every mistake of the file.
 */
export async function openPolicy(flags: CheckFlags, io: Io, catalog: Catalog): Promise<Policy> {
  const source = await sourceOf(flags, io);
  const loaded = await loadPolicy(source, nodePolicyPorts(catalog));
  if ("policy" in loaded) return loaded.policy;
  throw new UsageError(mistakesOf(loaded.errors));
}

async function sourceOf(flags: CheckFlags, io: Io): Promise<PolicySource> {
  if (flags.policy !== null) return namedPolicy(flags.policy, io);
  if (flags.config !== null) return { file: flags.config };
  const found = await nearestRulesFile(io);
  return found === null ? { preset: "default" } : { file: found };
}

/** A word that is neither a preset nor a file is most likely a preset with a typing error. */
function namedPolicy(word: string, io: Io): PolicySource {
  const source = policySource(word);
  if ("preset" in source || existsSync(resolve(io.cwd, source.file))) return source;
  const message = `\`${word}\` is neither a preset, a pack nor a file`;
  throw usageError(
    "cli/unknown-policy",
    message,
    suggestion(word, SHIPPED_NAMES, "presets and packs"),
  );
}

/** The nearest rules file from the working directory upwards, as a person would write its path. */
export async function nearestRulesFile(io: Io): Promise<string | null> {
  const found = await findPolicyFile(io.cwd, {
    exists: async (path) => await Promise.resolve(existsSync(path)),
    join,
    parent: (folder) => (dirname(folder) === folder ? null : dirname(folder)),
  });
  if (found === null) return null;
  const near = relative(io.cwd, found);
  return near.startsWith("..") ? resolve(found) : near;
}
