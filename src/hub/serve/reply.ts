/** Headers every answer of the Hub carries. */
const COMMON = {
  "x-powered-by": "huggingface-moon",
  "x-request-id": "Root=1-00000000-000000000000000000000000",
  ratelimit: '"api";r=472;t=235',
  "ratelimit-policy": '"fixed window";"api";q=500;w=300',
  vary: "Origin",
} as const;

/** A JSON answer of the API. */
export function json(value: unknown, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify(value);
  return new Response(body, {
    status: 200,
    headers: {
      ...COMMON,
      "content-type": "application/json; charset=utf-8",
      etag: `W/"${body.length.toString(16)}"`,
      ...headers,
    },
  });
}

/** A redirect with the location as given, relative or absolute. */
export function redirect(
  status: 302 | 307,
  location: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(`Temporary Redirect. Redirecting to ${location}`, {
    status,
    headers: { ...COMMON, "content-type": "text/plain; charset=utf-8", location, ...headers },
  });
}

/** Why a request is refused, in the Hub's own terms. */
export interface Refusal {
  readonly status: number;
  /** `X-Error-Code`, where the Hub sends one. */
  readonly code: string | null;
  readonly message: string;
  /** `X-Repo-Commit` of a missing file. */
  readonly commit?: string;
}

/** An error answer: JSON on API routes, text elsewhere, the message in a header on both. */
export function refuse(refusal: Refusal, api: boolean): Response {
  const headers: Record<string, string> = { ...COMMON, "x-error-message": refusal.message };
  if (refusal.code !== null) headers["x-error-code"] = refusal.code;
  if (refusal.commit !== undefined) headers["x-repo-commit"] = refusal.commit;
  if (refusal.status === 401) {
    headers["www-authenticate"] = 'Bearer realm="Authentication required", charset="UTF-8"';
  }
  headers["content-type"] = api ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
  const body = api ? JSON.stringify({ error: refusal.message }) : refusal.message;
  return new Response(body, { status: refusal.status, headers });
}

export const BAD_TOKEN: Refusal = {
  status: 401,
  code: null,
  message: "Invalid credentials in Authorization header",
};
export const UNKNOWN_ANONYMOUS: Refusal = {
  status: 401,
  code: null,
  message: "Invalid username or password.",
};
export const UNKNOWN_KNOWN_USER: Refusal = {
  status: 404,
  code: "RepoNotFound",
  message: "Repository not found",
};
export const DISABLED: Refusal = {
  status: 403,
  code: null,
  message: "Access to this resource is disabled.",
};

/** A revision that does not exist. */
export function badRevision(revision: string): Refusal {
  return { status: 404, code: "RevisionNotFound", message: `Invalid rev id: ${revision}` };
}

/** A file that does not exist at a commit. */
export function noEntry(commit: string): Refusal {
  return { status: 404, code: "EntryNotFound", message: "Entry not found", commit };
}
