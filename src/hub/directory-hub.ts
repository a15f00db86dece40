import type { FileAccess } from "../sources/ports.ts";
import { DIRECTORY_ENDPOINT } from "./directory-endpoint.ts";
import type { RepoKind } from "./route.ts";
import { filesPrefix } from "./route.ts";
import { loadRepo } from "./serve/load-repo.ts";
import { hubHandler } from "./serve/handler.ts";
import type { ServedHub, ServedRepo } from "./serve/model.ts";

const CDN = "https://cdn.hub.invalid";
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,95}$/u;
/** Where the data sets lie; as on the Hub, nobody's models can lie there. */
const RESERVED = "datasets";

type LicenseText = (id: string) => Promise<string | null>;

/**
 * A `fetch` that answers for a directory laid out like `fixtures/hub/`, over the same routes as
 * the Hub, so that the whole client runs without a network. Reads a repository when it is first
 * asked for. Throws an `Error` with a message for the writer of the directory when a `repo.yaml`
 * is wrong.
 *
 * @param licenseText text of an SPDX licence by id, for files that name one instead of having content.
 */
export function directoryHub(
  root: string,
  files: FileAccess,
  licenseText: LicenseText,
): typeof globalThis.fetch {
  const loaded = new Map<string, Promise<ServedRepo | null>>();
  const repo: ServedHub["repo"] = (kind, id) => {
    const [namespace = "", name = ""] = id.split("/");
    if (!NAME.test(namespace) || !NAME.test(name) || namespace === RESERVED)
      return Promise.resolve(null);
    const folder = [root, ...filesPrefix(kind)].join("/");
    const key = `${kind} ${id}`;
    const known = loaded.get(key) ?? loadExactly(folder, kind, id, files, licenseText);
    loaded.set(key, known);
    return known;
  };
  const hub: ServedHub = {
    repo,
    all: async (kind) => {
      const ids = await idsOf([root, ...filesPrefix(kind)].join("/"), files);
      const repos = await Promise.all(ids.map((id) => repo(kind, id)));
      return repos.filter((found) => found !== null);
    },
  };
  const handler = hubHandler(hub, { origin: DIRECTORY_ENDPOINT, cdn: CDN });
  return async (input, init) => await handler(new Request(input, init));
}

/** On a disk that ignores case, a name in the wrong case must not look like an exact id. */
async function loadExactly(
  root: string,
  kind: RepoKind,
  id: string,
  files: FileAccess,
  licenseText: LicenseText,
): Promise<ServedRepo | null> {
  const [namespace = "", name = ""] = id.split("/");
  const holds = async (folder: string, wanted: string): Promise<boolean> =>
    ((await files.list(folder)) ?? []).some((entry) => entry.name === wanted);
  if (!(await holds(root, namespace)) || !(await holds(`${root}/${namespace}`, name))) return null;
  return await loadRepo(`${root}/${id}`, kind, id, files, licenseText);
}

async function idsOf(root: string, files: FileAccess): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const namespace of (await files.list(root)) ?? []) {
    if (namespace.kind !== "directory" || !NAME.test(namespace.name)) continue;
    if (namespace.name === RESERVED) continue;
    for (const name of (await files.list(`${root}/${namespace.name}`)) ?? []) {
      if (name.kind === "directory" && NAME.test(name.name))
        ids.push(`${namespace.name}/${name.name}`);
    }
  }
  return ids;
}
