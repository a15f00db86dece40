import { describe, expect, it } from "vitest";
import { readLinked } from "../../src/sources/read-target.ts";
import { isProblem } from "../../src/targets/problem.ts";
import { answer, withFault } from "../fake-hub/faults.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { repo } from "../fake-hub/world.ts";

const base = await repo("lab/base", {
  renamedFrom: ["lab/old"],
  files: { "README.md": "---\nlicense: mit\n---\n", LICENSE: "Words.", "modeling.py": "x = 1" },
});

describe("readLinked", () => {
  it("reads card and licence without the tree, and says whose they are", async () => {
    const { ports, asked } = portsTo(fakeHub([base]));
    const result = await readLinked("lab/base", null, ports);
    if (isProblem(result)) throw new Error(result.message);
    expect(result.texts.map(({ path }) => path)).toEqual(["README.md", "LICENSE"]);
    expect(result.texts[1]).toMatchObject({ repository: "lab/base", commit: "c".repeat(40) });
    expect(result.listing.complete).toBe(false);
    expect(asked.join("\n")).not.toContain("/tree/");
  });

  it("follows a rename", async () => {
    const result = await readLinked("lab/old", "main", portsTo(fakeHub([base])).ports);
    expect(result).toMatchObject({ resolution: { method: "renamed", judged: "lab/base" } });
  });

  it("never guesses another repository", async () => {
    const mimo = await repo("XiaomiMiMo/MiMo-V2.5");
    const { ports, asked } = portsTo(fakeHub([mimo]));
    expect(await readLinked("xiaomi/mimo-2.5", null, ports)).toMatchObject({
      code: "target/not-found",
    });
    expect(asked).toHaveLength(1);
  });

  it("tries the card where the description lists no files", async () => {
    const bare = withFault(fakeHub([base]), /\/revision\//u, () =>
      answer(200, JSON.stringify({ id: "lab/base", sha: "c".repeat(40) }), {
        "content-type": "application/json",
      }),
    );
    const result = await readLinked("lab/base", null, portsTo(bare).ports);
    expect(result).toMatchObject({ texts: [{ path: "README.md" }], problems: [] });
  });

  it("is quiet about a card that was only guessed and is not there", async () => {
    const empty = withFault(fakeHub([await repo("lab/base", { files: {} })]), /\/revision\//u, () =>
      answer(200, JSON.stringify({ id: "lab/base", sha: "c".repeat(40) }), {
        "content-type": "application/json",
      }),
    );
    expect(await readLinked("lab/base", null, portsTo(empty).ports)).toMatchObject({
      texts: [],
      problems: [],
      notRead: [],
    });
  });
});
