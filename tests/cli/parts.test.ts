import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confirm } from "../../src/cli/confirm.ts";
import { keepEvidence } from "../../src/cli/evidence.ts";
import { inOrder } from "../../src/cli/ordered.ts";
import { openProgress } from "../../src/cli/progress.ts";
import type { Snapshot, TextFile } from "../../src/model/snapshot.ts";
import { sampleReport } from "../reporters/sample-report.ts";
import { fakeIo, linesOf } from "./fake-io.ts";

describe("confirm", () => {
  const names = ["acme/one", "acme/two\u001B[2J"];

  test.each([
    ["2", "acme/two\u001B[2J"],
    [" 1 ", "acme/one"],
    ["", null],
    ["3", null],
    ["0", null],
    ["yes", null],
  ])("%j chooses %j", async (typed, chosen) => {
    const fake = fakeIo({ stdin: { isTTY: true, lines: () => linesOf([typed]) } });
    expect(await confirm("Which is meant?", names, fake.io)).toBe(chosen);
    expect(fake.stderr()).toContain("  1  acme/one\n");
    expect(fake.stderr()).not.toContain("\u001B");
    expect(fake.stdout()).toBe("");
  });

  test("an ended input chooses nothing", async () => {
    const fake = fakeIo({ stdin: { isTTY: true, lines: () => linesOf([]) } });
    expect(await confirm("Which is meant?", names, fake.io)).toBeNull();
  });
});

describe("kept evidence", () => {
  function snapshotOf(texts: readonly TextFile[]): Snapshot {
    const { subject, resolution } = sampleReport();
    const listing = { complete: true, files: [] };
    return { subject, resolution, listing, texts, hub: null, notRead: [], problems: [] };
  }

  function textFile(path: string, part: Partial<TextFile> = {}): TextFile {
    return { path, text: path, size: 1, sha256: "0".repeat(64), truncated: false, ...part };
  }

  test("no name leads out of the folder", async () => {
    const parent = mkdtempSync(join(tmpdir(), "modelcheck-"));
    const folder = join(parent, "kept");
    const hostile = ["../../escape", "/etc/escape", "a/../../escape", "..\\..\\escape", "a\u0000b"];
    const subject = { ...sampleReport().subject, name: "../../up/model", commit: null };
    await keepEvidence(
      folder,
      sampleReport({ subject }),
      snapshotOf(hostile.map((p) => textFile(p))),
    );
    expect(readdirSync(parent)).toStrictEqual(["kept"]);
    expect(readdirSync(folder)).toStrictEqual(["up"]);
    expect(existsSync(join(folder, "up", "model", "directory", "report.json"))).toBe(true);
  });

  test("a linked repository's file does not replace the subject's", async () => {
    const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
    const own = textFile("LICENSE", { text: "own" });
    const linked = textFile("LICENSE", { text: "linked", repository: "acme/base" });
    const report = sampleReport();
    await keepEvidence(folder, report, snapshotOf([own, linked]));
    const root = join(folder, "Acme", "Small-2.5", report.subject.commit ?? "");
    expect(readFileSync(join(root, "files", "LICENSE"), "utf8")).toBe("own");
    expect(readFileSync(join(root, "linked/acme/base/files/LICENSE"), "utf8")).toBe("linked");
  });
});

describe("progress", () => {
  const terminal = (write: (text: string) => Promise<void>): Parameters<typeof fakeIo>[0] => ({
    stderr: { isTTY: true, columns: 40, write },
  });

  test("is one line that is cleared, with nothing that a terminal obeys in it", () => {
    let written = "";
    const fake = fakeIo(
      terminal(async (text) => {
        written += text;
        await Promise.resolve();
      }),
    );
    const progress = openProgress(false, fake.io);
    progress.show(`reading ${"x".repeat(100)}\n\u001B[2J`);
    progress.clear();
    progress.clear();
    expect(written).toBe(`\r\u001B[2Kreading ${"x".repeat(28)}...\r\u001B[2K`);
  });

  test.each([
    ["without a terminal", false, {}],
    ["with --quiet", true, terminal(() => Promise.reject(new Error("written")))],
  ])("is silent %s", (_name, quiet, part) => {
    const fake = fakeIo(part);
    openProgress(quiet, fake.io).show("reading");
    expect(fake.stderr()).toBe("");
  });
});

test("results come in input order, never more than the limit at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (waits, limit) => {
        let running = 0;
        let most = 0;
        const taken: number[] = [];
        await inOrder(
          waits,
          limit,
          async (turns, index) => {
            most = Math.max(most, ++running);
            for (let turn = 0; turn < turns; turn++) await Promise.resolve();
            running--;
            return index;
          },
          async (index) => {
            taken.push(index);
            await Promise.resolve();
          },
        );
        expect(taken).toStrictEqual(waits.map((_, index) => index));
        expect(most).toBeLessThanOrEqual(limit);
      },
    ),
    { numRuns: 50 },
  );
});
