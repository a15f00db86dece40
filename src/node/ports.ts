import { createRequire } from "node:module";
import { DIRECTORY_ENDPOINT } from "../hub/directory-endpoint.ts";
import type { Problem } from "../model/problem.ts";
import type { FileAccess, OrganisationTable, Ports } from "../sources/ports.ts";
import { fatal } from "../targets/problem.ts";
import { quote } from "../targets/quote.ts";
import { nodeFiles } from "./files.ts";

/** Environment variables as a plain record; nothing else of the environment is read. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface PortsOptions {
  /** A Hub's URL, or a directory laid out like `fixtures/hub/`. Overrides `HF_ENDPOINT`. */
  readonly hub?: string | undefined;
  readonly organisations: OrganisationTable;
  readonly confirm?: Ports["confirm"];
  readonly progress?: Ports["progress"];
  readonly userAgent?: string;
}

const DEFAULT_ENDPOINT = "https://huggingface.co";

/**
 * The outside world of a run on Node: this disk, the global `fetch`, and a Hub set by the
 * variables that Hugging Face's own tools read. A directory as Hub needs no network and is sent no
 * token. A Hub that is neither a URL nor a directory is a problem.
 */
export async function nodePorts(
  environment: Environment,
  options: PortsOptions,
): Promise<Ports | Problem> {
  const named = options.hub ?? (trimmed(environment["HF_ENDPOINT"]) || DEFAULT_ENDPOINT);
  const common = {
    files: nodeFiles,
    organisations: options.organisations,
    confirm: options.confirm ?? null,
    progress: options.progress ?? ((): void => undefined),
  };
  const agent = options.userAgent === undefined ? {} : { userAgent: options.userAgent };
  if (/^https?:\/\//iu.test(named)) {
    const endpoint = endpointOf(named);
    if (endpoint === null) return notAHub(named);
    const token = await tokenOf(environment, nodeFiles);
    const offline =
      isOn(environment["HF_HUB_OFFLINE"]) || isOn(environment["TRANSFORMERS_OFFLINE"]);
    return {
      ...common,
      fetch: (input, init) => globalThis.fetch(input, init),
      hub: { endpoint, token, offline, ...agent, ...timeoutOf(environment) },
    };
  }
  if ((await nodeFiles.stat(named))?.kind !== "directory") return notAHub(named);
  return {
    ...common,
    fetch: lazyDirectoryHub(named),
    hub: {
      endpoint: DIRECTORY_ENDPOINT,
      token: null,
      offline: false,
      label: `the Hub in ${quote(named)}`,
      ...agent,
    },
  };
}

/** Loaded with the first request: a local directory is checked without it. */
function lazyDirectoryHub(root: string): typeof globalThis.fetch {
  let hub: Promise<typeof globalThis.fetch> | null = null;
  return async (input, init) => {
    hub ??= import("../hub/directory-hub.ts").then(({ directoryHub }) =>
      directoryHub(root, nodeFiles, spdxText),
    );
    return await (
      await hub
    )(input, init);
  };
}

/** Text of a licence on the SPDX list, or `null` for an id that is not on it. */
export async function spdxText(id: string): Promise<string | null> {
  if (!/^[A-Za-z0-9.+-]{1,80}$/u.test(id)) return await Promise.resolve(null);
  try {
    const path = createRequire(import.meta.url).resolve(`spdx-license-list/licenses/${id}.json`);
    const read = await nodeFiles.read(path, 4 * 1024 * 1024);
    const value =
      read === null ? null : (JSON.parse(new TextDecoder().decode(read.bytes)) as unknown);
    const text =
      typeof value === "object" && value !== null && "licenseText" in value
        ? value.licenseText
        : null;
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}

async function tokenOf(environment: Environment, files: FileAccess): Promise<string | null> {
  if (isOn(environment["HF_HUB_DISABLE_IMPLICIT_TOKEN"])) return null;
  const set = usable(environment["HF_TOKEN"]) ?? usable(environment["HUGGING_FACE_HUB_TOKEN"]);
  if (set !== null) return set;
  const path = trimmed(environment["HF_TOKEN_PATH"]) || `${homeOf(environment)}/token`;
  const read = await files.read(expanded(path, environment), 4096);
  return read === null ? null : usable(new TextDecoder().decode(read.bytes));
}

function homeOf(environment: Environment): string {
  const set = trimmed(environment["HF_HOME"]);
  if (set !== "") return set;
  const cache = trimmed(environment["XDG_CACHE_HOME"]);
  return `${cache === "" ? "~/.cache" : cache}/huggingface`;
}

function expanded(path: string, environment: Environment): string {
  const home = environment["HOME"] ?? environment["USERPROFILE"] ?? "";
  return path
    .replace(/^~(?=\/|$)/u, () => home)
    .replaceAll(
      /\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?/gu,
      (whole, name: string) => environment[name] ?? whole,
    );
}

/** A token that can be sent in a header; anything else counts as none. */
function usable(value: string | undefined): string | null {
  const token = trimmed(value);
  return /^[!-~]{1,4096}$/u.test(token) ? token : null;
}

/** The longer of the two waiting times that Hugging Face's own tools read, given in seconds. */
function timeoutOf(environment: Environment): { timeout?: number } {
  const seconds = ["HF_HUB_ETAG_TIMEOUT", "HF_HUB_DOWNLOAD_TIMEOUT"]
    .map((name) => Number(trimmed(environment[name])))
    .filter((value) => value > 0 && value <= 86_400);
  return seconds.length === 0 ? {} : { timeout: Math.max(...seconds) * 1000 };
}

function endpointOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return null;
  return `${url.origin}${url.pathname.replace(/\/+$/u, "")}`;
}

function notAHub(named: string): Problem {
  const help =
    "Give a URL such as `https://huggingface.co` without credentials, or a directory laid out like `fixtures/hub/`.";
  return fatal(
    "target/invalid",
    `${quote(named)} is neither the URL of a Hub nor a directory`,
    help,
  );
}

function isOn(value: string | undefined): boolean {
  return /^(?:1|on|yes|true)$/iu.test(trimmed(value));
}

function trimmed(value: string | undefined): string {
  return value?.trim() ?? "";
}
