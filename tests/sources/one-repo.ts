import type { Handler } from "../../src/hub/serve/handler.ts";
import type { ServeOptions } from "../../src/hub/serve/model.ts";
import { fakeHub } from "../fake-hub/ports.ts";
import type { Content } from "../fake-hub/world.ts";
import { repo } from "../fake-hub/world.ts";

export const CARD = "---\nlicense: mit\n---\n# A model\n";

/** A Hub that holds only `lab/model`, with these files. */
export async function hubWith(
  files: Readonly<Record<string, Content>>,
  options: Partial<ServeOptions> = {},
): Promise<Handler> {
  return fakeHub([await repo("lab/model", { files })], options);
}
