import type { ServedAccount, ServedRepo, ServeOptions } from "./model.ts";
import type { Refusal } from "./reply.ts";
import { filesPrefix } from "../route.ts";

/** Who asks: nobody, an account, or someone with a token that is not valid. */
export function callerOf(
  request: Request,
  options: ServeOptions,
): ServedAccount | null | "invalid" {
  const header = request.headers.get("authorization");
  if (header === null) return null;
  return options.accounts?.[header.replace(/^Bearer\s+/iu, "")] ?? "invalid";
}

/** `true` when the repository exists for this caller. */
export function isVisible(repo: ServedRepo, caller: ServedAccount | null): boolean {
  return !repo.private || caller?.member.includes(repo.id) === true;
}

/** Why a file may not be read, or `null`. The gate hides whether the file exists. */
export function gateFor(
  repo: ServedRepo,
  path: string,
  caller: ServedAccount | null,
): Refusal | null {
  if (repo.gated === false || repo.readable.includes(path)) return null;
  const access = caller?.access[repo.id];
  if (access === "granted") return null;
  const what = `${repo.kind} ${repo.id}`;
  if (caller === null) {
    const message = `Access to ${what} is restricted. You must have access to it and be authenticated to access it. Please log in.`;
    return { status: 401, code: "GatedRepo", message };
  }
  const page = `https://huggingface.co/${[...filesPrefix(repo.kind), repo.id].join("/")}`;
  const message =
    access === "pending"
      ? `Your request to access ${what} is awaiting a review from the repo authors.`
      : access === "rejected"
        ? `Your request to access ${what} has been rejected by the repo's authors.`
        : access === "reset"
          ? `Your request to access ${what} has been reset by the repo's authors. Visit ${page} to submit a new request.`
          : `Access to ${what} is restricted and you are not in the authorized list. Visit ${page} to ask for access.`;
  return { status: 403, code: "GatedRepo", message };
}
