import { createHash } from "node:crypto";
import type { ServedFile, ServedRepo } from "./model.ts";
import { json, refuse } from "./reply.ts";

const OF_MODELS: ReadonlySet<string> = new Set(
  (
    "author baseModels cardData childrenModelCount config createdAt disabled downloads downloadsAllTime evalResults " +
    "gated gguf inference inferenceProviderMapping lastModified library_name likes mask_token model-index pipeline_tag " +
    "private resourceGroup safetensors sha siblings spaces tags transformersInfo trendingScore usedStorage widgetData " +
    "xetEnabled"
  ).split(" "),
);
const OF_DATASETS: ReadonlySet<string> = new Set(
  (
    "author cardData citation createdAt description disabled downloads downloadsAllTime gated lastModified likes mainSize " +
    "paperswithcode_id private resourceGroup sha siblings tags trendingScore usedStorage xetEnabled"
  ).split(" "),
);
const ONLY_EXPANDED: ReadonlySet<string> = new Set([
  "baseModels",
  "childrenModelCount",
  "resourceGroup",
]);

/** `GET /api/{models|datasets}/{id}[/revision/{rev}]`. */
export function infoRoute(repo: ServedRepo, query: URLSearchParams): Response {
  const expand = [...query.getAll("expand"), ...query.getAll("expand[]")];
  const expandable = repo.kind === "dataset" ? OF_DATASETS : OF_MODELS;
  const unknown = expand.find((name) => !expandable.has(name));
  if (unknown !== undefined) {
    const known = [...expandable].map((name) => `"${name}"`).join("|");
    const message = `Invalid option "${unknown}" in expand: expected one of ${known}`;
    return refuse({ status: 400, code: null, message }, true);
  }
  const blobs = query.get("blobs") === "true";
  const whole: Record<string, unknown> = {
    _id: createHash("sha1").update(repo.id).digest("hex").slice(0, 24),
    id: repo.id,
    ...(repo.kind === "model" ? { modelId: repo.id } : {}),
    author: repo.id.split("/")[0],
    sha: repo.commit,
    private: repo.private,
    disabled: repo.disabled,
    gated: repo.gated,
    ...repo.info,
    siblings: repo.files.map((file) => siblingOf(file, blobs)),
  };
  const wanted = (name: string): boolean =>
    expand.length === 0 ? !ONLY_EXPANDED.has(name) : ["_id", "id", ...expand].includes(name);
  return json(Object.fromEntries(Object.entries(whole).filter(([name]) => wanted(name))));
}

function siblingOf(file: ServedFile, blobs: boolean): Record<string, unknown> {
  if (!blobs) return { rfilename: file.path };
  const lfs =
    file.sha256 === null ? {} : { lfs: { sha256: file.sha256, size: file.size, pointerSize: 134 } };
  return { rfilename: file.path, size: file.size, blobId: file.oid, ...lfs };
}
