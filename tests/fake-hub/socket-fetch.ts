import * as http from "node:http";
import * as https from "node:https";

/**
 * A `fetch` over a real socket. The tests' setup forbids the global one, so that no test reaches
 * the network by accident; this is asked for by name.
 */
export const socketFetch: typeof globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { get } = request.url.startsWith("https:") ? https : http;
  return await new Promise((resolve, reject) => {
    const headers = Object.fromEntries(request.headers);
    const sent = get(request.url, { headers, signal: request.signal }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () => {
        const status = incoming.statusCode ?? 500;
        const named = Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
          (values ?? []).map((value): [string, string] => [name, value]),
        );
        const body = status === 204 || status === 304 ? null : Buffer.concat(chunks);
        resolve(new Response(body, { status, headers: named }));
      });
    });
    sent.on("error", (cause) => {
      reject(new TypeError("fetch failed", { cause }));
    });
  });
};
