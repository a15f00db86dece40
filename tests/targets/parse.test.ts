import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/node/files.ts";
import { parseTarget } from "../../src/targets/parse.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

const FORMS: readonly (readonly [string, string, string | null])[] = [
  ["org/name", "org/name", null],
  ["  org/name\n", "org/name", null],
  ["gpt2", "gpt2", null],
  ["org/name@main", "org/name", "main"],
  ["org/name@refs/pr/3", "org/name", "refs/pr/3"],
  [`org/name@${SHA}`, "org/name", SHA],
  ["models/org/name", "org/name", null],
  ["org/name/", "org/name", null],
  ["xiaomi/mimo-2.5", "xiaomi/mimo-2.5", null],
  ["hf://org/name", "org/name", null],
  ["hf://org/name@v1.0", "org/name", "v1.0"],
  ["hf://models/org/name", "org/name", null],
  ["hf://org/name/config.json", "org/name", null],
  ["hf://org/name@refs/pr/3/config.json", "org/name", "refs/pr/3"],
  ["hf://org/name@refs%2Fpr%2F3", "org/name", "refs/pr/3"],
  ["hf://gpt2@main", "gpt2", "main"],
  ["https://huggingface.co/org/name", "org/name", null],
  ["http://huggingface.co/org/name/", "org/name", null],
  ["https://huggingface.co/org/name?library=x#usage", "org/name", null],
  ["https://huggingface.co/org/name/tree/main", "org/name", "main"],
  ["https://huggingface.co/org/name/tree/v1/folder", "org/name", "v1"],
  ["https://huggingface.co/org/name/tree/refs%2Fpr%2F3", "org/name", "refs/pr/3"],
  ["https://huggingface.co/org/name/tree/refs/pr/3", "org/name", "refs/pr/3"],
  [`https://huggingface.co/org/name/blob/${SHA}/LICENSE`, "org/name", SHA],
  ["https://huggingface.co/org/name/resolve/main/README.md?download=true", "org/name", "main"],
  ["https://huggingface.co/org/name/raw/main/README.md", "org/name", "main"],
  [`https://huggingface.co/org/name/commit/${SHA}`, "org/name", SHA],
  ["https://huggingface.co/org/name/discussions/4", "org/name", null],
  ["https://huggingface.co/gpt2", "gpt2", null],
  ["https://huggingface.co/gpt2/tree/main", "gpt2", "main"],
  ["https://huggingface.co/api/models/org/name/revision/main", "org/name", "main"],
  ["https://hf.co/org/name", "org/name", null],
  ["huggingface.co/org/name", "org/name", null],
  ["www.huggingface.co/org/name/tree/main", "org/name", "main"],
  [`pkg:huggingface/org/name@${SHA}`, "org/name", SHA],
  ["pkg:huggingface/org/name", "org/name", null],
  ["pkg:huggingface/gpt2@main", "gpt2", "main"],
  ["pkg:HuggingFace/org/name?repository_url=https://x.test#sub", "org/name", null],
  ["pkg://huggingface/org/na%6De@refs%2Fpr%2F3", "org/name", "refs/pr/3"],
];

const REFUSED: readonly (readonly [string, string])[] = [
  ["", "target/invalid"],
  ["   ", "target/invalid"],
  ["org/name with spaces", "target/invalid"],
  ["org/--name", "target/invalid"],
  ["org/na--me", "target/invalid"],
  ["org/na..me", "target/invalid"],
  ["org/name.git", "target/invalid"],
  ["-org/name", "target/invalid"],
  ["org/name.", "target/invalid"],
  ["org/name@", "target/invalid"],
  ["org/name@a..b", "target/invalid"],
  ["org/name@a b", "target/invalid"],
  ["org/naïve", "target/invalid"],
  ["org/name\u001b[31m", "target/invalid"],
  ["x".repeat(5000), "target/invalid"],
  ["https://example.com/org/name", "target/invalid"],
  ["https://huggingface.co/", "target/invalid"],
  ["https://huggingface.co/datasets/org/name", "target/invalid"],
  ["https://huggingface.co/spaces/org/name", "target/invalid"],
  ["https://huggingface.co/docs", "target/invalid"],
  ["hf://datasets/org/name", "target/invalid"],
  ["hf://", "target/invalid"],
  ["pkg:pypi/requests@2.0", "target/invalid"],
  ["pkg:huggingface", "target/invalid"],
  ["ftp://huggingface.co/org/name", "target/invalid"],
  ["./missing", "target/not-found"],
  ["../missing", "target/not-found"],
  ["/no/such/directory", "target/not-found"],
  ["~/missing", "target/not-found"],
  ["a/b/c", "target/not-found"],
  ["C:\\models\\x", "target/not-found"],
  ["file:///no/such/directory", "target/not-found"],
];

describe("parseTarget", () => {
  it.each(FORMS)("reads %j", async (input, repo, revision) => {
    expect(await parseTarget(input, nodeFiles)).toEqual({ kind: "hub", input, repo, revision });
  });

  it.each(REFUSED)("refuses %j as %s", async (input, code) => {
    expect(await parseTarget(input, nodeFiles)).toMatchObject({
      code,
      fatal: true,
      retryable: false,
    });
  });

  it("takes addresses of the configured Hub, with its path prefix", async () => {
    const endpoint = "https://mirror.test/hub/api";
    const target = await parseTarget(
      "https://mirror.test/hub/api/org/name/tree/main",
      nodeFiles,
      endpoint,
    );
    expect(target).toMatchObject({ kind: "hub", repo: "org/name", revision: "main" });
    expect(await parseTarget("https://mirror.test/other/org", nodeFiles, endpoint)).toMatchObject({
      code: "target/invalid",
    });
    expect(await parseTarget("https://huggingface.co/org/name", nodeFiles, endpoint)).toMatchObject(
      {
        repo: "org/name",
      },
    );
  });

  it("prefers an existing directory to an id, and refuses a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "modelcheck-"));
    await mkdir(join(folder, "org/name"), { recursive: true });
    await writeFile(join(folder, "README.md"), "x");
    const here = { ...nodeFiles, stat: (path: string) => nodeFiles.stat(join(folder, path)) };
    expect(await parseTarget("org/name", here)).toEqual({
      kind: "directory",
      input: "org/name",
      path: "org/name",
    });
    expect(await parseTarget("README.md", here)).toMatchObject({ code: "target/invalid" });
    expect(await parseTarget("hf://org/name", here)).toMatchObject({ kind: "hub" });
    const asFile = await parseTarget(`file://${folder}`, nodeFiles);
    expect(asFile).toMatchObject({ kind: "directory", path: folder });
  });

  it("never repeats a control character and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (input) => {
        const result = await parseTarget(input, {
          ...nodeFiles,
          stat: () => Promise.resolve(null),
        });
        expect("message" in result ? result.message : "").not.toMatch(/\p{Cc}/u);
        expect("message" in result || result.kind === "hub").toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
