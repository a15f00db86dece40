import { describe, expect, it } from "vitest";
import { withChange, without } from "../fake-hub/faults.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import { repo } from "../fake-hub/world.ts";
import { CARD, hubWith } from "./one-repo.ts";

describe("what the Hub says", () => {
  it("is kept without popularity counts, odd types as null", async () => {
    const info = {
      gated: true,
      downloads: 5,
      likes: 7,
      library_name: 3,
      config: [1],
      cardData: "x",
      tags: "no",
    };
    const handler = fakeHub([await repo("lab/model", { info })]);
    const { hub } = await snapshot("lab/model", portsTo(handler).ports);
    expect(hub).toEqual({
      gated: "manual",
      disabled: false,
      private: false,
      tags: [],
      cardData: null,
      config: null,
      libraryName: null,
      pipelineTag: null,
      createdAt: "2025-01-01T00:00:00.000Z",
      baseModels: null,
    });
  });

  it("includes the lineage as the Hub resolved it", async () => {
    const baseModels = {
      relation: "finetune",
      models: [{ _id: "1", id: "lab/base" }, { odd: true }],
    };
    const handler = fakeHub([await repo("lab/model", { info: { baseModels } })]);
    const { hub } = await snapshot("lab/model", portsTo(handler).ports);
    expect(hub?.baseModels).toEqual({ relation: "finetune", ids: ["lab/base"] });
  });

  it.each(["cardData", "siblings", "tags"])("may lack %s", async (key) => {
    const handler = withChange(await hubWith({ "README.md": CARD }), /\/revision\//u, without(key));
    const result = await snapshot("lab/model", portsTo(handler).ports);
    expect(result.listing.complete).toBe(true);
    expect(result.texts[0]?.text).toBe(CARD);
  });

  it("about a gated repository is used as far as it is public", async () => {
    const gated = await repo("lab/model", {
      gated: "manual",
      files: { "README.md": CARD, LICENSE: "x", "USE_POLICY.md": "y" },
    });
    const { hub, texts, problems, notRead, listing } = await snapshot(
      "lab/model",
      portsTo(fakeHub([gated])).ports,
    );
    expect(hub?.gated).toBe("manual");
    expect(listing.complete).toBe(true);
    expect(texts.map(({ path }) => path)).toEqual(["README.md"]);
    expect(notRead.map(({ what }) => what)).toEqual(["LICENSE", "USE_POLICY.md"]);
    expect(problems).toEqual([
      expect.objectContaining({ code: "hub/gated", fatal: false, retryable: false }),
    ]);
  });

  it("is whole for a caller who was granted access", async () => {
    const gated = await repo("lab/model", {
      gated: "auto",
      files: { "README.md": CARD, LICENSE: "x" },
    });
    const accounts = { hf_in: { member: [], access: { "lab/model": "granted" as const } } };
    const { problems, texts } = await snapshot(
      "lab/model",
      portsTo(fakeHub([gated], { accounts }), { token: "hf_in" }).ports,
    );
    expect([texts.length, problems]).toEqual([2, []]);
  });

  it.each(["pending", "rejected", "reset"] as const)(
    "explains a request that is %s",
    async (state) => {
      const gated = await repo("lab/model", { gated: "manual", readable: [] });
      const accounts = { hf_in: { member: [], access: { "lab/model": state } } };
      const result = await problem(
        "lab/model",
        portsTo(fakeHub([gated], { accounts }), { token: "hf_in" }).ports,
      );
      expect(result).toMatchObject({ code: "hub/gated", fatal: true, retryable: false });
      expect(result.message).toContain(state === "pending" ? "awaiting" : state);
    },
  );

  it("about a disabled repository ends in a named problem", async () => {
    const off = await repo("lab/model", { disabled: true });
    expect(await problem("lab/model", portsTo(fakeHub([off])).ports)).toMatchObject({
      code: "hub/disabled",
      retryable: false,
    });
  });
});
