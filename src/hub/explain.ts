import type { Problem, ProblemCode } from "../model/problem.ts";
import { quote } from "../targets/quote.ts";
import type { HubErrorKind } from "./error.ts";
import { HubError } from "./error.ts";
import { routeOf } from "./route.ts";

/** What is known about a request that failed. */
export interface Failure {
  readonly kind: HubErrorKind;
  /** Address without its query, which may hold a signature. */
  readonly url: URL;
  readonly status: number | null;
  /** The server's own words; untrusted. */
  readonly said: string;
  /** Seconds the server asks to wait. */
  readonly wait: number | null;
  readonly cause?: unknown;
}

const RETRYABLE: ReadonlySet<HubErrorKind> = new Set([
  "rate-limited",
  "unavailable",
  "network",
  "timeout",
  "bad-answer",
]);

/** The failure as an error that carries what, where and how to go on. */
export function explain(failure: Failure): HubError {
  const { code, message, help } = WORDS[failure.kind](failure);
  const problem: Problem = {
    code,
    message,
    help,
    retryable: RETRYABLE.has(failure.kind),
    fatal: true,
  };
  return new HubError(failure.kind, problem, failure.cause);
}

interface Words {
  readonly code: ProblemCode;
  readonly message: string;
  readonly help: string;
}

const WORDS: Readonly<Record<HubErrorKind, (failure: Failure) => Words>> = {
  "not-found": (f) => ({
    code: "target/not-found",
    message: `the Hub does not know ${what(f)}, or it is private`,
    help: "Check the spelling; if it is private, set `HF_TOKEN` to a token that may read it.",
  }),
  revision: (f) => ({
    code: "hub/revision-not-found",
    message: `there is no revision ${revisionOf(f)} of ${what(f)}`,
    help: "Name a branch, tag or commit that the repository's page shows; owners can delete old ones.",
  }),
  entry: (f) => ({
    code: "file/unreadable",
    message: `the Hub has no ${what(f)}`,
    help: "Run the check again: the repository may have changed in between.",
  }),
  gated: (f) => ({
    code: "hub/gated",
    message: `${what(f)} is gated: ${gateWords(f)}`,
    help: "Accept the terms on the model's page in a browser, then set `HF_TOKEN` to a token of that account.",
  }),
  disabled: (f) => ({
    code: "hub/disabled",
    message: `the Hub has disabled ${what(f)}`,
    help: "Open the model's page to see why; use another source only after checking that reason.",
  }),
  token: (f) => ({
    code: "hub/unauthorized",
    message: `the Hub refused the token for ${what(f)}: ${said(f, "it is invalid or expired")}`,
    help: "Set `HF_TOKEN` to a valid token, or unset it to read what is public.",
  }),
  forbidden: (f) => ({
    code: "hub/unauthorized",
    message: `the Hub refuses access to ${what(f)}: ${said(f, "no reason was given")}`,
    help: "Give the token read access to this repository, or use a token that has it.",
  }),
  "bad-request": (f) => ({
    code: "hub/bad-answer",
    message: `the Hub rejected the request for ${what(f)}: ${said(f, "no reason was given")}`,
    help: "Check that the endpoint is a Hugging Face Hub; if it is, please report this.",
  }),
  "rate-limited": (f) => ({
    code: "hub/rate-limited",
    message: `the Hub refused ${what(f)}: too many requests`,
    help: `${f.wait === null ? "Try again in a few minutes" : `Try again in ${f.wait} seconds`}; a token in \`HF_TOKEN\` raises the limit.`,
  }),
  unavailable: (f) => ({
    code: "hub/unavailable",
    message: `the Hub failed with status ${f.status ?? "unknown"} when asked for ${what(f)}`,
    help: "Try again later; https://status.huggingface.co shows known outages.",
  }),
  network: (f) => ({
    code: "hub/network",
    message: `the Hub at ${quote(f.url.origin)} cannot be reached: ${said(f, "the connection failed")}`,
    help: "Check the network and `HF_ENDPOINT`; a local directory can be checked without a network.",
  }),
  timeout: (f) => ({
    code: "hub/timeout",
    message: `the Hub did not answer in time when asked for ${what(f)}`,
    help: "Try again; the Hub or the network is slow.",
  }),
  "bad-answer": (f) => ({
    code: "hub/bad-answer",
    message: `the Hub's answer for ${what(f)} cannot be used: ${said(f, "it is not what a Hub answers")}`,
    help: "Try again; check that no proxy or login page stands between, and that the endpoint is a Hub.",
  }),
  offline: (f) => ({
    code: "hub/offline",
    message: `${what(f)} was not asked for: offline mode is on`,
    help: "Unset `HF_HUB_OFFLINE` and `TRANSFORMERS_OFFLINE`, or check a local directory or a cache snapshot.",
  }),
  "foreign-origin": (f) => ({
    code: "hub/foreign-origin",
    message: `${what(f)} lies on another host than the configured Hub, and was not asked for`,
    help: "Download the file yourself if you trust that host, and check the directory.",
  }),
};

/** What was asked for, in the reader's terms: a repository, a file of it, a list. */
function what(failure: Failure): string {
  const path = failure.url.pathname.replace(/^.*(?=\/api\/)/u, "");
  if (path === "/api/models") return "the Hub's list of models";
  if (path === "/api/quicksearch") return "the Hub's search";
  const route = routeOf(path);
  if (route === null) return quote(`${failure.url.origin}${failure.url.pathname}`);
  const repo = `${route.repoKind === "dataset" ? "the data set " : ""}${quote(route.id)}`;
  if (route.kind === "tree") return `the list of files of ${repo}`;
  return route.path === "" ? repo : `${quote(route.path)} of ${repo}`;
}

function revisionOf(failure: Failure): string {
  return quote(routeOf(failure.url.pathname.replace(/^.*(?=\/api\/)/u, ""))?.revision ?? "");
}

/** The state of a request for access is worth quoting; that there is a gate is not. */
function gateWords(failure: Failure): string {
  const plain = "the publisher's terms have to be accepted first";
  return failure.said.startsWith("Access to ") ? plain : said(failure, plain);
}

function said(failure: Failure, otherwise: string): string {
  const words = failure.said.trim();
  return words === "" ? otherwise : quote(words);
}
