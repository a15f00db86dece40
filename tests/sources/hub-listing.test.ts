import { describe, expect, it } from "vitest";
import type { Fault } from "../fake-hub/faults.ts";
import { answer, rateLimited, withChange, withFault } from "../fake-hub/faults.ts";
import { portsTo } from "../fake-hub/ports.ts";
import { snapshot } from "../fake-hub/read.ts";
import { CARD, hubWith } from "./one-repo.ts";

const TREE = /\/tree\//u;

describe("the listing", () => {
  it("is complete when the last page was read, however many there are", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, i) => [`shards/part-${i}.bin`, { size: i }]),
    );
    const handler = await hubWith({ "README.md": CARD, ...many }, { treePage: 10 });
    const { ports, asked } = portsTo(handler);
    const { listing } = await snapshot("lab/model", ports);
    expect(listing.complete).toBe(true);
    expect(listing.files.map((file) => file.path)).toHaveLength(26);
    expect(asked.filter((line) => TREE.test(line)).length).toBeGreaterThan(2);
  });

  it.each<[string, Fault]>([
    ["fails", rateLimited],
    ["is a web page", () => answer(200, "<html>", { "content-type": "text/html" })],
    [
      "is not a list of files",
      () => answer(200, '[{"nonsense":true}]', { "content-type": "application/json" }),
    ],
  ])("is incomplete when its second page %s", async (_, fault) => {
    const files = Object.fromEntries(
      Array.from({ length: 15 }, (_value, i) => [`part-${i}.bin`, { size: i }]),
    );
    const handler = await hubWith({ "README.md": CARD, ...files }, { treePage: 10 });
    const secondFails = withFault(handler, TREE, (request, count) =>
      count > 1 ? fault(request, count) : null,
    );
    const { listing, notRead, problems } = await snapshot("lab/model", portsTo(secondFails).ports);
    expect(listing.complete).toBe(false);
    expect(listing.files).toHaveLength(16);
    expect(notRead.map(({ what }) => what)).toContain("the list of files");
    expect(problems.every(({ fatal }) => !fatal)).toBe(true);
    expect(problems).not.toEqual([]);
  });

  it("is incomplete when the next page cannot be found", async () => {
    const odd = withChange(await hubWith({ "README.md": CARD }), TREE, async (response) =>
      answer(200, await response.text(), {
        "content-type": "application/json",
        link: '<http://[>; rel="next"',
      }),
    );
    expect((await snapshot("lab/model", portsTo(odd).ports)).listing.complete).toBe(false);
  });

  it("ends when pages go round in a circle", async () => {
    let page = 0;
    const circle = withFault(await hubWith({ "README.md": CARD }), TREE, () =>
      answer(200, "[]", {
        "content-type": "application/json",
        link: `<https://x.test/?cursor=${++page}>; rel="next"`,
      }),
    );
    const { listing, texts } = await snapshot("lab/model", portsTo(circle).ports);
    expect(listing.complete).toBe(false);
    expect(texts.map((text) => text.path)).toEqual(["README.md"]);
  });

  it.each(["../../etc/passwd", "/etc/passwd", "a/../b", "a\\b", "C:/x", "a//b", "x\u0000y"])(
    "drops the path %j and is then incomplete",
    async (path) => {
      const hostile = withFault(await hubWith({ "README.md": CARD }), TREE, () =>
        answer(200, JSON.stringify([{ type: "file", path, size: 1, oid: "a".repeat(40) }]), {
          "content-type": "application/json",
        }),
      );
      const { ports, asked } = portsTo(hostile);
      const { listing, problems } = await snapshot("lab/model", ports);
      expect(listing.complete).toBe(false);
      expect(listing.files.map((file) => file.path)).toEqual(["README.md"]);
      expect(problems.map(({ message }) => message).join()).not.toMatch(/\p{Cc}/u);
      expect(asked.join("\n")).not.toContain("passwd");
    },
  );

  it("names a submodule as not read", async () => {
    const withSubmodule = withChange(
      await hubWith({ "README.md": CARD }),
      TREE,
      async (response) => {
        const entries = [
          ...((await response.json()) as object[]),
          { type: "unknown", path: "third_party", oid: "b".repeat(40) },
        ];
        return answer(200, JSON.stringify(entries), { "content-type": "application/json" });
      },
    );
    const { notRead } = await snapshot("lab/model", portsTo(withSubmodule).ports);
    expect(notRead.map(({ what }) => what)).toEqual(["third_party"]);
  });
});
