import { describe, expect, it } from "vitest";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { answer, rateLimited, withFault } from "../fake-hub/faults.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import { repo } from "../fake-hub/world.ts";

const mimo = await repo("XiaomiMiMo/MiMo-V2.5");
const pro = await repo("XiaomiMiMo/MiMo-V2.5-Pro");
const other = await repo("someone/MiMo-V2.5-GGUF");

describe("an alias", () => {
  it("is followed, and says what was typed, what was judged and why", async () => {
    const { ports, progress } = portsTo(fakeHub([mimo, pro, other]));
    const { resolution, subject } = await snapshot("xiaomi/mimo-2.5", ports);
    expect(subject.purl).toBe(`pkg:huggingface/XiaomiMiMo/MiMo-V2.5@${"c".repeat(40)}`);
    expect(resolution).toMatchObject({
      typed: "xiaomi/mimo-2.5",
      judged: "XiaomiMiMo/MiMo-V2.5",
      method: "alias",
    });
    for (const words of [
      "`xiaomi/mimo-2.5`",
      "`XiaomiMiMo/MiMo-V2.5`",
      "weights",
      "not about an API",
    ]) {
      expect(resolution.reason).toContain(words);
    }
    expect(progress.join("\n")).toContain("XiaomiMiMo/MiMo-V2.5");
  });

  it("is followed for a known organisation spelled in another case", async () => {
    const { ports } = portsTo(fakeHub([mimo, pro]));
    expect((await snapshot("xiaomi-mimo/MiMo_v2.5-pro", ports)).resolution.method).toBe("alias");
  });

  it("keeps the revision that was typed", async () => {
    const { ports } = portsTo(fakeHub([mimo]));
    expect(await problem("xiaomi/mimo-2.5@v9", ports)).toMatchObject({
      code: "hub/revision-not-found",
    });
  });

  it("is looked for over every page of the organisation", async () => {
    const many = await Promise.all(
      Array.from({ length: 7 }, (_, i) => repo(`XiaomiMiMo/Other-${i}`)),
    );
    const { ports } = portsTo(fakeHub([...many, mimo], { listPage: 3 }));
    expect((await snapshot("xiaomi/mimo-2.5", ports)).resolution.method).toBe("alias");
  });

  it("is ambiguous where two repositories have the name", async () => {
    const { ports } = portsTo(fakeHub([mimo, await repo("XiaomiMiMo/mimo_2.5")]));
    const result = await problem("xiaomi/mimo-2.5", ports);
    expect(result).toMatchObject({ code: "target/ambiguous", retryable: false, fatal: true });
    expect(result.message).toContain("`XiaomiMiMo/MiMo-V2.5`");
    expect(result.message).toContain("`XiaomiMiMo/mimo_2.5`");
  });

  it("is not followed where numbers would run together", async () => {
    const { ports } = portsTo(fakeHub([await repo("XiaomiMiMo/MiMo-V25")]));
    const result = await problem("xiaomi/mimo-2.5", ports);
    expect(result.code).toBe("target/not-found");
    expect(result.help).toContain("`XiaomiMiMo/MiMo-V25`");
  });

  it("is not looked for with --exact", async () => {
    const { ports, asked } = portsTo(fakeHub([mimo]));
    const result = await problem("xiaomi/mimo-2.5", ports, true);
    expect(result).toMatchObject({ code: "target/not-found", retryable: false });
    expect(result.message).toContain("--exact");
    expect(asked).toHaveLength(1);
  });

  it("is tried for a caller with a token too, who gets 404 instead of 401", async () => {
    const accounts = { hf_good: { member: [], access: {} } };
    const { ports } = portsTo(fakeHub([mimo], { accounts }), { token: "hf_good" });
    expect((await snapshot("xiaomi/mimo-2.5", ports)).resolution.method).toBe("alias");
  });

  it("is not claimed when the list of repositories cannot be read", async () => {
    const { ports } = portsTo(withFault(fakeHub([mimo]), /^\/api\/models$/u, rateLimited));
    expect(await problem("xiaomi/mimo-2.5", ports)).toMatchObject({
      code: "hub/rate-limited",
      retryable: true,
    });
  });
});

describe("a search", () => {
  it("lists candidates and follows none when nobody can be asked", async () => {
    const { ports } = portsTo(fakeHub([mimo, other]));
    const result = await problem("nobody/mimo-v2.5", ports);
    expect(result).toMatchObject({ code: "target/not-found", fatal: true, retryable: false });
    expect(result.help).toContain("`XiaomiMiMo/MiMo-V2.5`");
    expect(result.help).toContain("`someone/MiMo-V2.5-GGUF`");
  });

  it("follows what a person chooses", async () => {
    const { ports } = portsTo(
      fakeHub([mimo, other]),
      {},
      { confirm: (_, found) => Promise.resolve(found[1] ?? null) },
    );
    const { resolution } = await snapshot("nobody/mimo-v2.5", ports);
    expect(resolution).toMatchObject({ method: "confirmed", judged: "someone/MiMo-V2.5-GGUF" });
    expect(resolution.reason).toContain("a person chose");
  });

  it.each([null, "someone/never-offered"])("follows nothing for the answer %s", async (choice) => {
    const { ports } = portsTo(fakeHub([mimo]), {}, { confirm: () => Promise.resolve(choice) });
    expect(await problem("nobody/mimo-v2.5", ports)).toMatchObject({ code: "target/not-found" });
  });

  it("falls back to the list where quick search is missing", async () => {
    const handler = withFault(fakeHub([mimo]), /quicksearch/u, () => answer(404, "Not Found"));
    const result = await problem("nobody/MiMo-V2.5", portsTo(handler).ports);
    expect(result.help).toContain("`XiaomiMiMo/MiMo-V2.5`");
  });

  it("says so when there is nothing like it", async () => {
    const result = await problem("nobody/nothing", portsTo(fakeHub([mimo])).ports);
    expect(result.code).toBe("target/not-found");
    expect(result.message).toContain("or it is private");
    expect(result.help).toContain("HF_TOKEN");
  });
});

describe("a refused token", () => {
  it("is named where the repository may only be private", async () => {
    const hidden = await repo("lab/hidden", { private: true });
    const { ports } = portsTo(fakeHub([hidden]), { token: "hf_stale" });
    const result = await problem("lab/hidden", ports);
    expect(result.code).toBe("target/not-found");
    expect(result.message).toContain("refused the token");
    expect(JSON.stringify(result)).not.toContain("hf_stale");
  });
});

describe("a redirect", () => {
  it("is followed and reported with the risk of a reused name", async () => {
    const moved = await repo("lab/new-name", { renamedFrom: ["lab/old-name"] });
    const { resolution } = await snapshot("lab/old-name", portsTo(fakeHub([moved])).ports);
    expect(resolution).toMatchObject({
      typed: "lab/old-name",
      judged: "lab/new-name",
      method: "renamed",
    });
    expect(resolution.reason).toContain("somebody else can register the old name");
  });

  it("of a single-segment id keeps its query", async () => {
    const gpt = await repo("openai-community/gpt2", { renamedFrom: ["gpt2"] });
    const { ports, asked } = portsTo(fakeHub([gpt]));
    expect((await snapshot("gpt2", ports)).subject.name).toBe("openai-community/gpt2");
    expect(asked[1]).toContain(
      "/api/models/openai-community/gpt2/revision/HEAD?blobs=true&expand=sha",
    );
  });

  it("for another case only is no rename", async () => {
    const { resolution } = await snapshot("xiaomimimo/mimo-v2.5", portsTo(fakeHub([mimo])).ports);
    expect(resolution.judged).toBe("XiaomiMiMo/MiMo-V2.5");
    expect(resolution.reason).not.toContain("register");
  });

  it("that never ends is a named problem", async () => {
    const loop = withFault(fakeHub([mimo]), /./u, () =>
      answer(307, "", { location: "/api/models/a/b" }),
    );
    expect(await problem("lab/loop", portsTo(loop).ports)).toMatchObject({
      code: "hub/bad-answer",
    });
  });
});
