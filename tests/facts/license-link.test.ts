import { describe, expect, test } from "vitest";
import { parseLicenseLink } from "../../src/facts/license-link.ts";

describe("parseLicenseLink", () => {
  test.each([
    ["LICENSE", "LICENSE"],
    ["./docs/LICENSE.md", "docs/LICENSE.md"],
    ["/LICENSE", "LICENSE"],
    ["my%20licence.txt#terms", "my licence.txt"],
    ["%zz", "%zz"],
  ])("path: %s", (value, path) => {
    expect(parseLicenseLink(value, [])).toEqual({ kind: "path", path });
  });

  test.each([
    ["https://huggingface.co/acme/base/blob/main/LICENSE", "acme/base", "main", "LICENSE"],
    ["https://hf.co/acme/base/resolve/abc/docs/L.txt?download=1", "acme/base", "abc", "docs/L.txt"],
    ["http://huggingface.co/acme/base/raw/main/L%20A", "acme/base", "main", "L A"],
    ["huggingface.co/acme/base/tree/main", "acme/base", "main", null],
    ["https://huggingface.co/acme/base", "acme/base", null, null],
    ["https://huggingface.co/gpt2/blob/main/LICENSE", "gpt2", "main", "LICENSE"],
    ["https://hub.example/acme/base/blob/main/LICENSE", "acme/base", "main", "LICENSE"],
  ])("hub: %s", (value, repo, revision, path) => {
    expect(parseLicenseLink(value, ["https://hub.example/"])).toEqual({
      kind: "hub",
      repo,
      revision,
      path,
    });
  });

  test.each([
    "https://example.org/LICENSE",
    "https://huggingface.co.example.org/a/b/blob/main/LICENSE",
    "https://huggingface.co/datasets/a/b/blob/main/LICENSE",
    "https://huggingface.co/spaces/a/b",
    "https://huggingface.co/terms",
    "ftp://huggingface.co/a/b",
  ])("foreign: %s", (value) => {
    expect(parseLicenseLink(value, [])).toEqual({ kind: "foreign", url: value });
  });
});
