import type { Problem } from "../model/problem.ts";
import { isProblem } from "../targets/problem.ts";

/** What one run has learnt about whether the Hub can be reached at all. */
export interface HubReach {
  /**
   * Asks, unless the Hub could not be reached earlier in the run: then that problem is the answer.
   * The first question goes alone, so that many at once do not all wait for a Hub that is not there.
   */
  readonly ask: <T extends object>(question: () => Promise<T | Problem>) => Promise<T | Problem>;
}

/** A reach for one run. */
export function hubReach(): HubReach {
  let down: Problem | null = null;
  let first: Promise<unknown> | null = null;
  const asked = async <T extends object>(
    question: () => Promise<T | Problem>,
  ): Promise<T | Problem> => {
    const found = await question();
    if (isProblem(found) && isUnreachable(found)) down = found;
    return found;
  };
  return {
    ask: async (question) => {
      if (first === null) {
        const alone = asked(question);
        first = alone.catch(() => undefined);
        return await alone;
      }
      await first;
      return down ?? (await asked(question));
    },
  };
}

function isUnreachable({ code }: Problem): boolean {
  return code === "hub/network" || code === "hub/timeout" || code === "hub/offline";
}
