import type { HubFields, Snapshot, TextFile } from "../../src/model/snapshot.ts";

/** A file as a source would hand it over. */
export function textFile(path: string, text: string): TextFile {
  return { path, text, size: text.length, sha256: "0".repeat(64), truncated: false };
}

/** The Hub's fields with nothing in them. */
export const EMPTY_HUB: HubFields = {
  gated: false,
  disabled: false,
  private: false,
  tags: [],
  cardData: null,
  config: null,
  libraryName: null,
  pipelineTag: null,
  createdAt: null,
  baseModels: null,
};

/** A snapshot of a repository called `name` with these files. */
export function snapshotOf(
  name: string,
  files: Readonly<Record<string, string>> = {},
  hub: Partial<HubFields> | null = null,
): Snapshot {
  return {
    subject: { purl: `pkg:huggingface/${name}`, name, commit: "a".repeat(40), origin: "hub" },
    resolution: { typed: name, judged: name, method: "exact", reason: "" },
    listing: {
      complete: true,
      files: Object.keys(files).map((path) => ({ path, size: null, oid: null, sha256: null })),
    },
    texts: Object.entries(files).map(([path, text]) => textFile(path, text)),
    hub: hub === null ? null : { ...EMPTY_HUB, ...hub },
    notRead: [],
    problems: [],
  };
}
