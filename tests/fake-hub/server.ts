import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Handler } from "../../src/hub/serve/handler.ts";

/** A handler behind a real socket on this machine. */
export interface Server {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the handler `make` gives for the origin, on a free port of 127.0.0.1. */
export async function serve(make: (origin: string) => Handler): Promise<Server> {
  const made: { handler?: Handler } = {};
  const server = createServer((incoming, outgoing) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (typeof value === "string") headers.set(name, value);
    }
    const url = `http://${incoming.headers.host ?? ""}${incoming.url ?? ""}`;
    const request = new Request(url, { method: incoming.method ?? "GET", headers });
    reply(made.handler, request, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  made.handler = make(origin);
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function reply(
  handler: Handler | undefined,
  request: Request,
  outgoing: ServerResponse,
): Promise<void> {
  if (handler === undefined) throw new Error("the server is not ready");
  const response = await handler(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}
