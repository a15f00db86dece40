import type { Handler } from "../../src/hub/serve/handler.ts";

/** Answers instead of the Hub, or `null` to let the Hub answer. `count` starts at 1. */
export type Fault = (request: Request, count: number) => Response | Promise<Response> | null;

/** A Hub behind a fault: the fault sees requests whose path matches first. */
export function withFault(handler: Handler, path: RegExp, fault: Fault): Handler {
  let count = 0;
  return async (request) => {
    if (!path.test(new URL(request.url).pathname)) return await handler(request);
    count += 1;
    return (await fault(request, count)) ?? (await handler(request));
  };
}

/** A Hub whose answers to matching paths are changed. */
export function withChange(
  handler: Handler,
  path: RegExp,
  change: (response: Response, request: Request) => Response | Promise<Response>,
): Handler {
  return async (request) => {
    const response = await handler(request);
    return path.test(new URL(request.url).pathname) ? await change(response, request) : response;
  };
}

/** A plain answer with a status, headers and a body. */
export function answer(status: number, body = "", headers: Record<string, string> = {}): Response {
  return new Response(body === "" ? null : body, { status, headers });
}

export const rateLimited: Fault = () =>
  answer(429, "<html>slow down</html>", {
    "content-type": "text/html",
    ratelimit: '"api";r=0;t=55',
    "retry-after": "120",
  });

export const webPage: Fault = () =>
  answer(200, "<!doctype html><title>Sign in</title>", {
    "content-type": "text/html; charset=utf-8",
  });

/** A body that announces more bytes than it has. */
export const truncated: Fault = () =>
  answer(200, '{"id":"lab/model"', {
    "content-type": "application/json",
    "content-length": "5000",
  });

/** Never answers. */
export const silence: Fault = () => new Promise<Response>(() => undefined);

/** Drops the connection, as `fetch` reports it. */
export const hangUp: Fault = () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), {
    code: "ECONNREFUSED",
  });
  throw new TypeError("fetch failed", { cause });
};

/** The same JSON without some of its keys. */
export function without(...keys: readonly string[]): (response: Response) => Promise<Response> {
  return async (response) => {
    const value = (await response.json()) as Record<string, unknown>;
    const left = Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
    return answer(200, JSON.stringify(left), { "content-type": "application/json" });
  };
}

/** The same answer without the headers that say what went wrong: mirrors often drop them. */
export function withoutCodes(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete("x-error-code");
  headers.delete("x-error-message");
  return new Response(response.body, { status: response.status, headers });
}
