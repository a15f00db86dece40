import type { HubErrorKind } from "./error.ts";

const GATE_WORDS =
  /is restricted|awaiting a review|rejected by the repo|reset by the repo|public gated repositories/iu;

/**
 * What a status other than success means. The error code in the headers decides where there is
 * one; an anonymous 401 without a code is how the Hub says "unknown or private".
 */
export function classify(status: number, headers: Headers, said: string, url: URL): HubErrorKind {
  const code = headers.get("x-error-code");
  if (code === "RevisionNotFound") return "revision";
  if (code === "EntryNotFound") return "entry";
  if (code === "GatedRepo") return "gated";
  if (status === 403 && said.startsWith("Access to this resource is disabled")) return "disabled";
  if (code === "RepoNotFound") return "not-found";
  if (status === 429) return "rate-limited";
  if (status === 408) return "timeout";
  if (status >= 500) return "unavailable";
  if ((status === 401 || status === 403) && GATE_WORDS.test(said)) return "gated";
  if (status === 401) return said.startsWith("Invalid credentials") ? "token" : "not-found";
  if (status === 403) return "forbidden";
  if (status === 404 || status === 410)
    return url.pathname.includes("/resolve/") ? "entry" : "not-found";
  return status >= 400 ? "bad-request" : "bad-answer";
}

/** The server's own words: from the header, else from a JSON or short text body. */
export function saidBy(headers: Headers, body: string): string {
  const header = headers.get("x-error-message");
  if (header !== null) return header;
  if (headers.get("content-type")?.includes("json") !== true) return "";
  try {
    const value = JSON.parse(body) as unknown;
    const error =
      typeof value === "object" && value !== null && "error" in value ? value.error : "";
    return typeof error === "string"
      ? error
      : Array.isArray(error)
        ? error.map(String).join(" ")
        : "";
  } catch {
    return "";
  }
}

/** Seconds to wait after a 429: the rate-limit header when its quota is used up, else `Retry-After`. */
export function waitOf(headers: Headers): number | null {
  const limit = /;\s*r=0\s*;\s*t=(\d{1,6})/u.exec(headers.get("ratelimit") ?? "");
  const seconds = limit?.[1] ?? /^\d{1,6}$/u.exec(headers.get("retry-after") ?? "")?.[0];
  return seconds === undefined ? null : Number(seconds);
}
