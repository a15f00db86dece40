import type { Body } from "./body.ts";
import { readBody } from "./body.ts";
import type { HubError, HubErrorKind } from "./error.ts";
import { explain } from "./explain.ts";

/** A body up to `limit` bytes; one that ends before its announced length is a failure. */
export async function wholeBody(
  url: URL,
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<Body> {
  let body: Body;
  try {
    body = await readBody(response, limit, signal);
  } catch (error) {
    throw transportFailure(url, error, signal, "bad-answer");
  }
  const announced = response.headers.get("content-length");
  const encoded = response.headers.get("content-encoding") !== null;
  const short = announced !== null && Number(announced) > body.bytes.length;
  if (response.ok && !encoded && !body.cut && short) {
    throw failed("bad-answer", url, "it ended too early");
  }
  return body;
}

/** What a thrown connection error or an abort means. */
export function transportFailure(
  url: URL,
  error: unknown,
  signal: AbortSignal,
  kind: "network" | "bad-answer",
): HubError {
  if (signal.aborted) return failed("timeout", url);
  // Node's fetch says only "fetch failed"; the reason is in the cause.
  const hidden = error instanceof TypeError && error.cause instanceof Error;
  const said = kind === "bad-answer" ? "it ended too early" : wordsOf(hidden ? error.cause : error);
  return explain({ kind, url, status: null, said, wait: null, cause: error });
}

/** A failure that no answer of the server stands behind. */
export function failed(kind: HubErrorKind, url: URL, said = ""): HubError {
  return explain({ kind, url, status: null, said, wait: null });
}

function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "";
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
