import type { FileAccess } from "../sources/ports.ts";
import { DIRECTORY_ENDPOINT } from "./directory-endpoint.ts";
import { loadRepo } from "./serve/load-repo.ts";
import { hubHandler } from "./serve/handler.ts";
import type { ServedHub, ServedRepo } from "./serve/model.ts";

const CDN = "https://cdn.hub.invalid";
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,95}$/u;

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
  licenseText: (id: string) => Promise<string | null>,
): typeof globalThis.fetch {
  const loaded = new Map<string, Promise<ServedRepo | null>>();
  const repo = (id: string): Promise<ServedRepo | null> => {
    const [namespace = "", name = ""] = id.split("/");
    if (!NAME.test(namespace) || !NAME.test(name)) return Promise.resolve(null);
    const known = loaded.get(id) ?? loadExactly(root, namespace, name, files, licenseText);
    loaded.set(id, known);
    return known;
  };
  const hub: ServedHub = {
    repo,
    all: async () => {
      const ids = await idsOf(root, files);
      const repos = await Promise.all(ids.map(repo));
      return repos.filter((found) => found !== null);
    },
  };
  const handler = hubHandler(hub, { origin: DIRECTORY_ENDPOINT, cdn: CDN });
  return async (input, init) => await handler(new Request(input, init));
}

/** On a disk that ignores case, a name in the wrong case must not look like an exact id. */
async function loadExactly(
  root: string,
  namespace: string,
  name: string,
  files: FileAccess,
  licenseText: (id: string) => Promise<string | null>,
): Promise<ServedRepo | null> {
  const holds = async (folder: string, wanted: string): Promise<boolean> =>
    ((await files.list(folder)) ?? []).some((entry) => entry.name === wanted);
  if (!(await holds(root, namespace)) || !(await holds(`${root}/${namespace}`, name))) return null;
  return await loadRepo(`${root}/${namespace}/${name}`, `${namespace}/${name}`, files, licenseText);
}

async function idsOf(root: string, files: FileAccess): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const namespace of (await files.list(root)) ?? []) {
    if (namespace.kind !== "directory" || !NAME.test(namespace.name)) continue;
    for (const name of (await files.list(`${root}/${namespace.name}`)) ?? []) {
      if (name.kind === "directory" && NAME.test(name.name))
        ids.push(`${namespace.name}/${name.name}`);
    }
  }
  return ids;
}
