import type { Ports } from "../sources/ports.ts";
import { rejectWhen } from "./body.ts";
import { classify, saidBy, waitOf } from "./classify.ts";
import { explain } from "./explain.ts";
import { nextPage } from "./next-page.ts";
import { failed, transportFailure, wholeBody } from "./transport.ts";

const TIMEOUT = 30_000;
const MOST_REDIRECTS = 5;
const MOST_REQUESTS = 1000;
/** Fewer than requests, so that endless pages leave room to read the files. */
const MOST_PAGES = 500;
const ANSWER_LIMIT = 32 * 1024 * 1024;
const ERROR_LIMIT = 16 * 1024;

/** An answer of the Hub: success, read whole, bounded. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `true` when the body was longer than the limit and only its beginning was kept. */
  readonly cut: boolean;
  /** Address that answered, after redirects. */
  readonly url: URL;
}

export interface HubFetch {
  /** One GET. Throws `HubError` for everything but a success. */
  readonly get: (
    url: URL,
    options?: { headers?: Record<string, string>; limit?: number },
  ) => Promise<Answer>;
  /** The same as a `fetch` for libraries: every request of theirs goes through `get`. */
  readonly fetch: typeof globalThis.fetch;
  /** `true` once the Hub refused the token and was asked again without it. */
  readonly tokenRefused: () => boolean;
}

/**
 * The one way to the Hub. Nothing but `ports.hub.endpoint` is contacted, the token goes nowhere
 * else, redirects are followed by hand on the same origin, time and size are bounded, and error
 * codes are read from headers. Sends no request when offline.
 */
export function createHubFetch(ports: Pick<Ports, "fetch" | "hub">): HubFetch {
  const base = new URL(ports.hub.endpoint);
  const prefix = base.pathname.replace(/\/$/u, "");
  let token = ports.hub.token;
  let refused = false;
  let requests = 0;
  let pages = 0;

  const isOurs = (url: URL): boolean =>
    url.origin === base.origin && url.pathname.startsWith(`${prefix}/`);

  async function send(
    url: URL,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Response> {
    if (++requests > MOST_REQUESTS)
      throw failed("bad-answer", url, "too many requests for one repository");
    const all = new Headers({ "user-agent": ports.hub.userAgent ?? "modelcheck", ...headers });
    if (token !== null && isOurs(url)) all.set("authorization", `Bearer ${token}`);
    const stop = rejectWhen(signal);
    try {
      return await Promise.race([
        ports.fetch(url.href, { method: "GET", headers: all, redirect: "manual", signal }),
        stop.promise,
      ]);
    } catch (error) {
      throw transportFailure(url, error, signal, "network");
    } finally {
      stop.release();
    }
  }

  async function get(
    url: URL,
    options: { headers?: Record<string, string>; limit?: number } = {},
  ): Promise<Answer> {
    if (ports.hub.offline) throw failed("offline", url);
    if (!isOurs(url)) throw failed("foreign-origin", url);
    const signal = AbortSignal.timeout(ports.hub.timeout ?? TIMEOUT);
    const asked = url;
    let at = url;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const response = await send(at, options.headers ?? {}, signal);
      const limit = response.ok ? (options.limit ?? ANSWER_LIMIT) : ERROR_LIMIT;
      const body = await wholeBody(at, response, limit, signal);
      if (response.ok) {
        return { status: response.status, headers: response.headers, ...body, url: at };
      }
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        const next = URL.canParse(location, at.href) ? new URL(location, at.href) : null;
        if (next === null)
          throw failed("bad-answer", at, "it redirects to something that is no address");
        if (next.origin !== base.origin)
          throw failed("foreign-origin", new URL(next.origin + next.pathname));
        // A redirect of a renamed id may forget which fields were asked for.
        if (next.search === "") next.search = at.search;
        at = next;
        continue;
      }
      const said = saidBy(response.headers, new TextDecoder().decode(body.bytes));
      const kind = classify(response.status, response.headers, said, asked);
      if (kind === "token" && token !== null) {
        token = null;
        refused = true;
        continue;
      }
      const cause = { status: response.status, said, wait: waitOf(response.headers) };
      throw explain({ kind, url: at, ...cause });
    }
    throw failed("bad-answer", asked, "it redirects too often");
  }

  const fetchLike = async (input: string | URL | Request): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (++pages > MOST_PAGES) throw failed("bad-answer", url, "it has too many pages");
    const answer = await get(url, { headers: { accept: "application/json" } });
    if (answer.cut) throw failed("bad-answer", url, "it is too long");
    const headers = new Headers({ "content-type": answer.headers.get("content-type") ?? "" });
    const next = nextPage(answer.headers.get("link"), answer.url);
    if (next === "unreadable")
      throw failed("bad-answer", url, "its link to the next page cannot be read");
    if (next !== null) headers.set("link", `<${next.href}>; rel="next"`);
    return new Response(answer.bytes, { status: 200, headers });
  };

  return { get, fetch: fetchLike, tokenRefused: () => refused };
}
