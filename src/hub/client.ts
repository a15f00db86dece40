import type { Ports } from "../sources/ports.ts";
import type { HubFetch } from "./fetch.ts";
import { createHubFetch } from "./fetch.ts";

/** A Hub that can be asked: its address, and the one way to it. */
export interface HubClient extends HubFetch {
  /** Without a trailing slash. */
  readonly endpoint: string;
  /** `path` and `query` as an address of this Hub; segments are encoded. */
  readonly address: (
    segments: readonly string[],
    query?: readonly (readonly [string, string])[],
  ) => URL;
}

/** A client of the configured Hub. Sends nothing by itself. */
export function createHubClient(ports: Pick<Ports, "fetch" | "hub">): HubClient {
  const endpoint = ports.hub.endpoint.replace(/\/+$/u, "");
  return {
    ...createHubFetch(ports),
    endpoint,
    address: (segments, query = []) => {
      const url = new URL(`${endpoint}/${segments.map(encodeURIComponent).join("/")}`);
      for (const [name, value] of query) url.searchParams.append(name, value);
      return url;
    },
  };
}
