import { describe, expect, it } from "vitest";
import { CDN, ENDPOINT, fakeHub } from "../fake-hub/ports.ts";
import { repo } from "../fake-hub/world.ts";

/** The fake Hub against facts recorded from the real one: statuses, codes, words, headers. */
const hub = fakeHub(
  [
    await repo("openai-community/gpt2", {
      renamedFrom: ["gpt2"],
      files: {
        "README.md": "x",
        "config.json": "{}",
        "a/b.txt": "y",
        "model.safetensors": { lfs: "weights" },
      },
    }),
    await repo("google/gemma", {
      gated: "manual",
      files: { "README.md": "x", "config.json": "{}" },
    }),
    await repo("lab/hidden", { private: true }),
    await repo("lab/off", { disabled: true }),
  ],
  {
    accounts: { hf_ok: { member: ["lab/hidden"], access: { "google/gemma": "pending" } } },
    treePage: 3,
    listPage: 2,
  },
);

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await hub(new Request(`${ENDPOINT}${path}`, { headers }));
}

const OK = { authorization: "Bearer hf_ok" };
const SHA = "c".repeat(40);

describe("errors", () => {
  it.each<[string, string, Record<string, string>, number, string | null, string]>([
    ["an unknown repository, anonymous", "/api/models/a/b", {}, 401, null, "Invalid username or password."],
    ["a private one, anonymous", "/api/models/lab/hidden", {}, 401, null, "Invalid username or password."],
    ["an unknown one with a token", "/api/models/a/b", OK, 404, "RepoNotFound", "Repository not found"],
    ["a bad token", "/api/models/openai-community/gpt2", { authorization: "Bearer x" }, 401, null, "Invalid credentials in Authorization header"],
    ["a missing file", "/openai-community/gpt2/resolve/main/none", {}, 404, "EntryNotFound", "Entry not found"],
    ["a bad revision", "/api/models/openai-community/gpt2/revision/badrev", {}, 404, "RevisionNotFound", "Invalid rev id: badrev"],
    ["a gated file, anonymous", "/google/gemma/resolve/main/config.json", {}, 401, "GatedRepo", "Access to model google/gemma is restricted. You must have access to it and be authenticated to access it. Please log in."],
    ["a gated file that does not exist", "/google/gemma/resolve/main/none", {}, 401, "GatedRepo", "Access to model google/gemma is restricted. You must have access to it and be authenticated to access it. Please log in."],
    ["a gated file, request pending", "/google/gemma/resolve/main/config.json", OK, 403, "GatedRepo", "Your request to access model google/gemma is awaiting a review from the repo authors."],
    ["a disabled repository's file", "/lab/off/resolve/main/README.md", {}, 403, null, "Access to this resource is disabled."],
  ])("%s", async (_, path, headers, status, code, message) => {
    const response = await get(path, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("x-error-code")).toBe(code);
    expect(response.headers.get("x-error-message")).toBe(message);
    expect(response.headers.has("www-authenticate")).toBe(status === 401);
    expect(await response.text()).toBe(path.startsWith("/api/") ? JSON.stringify({ error: message }) : message);
  }); // prettier-ignore

  it("an unknown field to expand is refused with the valid ones", async () => {
    const response = await get("/api/models/openai-community/gpt2?expand=x");
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Invalid option \\"x\\" in expand: expected one of');
  });
});

describe("answers", () => {
  it("a legacy id redirects to a relative address", async () => {
    const response = await get("/api/models/gpt2");
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe("/api/models/openai-community/gpt2");
    expect(await response.text()).toBe(
      "Temporary Redirect. Redirecting to /api/models/openai-community/gpt2",
    );
  });

  it("expand gives the named fields only, both spellings", async () => {
    for (const query of ["expand=sha&expand=gated", "expand[]=sha&expand[]=gated"]) {
      const body = (await (
        await get(`/api/models/openai-community/gpt2?${query}`)
      ).json()) as object;
      expect(Object.keys(body).toSorted()).toEqual(["_id", "gated", "id", "sha"]);
    }
  });

  it("blobs give sizes and hashes, with sha256 for Git LFS", async () => {
    const body = (await (await get("/api/models/openai-community/gpt2?blobs=true")).json()) as {
      siblings: { rfilename: string; lfs?: object }[];
    };
    expect(body.siblings.find(({ rfilename }) => rfilename === "model.safetensors")?.lfs).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      size: 7,
      pointerSize: 134,
    });
  });

  it("a tree has directories first unless recursive, and pages with an absolute link", async () => {
    const flat = await get("/api/models/openai-community/gpt2/tree/main");
    expect(((await flat.json()) as { path: string }[]).map(({ path }) => path)).toEqual([
      "a",
      "README.md",
      "config.json",
    ]);
    expect(flat.headers.get("link")).toMatch(
      /^<https:\/\/hub\.test\/api\/models\/openai-community\/gpt2\/tree\/main\?.*cursor=[^>]+>; rel="next"$/u,
    );
    expect((await get("/api/models/openai-community/gpt2/tree/main/nope")).status).toBe(404);
    expect((await get("/api/models/openai-community/gpt2/tree/main/config.json")).status).toBe(404);
  });

  it("a small file redirects to the cache route, relative, with its hash", async () => {
    const response = await get("/openai-community/gpt2/resolve/main/config.json");
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toContain(
      `/api/resolve-cache/models/openai-community/gpt2/${SHA}/config.json?`,
    );
    expect(response.headers.get("x-repo-commit")).toBe(SHA);
    const etag = response.headers.get("x-linked-etag") ?? "";
    const served = await get(response.headers.get("location") ?? "");
    expect([served.status, served.headers.get("etag"), await served.text()]).toEqual([
      200,
      etag,
      "{}",
    ]);
  });

  it("a large file redirects to another host", async () => {
    const response = await get("/openai-community/gpt2/resolve/main/model.safetensors");
    expect(response.status).toBe(302);
    expect(response.headers.get("location")?.startsWith(`${CDN}/`)).toBe(true);
    expect(response.headers.get("x-linked-size")).toBe("7");
    expect(response.headers.get("x-linked-etag")).toMatch(/^"[0-9a-f]{64}"$/u);
  });

  it("ranges are honoured, and impossible ones refused", async () => {
    const path = `/api/resolve-cache/models/openai-community/gpt2/${SHA}/config.json`;
    const part = await get(path, { range: "bytes=0-0" });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
      206,
      "bytes 0-0/2",
      "{",
    ]);
    const beyond = await get(path, { range: "bytes=5-6" });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */2"]);
  });

  it("lists hide what is private and page by cursor", async () => {
    const first = await get("/api/models");
    const rows = (await first.json()) as { id: string }[];
    const next =
      /<https:\/\/hub\.test(.*)>; rel="next"/u.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    const more = (await (await get(next)).json()) as { id: string }[];
    expect([...rows, ...more].map(({ id }) => id)).toEqual([
      "openai-community/gpt2",
      "google/gemma",
      "lab/off",
    ]);
  });

  it("revisions may be short, and their slashes written out", async () => {
    expect((await get("/api/models/openai-community/gpt2/revision/ccccccc")).status).toBe(200);
    expect((await get("/api/models/openai-community/gpt2/revision/refs%2Fpr%2F1")).status).toBe(
      404,
    );
    expect(
      (await get("/api/models/openai-community/gpt2/revision/refs/pr/1")).headers.get(
        "x-error-code",
      ),
    ).toBe("RevisionNotFound");
  });
});
