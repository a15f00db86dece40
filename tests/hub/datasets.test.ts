import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatasetMemo, DatasetReader } from "../../src/datasets.ts";
import { datasetReader, readDatasets, unreadDatasets } from "../../src/datasets.ts";
import { unread } from "../../src/dataset-lookup.ts";
import { NO_TABLES } from "../../src/disclosure/tables.ts";
import type { Handler } from "../../src/hub/serve/handler.ts";
import type { HubSettings } from "../../src/sources/ports.ts";
import type { DatasetReading } from "../../src/model/dataset.ts";
import type { DatasetClaim } from "../../src/model/disclosure.ts";
import { linkReader } from "../../src/sources/link-reader.ts";
import { hubReach } from "../../src/sources/reach.ts";
import { isProblem } from "../../src/targets/problem.ts";
import { hangUp, withFault } from "../fake-hub/faults.ts";
import { ENDPOINT, fakeHub, portsTo } from "../fake-hub/ports.ts";
import { repo } from "../fake-hub/world.ts";

const BODY_LINE = 10;

/** A claim on a line of the front matter, or of the body. */
function claim(name: string, where: "listed" | "prose" = "listed", excerpt = name): DatasetClaim {
  const line = where === "listed" ? 3 : BODY_LINE + 3;
  const evidence = {
    kind: "file",
    repository: null,
    commit: null,
    file: "README.md",
    startLine: line,
    endLine: line,
    excerpt,
  } as const;
  return { name, resolvable: true, evidence };
}

function memo(): DatasetMemo {
  return new Map();
}

const echo: DatasetReader = (name) => Promise.resolve(unread(name, "not asked"));

async function asked(claims: readonly DatasetClaim[]): Promise<readonly string[]> {
  return (await readDatasets(claims, BODY_LINE, echo, memo())).map(({ name }) => name);
}

const card = { "README.md": "---\nlicense: mit\n---\n# Rows\n" };
const sets = [
  await repo("lab/rows", { kind: "dataset", renamedFrom: ["lab/old", "rows"], files: card }),
  await repo("lab/gated", { kind: "dataset", gated: "auto", files: card }),
  await repo("lab/off", { kind: "dataset", disabled: true, files: card }),
];

function reading(
  handler: Handler,
  hub: Partial<HubSettings> = {},
): { read: DatasetReader; asked: readonly string[] } {
  const { ports, asked: requests } = portsTo(handler, hub);
  return { read: datasetReader(ports, hubReach(), NO_TABLES), asked: requests };
}

describe("readDatasets", () => {
  it("asks for ids, and for a bare word only where it is listed or linked", async () => {
    const claims = [
      claim("lab/rows"),
      claim("squad"),
      claim("Common Crawl", "prose"),
      claim("wikipedia", "prose"),
      claim("imdb", "prose", "see https://huggingface.co/datasets/imdb"),
      claim("lab/said", "prose"),
      { ...claim("Our own files"), resolvable: false },
    ];
    expect(await asked(claims)).toEqual(["lab/rows", "squad", "imdb", "lab/said"]);
  });

  it("asks for each once, whatever its case, also over many models", async () => {
    const names: string[] = [];
    const read: DatasetReader = (name) => {
      names.push(name);
      return echo(name);
    };
    const shared = memo();
    const first = await readDatasets([claim("lab/Rows"), claim("lab/rows")], 10, read, shared);
    const second = await readDatasets([claim("LAB/rows")], 10, read, shared);
    expect(names).toEqual(["lab/Rows"]);
    expect([...first, ...second].map(({ name }) => name)).toEqual(["lab/Rows", "LAB/rows"]);
  });

  it("asks for at most four at a time, for a bounded number, in the order of the claims", async () => {
    let now = 0;
    let most = 0;
    const read: DatasetReader = async (name) => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      now -= 1;
      return await echo(name);
    };
    const claims = Array.from({ length: 40 }, (_, i) => claim(`lab/set${i}`));
    const readings = await readDatasets(claims, BODY_LINE, read, memo());
    expect(most).toBe(4);
    expect(readings.map(({ name }) => name)).toEqual(claims.slice(0, 24).map(({ name }) => name));
  });

  it("drops what only looked like an id in a sentence, and keeps what was listed", async () => {
    const { read } = reading(fakeHub(sets));
    const claims = [claim("his/her", "prose"), claim("lab/none"), claim("lab/rows", "prose")];
    const readings = await readDatasets(claims, BODY_LINE, read, memo());
    expect(readings.map(({ name, state }) => [name, state])).toEqual([
      ["lab/none", "gone"],
      ["lab/rows", "exists"],
    ]);
  });
});

describe("a data set on the Hub", () => {
  it.each<[string, Partial<DatasetReading>]>([
    ["lab/rows", { state: "exists", id: "lab/rows", license: "mit", why: "" }],
    ["LAB/rows", { state: "exists", id: "lab/rows" }],
    ["lab/old", { state: "renamed", id: "lab/rows", commit: "c".repeat(40) }],
    ["rows", { state: "renamed", id: "lab/rows" }],
    ["lab/gated", { state: "gated", license: "mit", createdAt: "2025-01-01T00:00:00.000Z" }],
    ["lab/off", { state: "gone", why: "the Hub has disabled it" }],
    ["lab/none", { state: "gone", id: null, why: "the Hub knows no such data set, or hides it" }],
  ])("%s", async (name, expected) => {
    expect(await reading(fakeHub(sets)).read(name)).toMatchObject({ name, ...expected });
  });

  it("keeps evidence verbatim, with the repository and commit it is from", async () => {
    const { evidence } = await reading(fakeHub(sets)).read("lab/old");
    expect(evidence).toEqual([
      {
        kind: "file",
        repository: "datasets/lab/rows",
        commit: "c".repeat(40),
        file: "README.md",
        startLine: 2,
        endLine: 2,
        column: 1,
        excerpt: "license: mit",
      },
    ]);
  });

  it("takes the licence from the Hub where the card cannot be read", async () => {
    const hidden = await repo("lab/rows", {
      kind: "dataset",
      gated: "auto",
      readable: [],
      files: card,
    });
    expect(await reading(fakeHub([hidden])).read("lab/rows")).toMatchObject({
      state: "gated",
      license: "mit",
      evidence: [{ kind: "hub", file: "cardData.license", excerpt: "mit" }],
      why: expect.stringContaining("its card was not read") as string,
    });
  });
});

describe("a Hub that cannot be reached", () => {
  const claims = Array.from({ length: 9 }, (_, i) => claim(`lab/set${i}`));

  it("is asked once, and all data sets stay unread", async () => {
    const { read, asked: requests } = reading(withFault(fakeHub(sets), /./u, hangUp));
    const readings = await readDatasets(claims, BODY_LINE, read, memo());
    expect(requests).toHaveLength(1);
    expect(new Set(readings.map(({ state }) => state))).toEqual(new Set(["unread"]));
    expect(unreadDatasets(readings)).toEqual([
      {
        what: "9 of the data sets that are named",
        why: expect.stringContaining("cannot be reached") as string,
      },
    ]);
  });

  it("is not asked again by the reader of links, nor the other way round", async () => {
    const { ports, asked: requests } = portsTo(withFault(fakeHub(sets), /./u, hangUp));
    const reach = hubReach();
    const link = linkReader(ports, reach);
    expect(isProblem(await link("lab/model", null))).toBe(true);
    expect((await datasetReader(ports, reach, NO_TABLES)("lab/rows")).state).toBe("unread");
    expect(requests).toHaveLength(1);
  });

  it("is sent nothing offline", async () => {
    const { read, asked: requests } = reading(fakeHub(sets), { offline: true });
    const readings = await readDatasets(claims.slice(0, 1), BODY_LINE, read, memo());
    expect(unreadDatasets(readings)).toEqual([
      { what: "the data set `lab/set0`", why: "offline mode is on" },
    ]);
    expect(requests).toEqual([]);
  });

  it("gives no line where all were read", async () => {
    const { read } = reading(fakeHub(sets));
    expect(unreadDatasets([await read("lab/rows"), await read("lab/none")])).toEqual([]);
  });
});

describe("hostile ids", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "..",
      ".",
      "",
      "%2e%2e",
      "api",
      "models",
      "@",
      "\\",
      "?",
      "#",
      "//",
      ":80",
      "‮",
      "\0",
    ),
    fc.string({ maxLength: 8 }),
  );

  it("never lead outside the routes of data sets", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
        const id = pieces.join("/");
        const urls: URL[] = [];
        const { ports } = portsTo((request) => {
          urls.push(new URL(request.url));
          return fakeHub([])(request);
        });
        const { state, name } = await datasetReader(ports, hubReach(), NO_TABLES)(id);
        expect(name).toBe(id);
        expect(["gone", "unread"]).toContain(state);
        for (const url of urls) {
          expect(url.origin).toBe(ENDPOINT);
          expect(url.pathname).toBe(`/api/datasets/${id}/revision/HEAD`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are not asked for at all", async () => {
    const names = [
      "../../etc/passwd",
      "a/b/c",
      "https://evil.test/x",
      "lab/..",
      "a b/c",
      "lab/x--y",
    ];
    expect(await asked(names.map((name) => claim(name)))).toEqual([]);
  });
});
