import type { HubClient } from "../hub/client.ts";
import { HubError, asHubError } from "../hub/error.ts";
import type { RepoInfo } from "../hub/info.ts";
import { readInfo } from "../hub/info.ts";
import type { Problem } from "../model/problem.ts";
import type { HubTarget, Resolution } from "../model/target.ts";
import type { Ports } from "../sources/ports.ts";
import { aliasesOf, suggestionsFor } from "./candidates.ts";
import { fatal, isProblem } from "./problem.ts";
import { quote } from "./quote.ts";

/** The repository that is judged, and how the typed name led to it. */
export interface Resolved {
  readonly info: RepoInfo;
  readonly resolution: Resolution;
}

const SCOPE = "The verdict is about these weights, not about an API of that name.";

/**
 * Finds the repository: the id as typed (redirects are followed), then an alias from the
 * organisation table, then what a person confirms. With `exact`, only the first.
 */
export async function resolveRepository(
  target: HubTarget,
  client: HubClient,
  ports: Pick<Ports, "hub" | "organisations" | "confirm" | "progress">,
  options: { readonly exact: boolean },
): Promise<Resolved | Problem> {
  try {
    const info = await readInfo(client, target.repo, target.revision);
    return { info, resolution: asTyped(target, info.repo) };
  } catch (error) {
    const failure = asHubError(error, client.endpoint);
    if (failure.kind !== "not-found") return failure.problem;
    if (options.exact)
      return notFound(
        target,
        ports,
        [],
        [...tokenAside(client), "`--exact` is on, so no other spelling was tried"],
      );
  }
  try {
    return await byAlias(target, client, ports);
  } catch (error) {
    return asHubError(error, client.endpoint).problem;
  }
}

async function byAlias(
  target: HubTarget,
  client: HubClient,
  ports: Pick<Ports, "hub" | "organisations" | "confirm" | "progress">,
): Promise<Resolved | Problem> {
  const match = await aliasesOf(target.repo, ports.organisations, client);
  const [only] = match.equal;
  if (only !== undefined && match.equal.length === 1 && match.complete && match.safe) {
    ports.progress(`${target.repo} is not on the Hub; reading ${only} instead`);
    const info = await readInfo(client, only, target.revision);
    return {
      info,
      resolution: {
        typed: target.input,
        judged: info.repo,
        method: "alias",
        reason: aliasReason(target, info.repo),
      },
    };
  }
  const candidates = only === undefined ? await searched(target, client) : match.equal;
  if (isProblem(candidates)) return candidates;
  const chosen =
    candidates.length > 0 && ports.confirm !== null
      ? await ports.confirm(
          `The Hub does not know ${quote(target.repo)}. Which model is meant?`,
          candidates,
        )
      : null;
  if (chosen === null || !candidates.includes(chosen)) {
    return match.equal.length > 1
      ? ambiguous(target, candidates)
      : notFound(target, ports, candidates, tokenAside(client));
  }
  const info = await readInfo(client, chosen, target.revision);
  const reason = `the Hub does not know ${quote(target.repo)}; a person chose ${quote(info.repo)} from a search. ${SCOPE}`;
  return {
    info,
    resolution: { typed: target.input, judged: info.repo, method: "confirmed", reason },
  };
}

/** A search that fails for want of the route must not hide that the name is unknown. */
async function searched(
  target: HubTarget,
  client: HubClient,
): Promise<readonly string[] | Problem> {
  try {
    return await suggestionsFor(target.repo, client);
  } catch (error) {
    const failure = error instanceof HubError ? error : asHubError(error, client.endpoint);
    return failure.problem.retryable && failure.kind !== "bad-answer" ? failure.problem : [];
  }
}

function asTyped(target: HubTarget, judged: string): Resolution {
  const typed = target.input;
  if (judged === target.repo) return { typed, judged, method: "exact", reason: "" };
  const reason =
    judged.toLowerCase() === target.repo.toLowerCase()
      ? `the Hub writes ${quote(target.repo)} as ${quote(judged)}`
      : `the Hub redirects ${quote(target.repo)} to ${quote(judged)}; somebody else can register the old name ` +
        `at any time, so use the new one`;
  return { typed, judged, method: "renamed", reason };
}

function aliasReason(target: HubTarget, judged: string): string {
  const [typedOrganisation = ""] = target.repo.split("/");
  const [organisation = ""] = judged.split("/");
  return (
    `${quote(target.repo)} is not a repository on the Hub; ${quote(typedOrganisation)} is ${quote(organisation)} there, ` +
    `and ${quote(judged)} is its only repository of that name. ${SCOPE}`
  );
}

function ambiguous(target: HubTarget, candidates: readonly string[]): Problem {
  const message = `${quote(target.repo)} may mean more than one repository: ${candidates.map(quote).join(", ")}`;
  return fatal("target/ambiguous", message, "Type the id of the one that is meant.");
}

function notFound(
  target: HubTarget,
  { hub }: Pick<Ports, "hub">,
  candidates: readonly string[],
  asides: readonly string[],
): Problem {
  const name = hub.label ?? `the Hub at ${quote(new URL(hub.endpoint).host)}`;
  const message = [`${name} does not know ${quote(target.repo)}, or it is private`, ...asides].join(
    "; ",
  );
  const help =
    candidates.length > 0
      ? `Did you mean ${candidates.map(quote).join(", ")}? Type that id.`
      : "Check the spelling of `namespace/name`; if it is private, set `HF_TOKEN` to a token that may read it.";
  return fatal("target/not-found", message, help);
}

/** A refused token must not look like a repository that does not exist. */
function tokenAside(client: HubClient): readonly string[] {
  return client.tokenRefused()
    ? ["the Hub refused the token that is set, and was asked without it"]
    : [];
}
