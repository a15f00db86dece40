import { gitBlobId, sha256 } from "../../src/sources/hash.ts";
import type { ServedFile, ServedHub, ServedRepo } from "../../src/hub/serve/model.ts";
import { cardDataOf, tagsOf } from "../../src/hub/serve/front-matter.ts";

/** Content of a file; `lfs` stores it with Git LFS; `size` alone lists it without content. */
export type Content =
  | string
  | Uint8Array<ArrayBuffer>
  | { readonly lfs: string }
  | { readonly size: number };

export interface RepoOptions extends Partial<Omit<ServedRepo, "id" | "files">> {
  readonly files?: Readonly<Record<string, Content>>;
}

/** A repository with real hashes. The commit is 40 times the same digit unless it is given. */
export async function repo(id: string, options: RepoOptions = {}): Promise<ServedRepo> {
  const contents = options.files ?? { "README.md": "---\nlicense: mit\n---\n# A model\n" };
  const files = Object.entries(contents).map(([path, content]) => file(path, content));
  const card = contents["README.md"];
  const cardData = typeof card === "string" ? await cardDataOf(card) : undefined;
  return {
    kind: options.kind ?? "model",
    id,
    commit: options.commit ?? "c".repeat(40),
    revisions: options.revisions ?? ["main"],
    renamedFrom: options.renamedFrom ?? [],
    private: options.private ?? false,
    disabled: options.disabled ?? false,
    gated: options.gated ?? false,
    readable: options.readable ?? ["README.md"],
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    info: {
      tags: tagsOf(cardData),
      createdAt: "2025-01-01T00:00:00.000Z",
      ...(cardData === undefined ? {} : { cardData }),
      ...options.info,
    },
  };
}

/** A Hub that holds these repositories. */
export function world(...repos: readonly ServedRepo[]): ServedHub {
  return {
    repo: (kind, id) =>
      Promise.resolve(repos.find((known) => known.kind === kind && known.id === id) ?? null),
    all: (kind) => Promise.resolve(repos.filter((known) => known.kind === kind)),
  };
}

function file(path: string, content: Content): ServedFile {
  if (typeof content === "object" && "size" in content) {
    return { path, size: content.size, oid: gitBlobId(encode(path)), sha256: null, bytes: null };
  }
  if (typeof content === "object" && "lfs" in content) {
    const bytes = encode(content.lfs);
    const hash = sha256(bytes);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize ${bytes.length}\n`;
    return { path, size: bytes.length, oid: gitBlobId(encode(pointer)), sha256: hash, bytes };
  }
  const bytes = typeof content === "string" ? encode(content) : content;
  return { path, size: bytes.length, oid: gitBlobId(bytes), sha256: null, bytes };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
