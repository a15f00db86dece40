import type { Evidence } from "../model/evidence.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { evidenceAt } from "../card/units.ts";
import { indexLines } from "../text/lines.ts";
import { adapterBase } from "./base-files.ts";
import { modelConfig } from "./model-config.ts";
import { hubModelId } from "./model-id.ts";
import { squash } from "./own-name.ts";

/** A repository that a file of this one says the weights were loaded from. */
export interface LoadedFrom {
  /** Hub id. */
  readonly id: string;
  /** `config`: written when the model was saved, and sometimes stale. `adapter`: what it changes. */
  readonly by: "config" | "adapter";
  readonly file: string;
  readonly evidence: Evidence;
}

/**
 * What `_name_or_path` of `config.json` and `adapter_config.json` name, where that is a repository
 * on the Hub other than this one. Local paths, checkpoints, `./` and the model's own or former name
 * say nothing.
 */
export function loadedFrom(snapshot: Snapshot): readonly LoadedFrom[] {
  const found: LoadedFrom[] = [];
  const { name: subject, origin } = snapshot.subject;
  const own = squash(subject.split("/").at(-1) ?? "");
  // A folder's name often holds the owner's too.
  const isOwn = (tail: string): boolean =>
    origin === "hub" ? tail === own : own.endsWith(tail) || tail.endsWith(own);
  const add = (value: string, rest: Omit<LoadedFrom, "id">): void => {
    const id = /\\/u.test(value) || /^[./~]/u.test(value) ? null : hubModelId(value);
    const tail = squash(id?.split("/").at(-1) ?? "");
    if (id === null || tail === "" || isOwn(tail) || isWorkName(id)) return;
    found.push({ id, ...rest });
  };
  for (const file of snapshot.texts) {
    if (file.repository !== undefined || file.path !== "adapter_config.json") continue;
    const place = { card: { path: file.path, text: file.text }, index: indexLines(file.text) };
    for (const { name, start, end } of adapterBase(file.text)) {
      const evidence = evidenceAt(place, start, end, snapshot.subject.commit);
      add(name, { by: "adapter", file: file.path, evidence });
    }
  }
  const config = modelConfig(snapshot);
  if (config !== null && config.loadedFrom !== null) {
    const { value, evidence } = config.loadedFrom;
    add(value, { by: "config", file: config.file, evidence });
  }
  return found;
}

/** A folder of a training run that only looks like a Hub id, such as `outputs/step-100`. */
function isWorkName(id: string): boolean {
  const [owner = "", name = ""] = id.split("/");
  return (
    /^(?:out\w*|results?|runs?|exp\w*|logs?|ckpts?|saved?|save_\w+|saves|weights|pretrained\w*|hf_\w+|llm|merged\w*|final\w*|local|trained\w*|train|training)$/iu.test(
      owner,
    ) ||
    /^(?:checkpoint|step|epoch|global_step|iter)[-_]?\d|^(?:checkpoint|final|merged|hf|model|best)$/iu.test(
      name,
    )
  );
}
