import { stringify } from "yaml";
import * as z from "zod";
import type { ConfigError } from "../../policy/error.ts";
import type { Path } from "../../policy/read-yaml.ts";
import { readYaml } from "../../policy/read-yaml.ts";
import { knownKeys } from "../../policy/schema/known-keys.ts";
import { day, digest } from "../../policy/schema/words.ts";
import { shapeErrors } from "../../policy/shape-errors.ts";
import type { LockEntry } from "./entry.ts";

/** `modelcheck.lock`: every model in use and what was decided about it. */
export interface Lock {
  readonly version: 1;
  /** Sorted by model. */
  readonly models: readonly LockEntry[];
}

/** Room for some ten thousand models. UTF-16 code units. */
const MAX_LENGTH = 20_000_000;

const HEAD = `# Written by \`modelcheck lock\`: what was judged, at which commit, and what was decided.
# \`modelcheck ci\` holds it against the policy and the Hub. Do not edit digests by hand.
`;

const entry: z.ZodType<LockEntry> = z.strictObject({
  model: z.string().min(1),
  purl: z.string().min(1),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/u)
    .nullable(),
  path: z.string().min(1).nullable(),
  license: z.string().nullable(),
  declared: z.array(z.string()),
  evidenceHash: digest,
  terms: digest,
  lineage: z.array(z.string()),
  weights: digest.nullable(),
  code: digest.nullable(),
  card: digest.nullable(),
  outcome: z.enum(["pass", "review", "fail", "none"]),
  uses: z.record(z.string(), z.string()),
  policy: z.strictObject({ name: z.string(), digest }),
  tool: z.string(),
  approvedBy: z.string().nullable(),
  accepted: z.strictObject({ by: z.string(), on: day, terms: digest }).nullable(),
});

const lockFile: z.ZodType<Lock> = z.strictObject({
  version: z.literal(1),
  models: z.array(entry),
});

/** The lock as YAML: sorted by model, one entry a model, the same bytes for the same entries. */
export function writeLock(entries: readonly LockEntry[]): string {
  const byModel = new Map(entries.map((item) => [item.model.toLowerCase(), item]));
  const models = [...byModel].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  return HEAD + stringify({ version: 1, models }, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Read a lock, or say everything that is wrong with it. A lock with a mistake is not used. */
export function readLock(file: string, text: string): Lock | { errors: readonly ConfigError[] } {
  const yaml = readYaml(file, text, MAX_LENGTH);
  if ("errors" in yaml) return yaml;
  const shape = lockFile.safeParse(yaml.value);
  if (shape.success) return shape.data;
  return { errors: shapeErrors(yaml, shape.error.issues, keysAt) };
}

function keysAt(path: Path): readonly string[] {
  return knownKeys(lockFile, path);
}
