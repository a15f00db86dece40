import type { Handler } from "../../src/hub/serve/handler.ts";
import { hubHandler } from "../../src/hub/serve/handler.ts";
import type { ServeOptions, ServedRepo } from "../../src/hub/serve/model.ts";
import { nodeFiles } from "../../src/node/files.ts";
import type { HubSettings, Ports } from "../../src/sources/ports.ts";
import { world } from "./world.ts";

export const ENDPOINT = "https://hub.test";
export const CDN = "https://cdn.test";

/** A Hub with these repositories, as a handler. */
export function fakeHub(
  repos: readonly ServedRepo[],
  options: Partial<ServeOptions> = {},
): Handler {
  return hubHandler(world(...repos), { origin: ENDPOINT, cdn: CDN, ...options });
}

/** What was asked of a fake Hub. */
export interface Recorded {
  readonly ports: Ports;
  /** `METHOD path?query`, in order; hosts other than the Hub's are written out. */
  readonly asked: string[];
  /** Authorization header of each request. */
  readonly tokens: (string | null)[];
  readonly progress: string[];
}

/** Ports onto a handler, recording every request. */
export function portsTo(
  handler: Handler,
  hub: Partial<HubSettings> = {},
  other: Partial<Pick<Ports, "confirm" | "organisations">> = {},
): Recorded {
  const asked: string[] = [];
  const tokens: (string | null)[] = [];
  const progress: string[] = [];
  const ports: Ports = {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      asked.push(`${request.method} ${request.url.replace(ENDPOINT, "")}`);
      tokens.push(request.headers.get("authorization"));
      return await handler(request);
    },
    files: nodeFiles,
    hub: { endpoint: ENDPOINT, token: null, offline: false, ...hub },
    organisations: { organisations: [{ hub: "XiaomiMiMo", aliases: ["xiaomi"] }] },
    confirm: null,
    progress: (line) => progress.push(line),
    ...other,
  };
  return { ports, asked, tokens, progress };
}
