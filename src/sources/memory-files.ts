import type { FileAccess } from "./ports.ts";

/** Paths below one directory, with their content. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

/** Where folders in memory are: `/models/<name>`. */
export const MEMORY_ROOT = "/models";

/** Read access to folders that exist in memory only. `folders` may grow later. */
export function memoryFiles(folders: ReadonlyMap<string, Folder>): FileAccess {
  const encoder = new TextEncoder();
  const bytesAt = (path: string): Uint8Array | null => {
    const [name = "", ...rest] = path.slice(MEMORY_ROOT.length + 1).split("/");
    const folder = folders.get(name);
    const inside = rest.join("/");
    const content =
      folder !== undefined && Object.hasOwn(folder, inside) ? folder[inside] : undefined;
    if (content === undefined) return null;
    return typeof content === "string" ? encoder.encode(content) : content;
  };
  const below = (path: string): readonly string[] => {
    const [name = "", ...rest] = path.slice(MEMORY_ROOT.length + 1).split("/");
    const prefix = rest.length === 0 ? "" : `${rest.join("/")}/`;
    return Object.keys(folders.get(name) ?? {})
      .filter((one) => one.startsWith(prefix))
      .map((one) => one.slice(prefix.length));
  };
  const isFolder = (path: string): boolean =>
    path.startsWith(`${MEMORY_ROOT}/`) && below(path).length > 0;
  return {
    stat: (path) => {
      const bytes = bytesAt(path);
      if (bytes !== null) return Promise.resolve({ kind: "file", size: bytes.length });
      return Promise.resolve(isFolder(path) ? { kind: "directory", size: 0 } : null);
    },
    list: (path) => {
      if (!isFolder(path)) return Promise.resolve(null);
      const kinds = new Map<string, "file" | "directory">();
      for (const one of below(path)) {
        const [head = "", ...rest] = one.split("/");
        kinds.set(head, rest.length === 0 ? "file" : "directory");
      }
      const entries = [...kinds].map(([name, kind]) => ({ name, kind }));
      return Promise.resolve(entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
    },
    read: (path, limit) => {
      const bytes = bytesAt(path);
      return Promise.resolve(
        bytes === null ? null : { bytes: bytes.subarray(0, limit), size: bytes.length },
      );
    },
    realpath: (path) => Promise.resolve(bytesAt(path) !== null || isFolder(path) ? path : null),
  };
}
