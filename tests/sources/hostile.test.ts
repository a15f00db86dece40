import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, withFault } from "../fake-hub/faults.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { read } from "../fake-hub/read.ts";
import { repo } from "../fake-hub/world.ts";
import { folder } from "./folder.ts";
import { CARD } from "./one-repo.ts";

const model = await repo("lab/model");
const json = { "content-type": "application/json" };

/** Values of the right keys and any type. */
const anything = fc.jsonValue({ maxDepth: 2 });
const info = fc.record(
  {
    id: fc.oneof(fc.constant("lab/model"), anything),
    sha: fc.oneof(fc.constant("c".repeat(40)), anything),
    gated: anything,
    tags: anything,
    cardData: anything,
    baseModels: fc.oneof(fc.record({ models: anything }), anything),
    siblings: fc.oneof(fc.array(fc.record({ rfilename: anything })), anything),
  },
  { requiredKeys: [] },
);
const tree = fc.oneof(
  fc.array(
    fc.record({
      type: fc.constantFrom("file", "directory", "x"),
      path: fc.string(),
      size: anything,
    }),
  ),
  anything,
);

describe("whatever is answered", () => {
  it("gives a snapshot or a problem, and valid JSON", async () => {
    await fc.assert(
      fc.asyncProperty(info, tree, fc.string(), async (described, listed, card) => {
        const odd = withFault(fakeHub([model]), /./u, (request) => {
          const { pathname } = new URL(request.url);
          if (pathname.includes("/revision/")) return answer(200, JSON.stringify(described), json);
          if (pathname.includes("/tree/")) return answer(200, JSON.stringify(listed), json);
          return answer(200, card);
        });
        const { ports, asked } = portsTo(odd);
        const result = await read("lab/model", ports, true);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(asked.join("\n")).toMatch(/^(?:GET \/[^\n]*\n?)+$/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe("whatever a directory holds", () => {
  it("gives a snapshot or a problem, and valid JSON", async () => {
    const { ports } = portsTo(fakeHub([]));
    await fc.assert(
      fc.asyncProperty(
        info,
        tree,
        fc.uint8Array({ maxLength: 200 }),
        async (described, listed, card) => {
          const root = await folder({
            "api.json": JSON.stringify(described),
            "git-tree.json": JSON.stringify(listed),
            "README.md": card,
            LICENSE: CARD,
          });
          const result = await read(root, ports);
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        },
      ),
      { numRuns: 40 },
    );
  });
});
