import { describe, expect, it } from "vitest";
import { clarificationsFor, concludedByPerson } from "../../src/decide/clarifications.ts";
import { evidenceHash, evidenceSet } from "../../src/decide/evidence-hash.ts";
import type { Clarification } from "../../src/model/exception.ts";
import type { DeclaredLicense } from "../../src/model/license.ts";
import type { Listing, Snapshot, TextFile } from "../../src/model/snapshot.ts";
import { sha256 } from "../policy/ports.ts";

function text(path: string, words: string, changes: Partial<TextFile> = {}): TextFile {
  return {
    path,
    text: words,
    size: words.length,
    sha256: sha256(words),
    truncated: false,
    ...changes,
  };
}

function listing(complete: boolean, ...paths: readonly string[]): Listing {
  return { complete, files: paths.map((path) => ({ path, size: 1, oid: null, sha256: null })) };
}

function said(source: DeclaredLicense["source"], value: string): DeclaredLicense {
  const evidence = {
    kind: "file",
    repository: null,
    commit: null,
    file: "README.md",
    startLine: 2,
    endLine: 2,
    excerpt: value,
  } as const;
  return { source, value, expression: null, key: null, scope: "weights", evidence };
}

function hashOf(
  declared: readonly DeclaredLicense[],
  files: Listing,
  texts: readonly TextFile[] = [],
): string {
  return evidenceHash(evidenceSet(declared, { listing: files, texts }), sha256);
}

function snapshot(files: Listing, words: string): Pick<Snapshot, "subject" | "listing" | "texts"> {
  return {
    subject: { purl: "pkg:huggingface/acme/bert", name: "acme/bert", commit: null, origin: "hub" },
    listing: files,
    texts: [text("LICENSE", words)],
  };
}

describe("the evidence hash", () => {
  const mit = [said("license", "mit")];

  it("exists without any licence file, and tells a proven absence from an unread listing", () => {
    const proven = hashOf(mit, listing(true, "README.md"));
    expect(proven).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(hashOf(mit, listing(false, "README.md"))).not.toBe(proven);
  });

  it("follows the tag, the name, the link and the licence files", () => {
    const files = listing(true, "LICENSE");
    const base = hashOf(mit, files, [text("LICENSE", "one")]);
    expect(hashOf([said("license", "apache-2.0")], files, [text("LICENSE", "one")])).not.toBe(base);
    expect(hashOf([...mit, said("license_name", "x")], files, [text("LICENSE", "one")])).not.toBe(
      base,
    );
    expect(hashOf([...mit, said("license_link", "x")], files, [text("LICENSE", "one")])).not.toBe(
      base,
    );
    expect(hashOf(mit, files, [text("LICENSE", "two")])).not.toBe(base);
    expect(hashOf(mit, listing(true, "LICENSE", "NOTICE"), [text("LICENSE", "one")])).not.toBe(
      base,
    );
  });

  it("does not follow anything else", () => {
    const base = hashOf(mit, listing(true, "LICENSE"), [text("LICENSE", "one")]);
    const more = listing(true, "model.bin", "LICENSE", "README.md");
    const texts = [
      text("README.md", "changed"),
      text("LICENSE", "one"),
      text("LICENSE", "of another", { repository: "a/b" }),
    ];
    expect(hashOf([...mit, said("prose", "words")], more, texts)).toBe(base);
  });
});

describe("a clarification", () => {
  const clarification: Clarification = {
    model: "acme/bert",
    license: "Apache-2.0",
    files: { LICENSE: `sha256:${sha256("one")}`, NOTICE: "absent" },
    comment: "confirmed by mail",
    authorised: true,
    place: { file: "modelcheck.yaml", line: 3 },
  };

  it("applies while its files are what they were", () => {
    const statuses = clarificationsFor([clarification], snapshot(listing(true, "LICENSE"), "one"));
    expect(statuses.map((s) => s.state)).toEqual(["applied"]);
    expect(concludedByPerson(statuses)?.license).toBe("Apache-2.0");
  });

  it.each([
    ["a file changed", clarification, listing(true, "LICENSE"), "two", "stale"],
    ["an absent file appeared", clarification, listing(true, "LICENSE", "NOTICE"), "one", "stale"],
    ["absence is not proven", clarification, listing(false, "LICENSE"), "one", "stale"],
    [
      "its file does not count",
      { ...clarification, authorised: false },
      listing(true, "LICENSE"),
      "one",
      "unauthorised",
    ],
  ])("lapses when %s", (_why, entry, files, words, state) => {
    const statuses = clarificationsFor([entry], snapshot(files, words));
    expect(statuses.map((s) => s.state)).toEqual([state]);
    expect(concludedByPerson(statuses)).toBeNull();
  });

  it("is for its own model only", () => {
    const other = { ...clarification, model: "acme/gpt" };
    expect(clarificationsFor([other], snapshot(listing(true), "one"))).toEqual([]);
  });
});
