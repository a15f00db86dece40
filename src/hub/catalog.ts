import { isHubId } from "../targets/id.ts";
import type { HubClient } from "./client.ts";
import { HubError, asHubError } from "./error.ts";
import { quickSearch } from "./schema.ts";

const MOST_MODELS = 5000;
const MOST_FOUND = 20;

/** Ids of an organisation's public models; `complete` is `false` when there are too many. Throws `HubError`. */
export async function modelsOf(
  client: HubClient,
  organisation: string,
): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }> {
  const ids: string[] = [];
  for await (const id of listed(client, { owner: organisation }, MOST_MODELS + 1)) {
    if (id.toLowerCase().startsWith(`${organisation.toLowerCase()}/`)) ids.push(id);
  }
  return { ids: ids.slice(0, MOST_MODELS), complete: ids.length <= MOST_MODELS };
}

/** Ids the Hub's own search gives for some words, best first. Throws `HubError`. */
export async function searchModels(client: HubClient, words: string): Promise<readonly string[]> {
  const quick = await quickly(client, words);
  if (quick.length > 0) return quick;
  const ids: string[] = [];
  for await (const id of listed(client, { query: words }, MOST_FOUND)) ids.push(id);
  return ids;
}

async function quickly(client: HubClient, words: string): Promise<readonly string[]> {
  const query = [
    ["q", words],
    ["type", "model"],
    ["limit", String(MOST_FOUND)],
  ] as const;
  try {
    const response = await client.fetch(client.address(["api", "quicksearch"], query));
    const found = quickSearch.safeParse(await response.json());
    const models = found.success ? (found.data.models ?? []) : [];
    return models.map((model) => model.id).filter(isHubId);
  } catch (error) {
    // Mirrors often lack this route; the listing below answers too.
    const kind = asHubError(error, client.endpoint).kind;
    if (
      error instanceof HubError &&
      kind !== "not-found" &&
      kind !== "bad-request" &&
      kind !== "bad-answer"
    )
      throw error;
    return [];
  }
}

async function* listed(
  client: HubClient,
  search: { owner?: string; query?: string },
  limit: number,
): AsyncGenerator<string> {
  const { listModels } = await import("@huggingface/hub");
  try {
    for await (const row of listModels({
      search,
      limit,
      hubUrl: client.endpoint,
      fetch: client.fetch,
    })) {
      if (typeof row.name === "string" && isHubId(row.name)) yield row.name;
    }
  } catch (error) {
    throw asHubError(error, client.endpoint);
  }
}
