import type { HubClient } from "../hub/client.ts";
import { modelsOf, searchModels } from "../hub/catalog.ts";
import { HubError } from "../hub/error.ts";
import type { OrganisationTable } from "../sources/ports.ts";
import { keepsNumbers, normalizeName } from "./normalize.ts";

const MOST_SHOWN = 8;

/** What the organisation table makes of a name. */
export interface AliasMatch {
  /** Repositories whose name is the typed one, but for spelling; one of them is an alias. */
  readonly equal: readonly string[];
  /** `false` when an organisation has more repositories than are looked at. */
  readonly complete: boolean;
  /** `false` for an equal name that joins numbers, such as `1.5` and `15`: shown, never followed. */
  readonly safe: boolean;
}

/** Repositories of the aliased organisations whose name equals the typed one. Throws `HubError`. */
export async function aliasesOf(
  typed: string,
  table: OrganisationTable,
  client: HubClient,
): Promise<AliasMatch> {
  const slash = typed.indexOf("/");
  const organisation = normalizeName(typed.slice(0, Math.max(slash, 0)));
  const name = typed.slice(slash + 1);
  const wanted = normalizeName(name);
  const hubs = table.organisations
    .filter(
      (row) =>
        organisation !== "" &&
        [row.hub, ...row.aliases].some((spelling) => normalizeName(spelling) === organisation),
    )
    .map((row) => row.hub);
  const equal: string[] = [];
  let complete = true;
  for (const hub of new Set(hubs)) {
    const models = await membersOf(hub, client);
    complete &&= models.complete;
    equal.push(
      ...models.ids.filter((id) => normalizeName(id.slice(id.indexOf("/") + 1)) === wanted),
    );
  }
  return {
    equal,
    complete,
    safe: equal.every((id) => keepsNumbers(id.slice(id.indexOf("/") + 1), name)),
  };
}

async function membersOf(
  hub: string,
  client: HubClient,
): Promise<{ ids: readonly string[]; complete: boolean }> {
  try {
    return await modelsOf(client, hub);
  } catch (error) {
    if (error instanceof HubError && error.kind === "not-found") return { ids: [], complete: true };
    throw error;
  }
}

/** Repositories that a search suggests, likeliest first, at most eight. Throws `HubError`. */
export async function suggestionsFor(typed: string, client: HubClient): Promise<readonly string[]> {
  const name = typed.slice(typed.indexOf("/") + 1);
  const found = await searchModels(client, name);
  const wanted = normalizeName(name);
  const scored = found.map((id) => ({
    id,
    score: likeness(normalizeName(id.slice(id.indexOf("/") + 1)), wanted),
  }));
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
    .map(({ id }) => id);
}

function likeness(name: string, wanted: string): number {
  if (name === wanted) return 3;
  if (name.startsWith(wanted)) return 2;
  return name.includes(wanted) ? 1 : 0;
}
