import * as z from "zod";
import type { FileAccess } from "../../sources/ports.ts";

/** A file of a repository that is listed in `repo.yaml`, with or without content. */
export interface RepoFileEntry {
  readonly path: string;
  readonly size: number;
  readonly oid: string | null;
  readonly sha256: string | null;
  readonly lfs: boolean;
  /** SPDX id of the licence whose text is the content. */
  readonly spdx: string | null;
  readonly holder: string | null;
  readonly year: number | null;
  /** A passage added after the licence's text, in words of our own. */
  readonly append: string | null;
}

/** `repo.yaml` with every default filled in; `fixtures/hub/README.md` says what each key means. */
export interface RepoFile {
  readonly synthetic: true;
  readonly about: string;
  readonly commit: string | null;
  readonly revisions: readonly string[];
  readonly renamedFrom: readonly string[];
  readonly private: boolean;
  readonly disabled: boolean;
  readonly gated: false | "auto" | "manual";
  readonly readable: readonly string[];
  readonly createdAt: string;
  readonly tags: readonly string[];
  readonly config: Readonly<Record<string, unknown>> | null;
  readonly baseModels: { readonly relation: string; readonly models: readonly string[] } | null;
  readonly api: Readonly<Record<string, unknown>>;
  readonly files: readonly RepoFileEntry[];
}

/** Reads and checks a `repo.yaml`; `null` where there is none. Throws an `Error` naming the mistake. */
export async function readRepoFile(file: string, access: FileAccess): Promise<RepoFile | null> {
  const read = await access.read(file, 1024 * 1024);
  if (read === null) return null;
  const { parse } = await import("yaml");
  let value: unknown;
  try {
    value = parse(new TextDecoder().decode(read.bytes));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : "not YAML"}`, {
      cause: error,
    });
  }
  const parsed = schema().safeParse(value);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function schema(): z.ZodType<RepoFile> {
  const strings = z.array(z.string()).default([]);
  return z.strictObject({
    synthetic: z.literal(true),
    about: z.string().default(""),
    commit: z.hex().length(40).nullable().default(null),
    revisions: z.array(z.string()).default(["main"]),
    renamedFrom: strings,
    private: z.boolean().default(false),
    disabled: z.boolean().default(false),
    gated: z.union([z.literal(false), z.enum(["auto", "manual"])]).default(false),
    readable: z.array(z.string()).default(["README.md"]),
    createdAt: z.string().default("2022-03-02T23:29:04.000Z"),
    tags: strings,
    config: z.record(z.string(), z.unknown()).nullable().default(null),
    baseModels: z
      .strictObject({ relation: z.string(), models: z.array(z.string()) })
      .nullable()
      .default(null),
    api: z.record(z.string(), z.unknown()).default({}),
    files: z.array(entry()).default([]),
  });
}

function entry(): z.ZodType<RepoFileEntry> {
  return z.strictObject({
    path: z.string().min(1),
    size: z.number().int().nonnegative().default(0),
    oid: z.hex().length(40).nullable().default(null),
    sha256: z.hex().length(64).nullable().default(null),
    lfs: z.boolean().default(false),
    spdx: z.string().nullable().default(null),
    holder: z.string().nullable().default(null),
    year: z.number().int().nullable().default(null),
    append: z.string().nullable().default(null),
  });
}
