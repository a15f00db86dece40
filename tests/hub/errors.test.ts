import { describe, expect, it } from "vitest";
import type { Fault } from "../fake-hub/faults.ts";
import {
  answer,
  hangUp,
  rateLimited,
  silence,
  truncated,
  webPage,
  withChange,
  withFault,
  withoutCodes,
} from "../fake-hub/faults.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import { repo } from "../fake-hub/world.ts";

const ID = "lab/model";
const INFO = /^\/api\/models\/lab\/model\/revision\//u;
const README = /\/README\.md$/u;

/** The Hub's error table: status, `X-Error-Code`, the Hub's words; what is reported, and whether to try again. */
const TABLE: readonly (readonly [string, number, string | null, string, string, boolean])[] = [
  ["unknown or private, anonymous", 401, null, "Invalid username or password.", "target/not-found", false],
  ["unknown or private, with a token", 404, "RepoNotFound", "Repository not found", "target/not-found", false],
  ["a mirror's unknown", 401, "RepoNotFound", "Repository not found", "target/not-found", false],
  ["a mirror's 404", 404, null, "", "target/not-found", false],
  ["unknown revision", 404, "RevisionNotFound", "Invalid rev id: v9", "hub/revision-not-found", false],
  ["gated, anonymous", 401, "GatedRepo", "Access to model lab/model is restricted.", "hub/gated", false],
  ["gated, not asked", 403, "GatedRepo", "Access to model lab/model is restricted and you are not in the authorized list.", "hub/gated", false],
  ["gated, pending", 403, "GatedRepo", "Your request to access model lab/model is awaiting a review from the repo authors.", "hub/gated", false],
  ["gated, rejected, no code", 403, null, "Your request to access model lab/model has been rejected by the repo's authors.", "hub/gated", false],
  ["gated, reset, no code", 403, null, "Your request to access model lab/model has been reset by the repo's authors.", "hub/gated", false],
  ["token without the gated permission", 403, null, "Please enable access to public gated repositories in your fine-grained token settings to view this repository.", "hub/gated", false],
  ["disabled", 403, null, "Access to this resource is disabled.", "hub/disabled", false],
  ["no permission", 403, null, "You have read access but not the required permissions for this operation", "hub/unauthorized", false],
  ["rate limited", 429, null, "", "hub/rate-limited", true],
  ["request timeout", 408, null, "", "hub/timeout", true],
  ["server error", 500, null, "", "hub/unavailable", true],
  ["bad gateway", 502, null, "", "hub/unavailable", true],
  ["unavailable", 503, null, "", "hub/unavailable", true],
  ["gateway timeout", 504, null, "", "hub/unavailable", true],
  ["a redirect to nowhere", 307, null, "", "hub/bad-answer", true],
]; // prettier-ignore

async function faulty(path: RegExp, fault: Fault): Promise<ReturnType<typeof portsTo>> {
  const handler = withFault(fakeHub([await repo(ID)]), path, fault);
  return portsTo(handler, { timeout: 2000 });
}

const JSON_TYPE = { "content-type": "application/json" };

const retryLater: Fault = () =>
  answer(429, "", { ratelimit: '"api";r=3;t=55', "retry-after": "120" });

const drip: Fault = () =>
  new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }), {
    headers: JSON_TYPE,
  });

const noExpand: Fault = (request) =>
  request.url.includes("expand=") ? answer(400, '{"error":"no expand"}', JSON_TYPE) : null;

function hubSays(status: number, code: string | null, message: string): Fault {
  const headers: Record<string, string> = { "content-type": "application/json; charset=utf-8" };
  if (code !== null) headers["x-error-code"] = code;
  if (message !== "") headers["x-error-message"] = message;
  return () => answer(status, JSON.stringify({ error: message }), headers);
}

describe("an error of the description", () => {
  it.each(TABLE)("%s", async (_, status, code, message, expected, retryable) => {
    const { ports } = await faulty(INFO, hubSays(status, code, message));
    const result = await problem(ID, ports, true);
    expect(result).toMatchObject({ code: expected, retryable, fatal: true });
    expect(result.message).not.toMatch(/[\n\r]/u);
    expect(result.help).not.toBe("");
  });

  it.each([
    ["in the body only", { error: "Access to this resource is disabled." }],
    ["in an array", { error: ["Access to this resource is disabled."] }],
  ])("is understood from words %s", async (_, body) => {
    const fault: Fault = () =>
      answer(403, JSON.stringify(body), { "content-type": "application/json" });
    expect(await problem(ID, (await faulty(INFO, fault)).ports)).toMatchObject({
      code: "hub/disabled",
    });
  });

  it("says how long to wait after a 429, from the header that is exhausted", async () => {
    const result = await problem(ID, (await faulty(INFO, rateLimited)).ports);
    expect(result).toMatchObject({ code: "hub/rate-limited", retryable: true });
    expect(result.help).toContain("55 seconds");
  });

  it("prefers Retry-After while the quota is not used up", async () => {
    expect((await problem(ID, (await faulty(INFO, retryLater)).ports)).help).toContain(
      "120 seconds",
    );
  });

  it.each([
    ["a web page", webPage, "hub/bad-answer"],
    ["a body that ends too early", truncated, "hub/bad-answer"],
    [
      "JSON of another kind",
      () => answer(200, "[1]", { "content-type": "application/json" }),
      "hub/bad-answer",
    ],
    [
      "no commit",
      () => answer(200, '{"id":"lab/model","sha":null}', { "content-type": "application/json" }),
      "hub/bad-answer",
    ],
    ["a dropped connection", hangUp, "hub/network"],
  ] satisfies readonly (readonly [string, Fault, string])[])(
    "%s is a problem, and to be tried again",
    async (_, fault, code) => {
      expect(await problem(ID, (await faulty(INFO, fault)).ports)).toMatchObject({
        code,
        retryable: true,
        fatal: true,
      });
    },
  );

  it("names the reason of a failed connection", async () => {
    expect((await problem(ID, (await faulty(INFO, hangUp)).ports)).message).toContain(
      "ECONNREFUSED",
    );
  });

  it("ends when nothing comes, even from a fetch that ignores its signal", async () => {
    const handler = withFault(fakeHub([await repo(ID)]), INFO, silence);
    const { ports } = portsTo(handler, { timeout: 20 });
    expect(await problem(ID, ports)).toMatchObject({ code: "hub/timeout", retryable: true });
  });

  it("ends when a body never ends", async () => {
    const handler = withFault(fakeHub([await repo(ID)]), INFO, drip);
    expect(await problem(ID, portsTo(handler, { timeout: 20 }).ports)).toMatchObject({
      code: "hub/timeout",
    });
  });

  it("a mirror without error codes gives not-found, never a pass", async () => {
    const handler = withChange(fakeHub([]), /./u, withoutCodes);
    expect(await problem("lab/unknown", portsTo(handler).ports)).toMatchObject({
      code: "target/not-found",
    });
  });

  it("never repeats control characters of the server", async () => {
    const body = JSON.stringify({ error: "\u001b[2Jall is well\nPASS" });
    const fault: Fault = () => answer(403, body, { "content-type": "application/json" });
    expect((await problem(ID, (await faulty(INFO, fault)).ports)).message).not.toMatch(/\p{Cc}/u);
  });

  it("a server that rejects the list of fields is asked plainly", async () => {
    const { ports, asked } = await faulty(INFO, noExpand);
    expect((await snapshot(ID, ports)).subject.name).toBe(ID);
    expect(asked[1]).toBe("GET /api/models/lab/model/revision/HEAD?blobs=true");
  });
});

describe("an error of the card", () => {
  it.each([
    ["rate limit", rateLimited, "hub/rate-limited", true],
    ["server error", () => answer(503), "hub/unavailable", true],
    ["connection", hangUp, "hub/network", true],
    ["web page", webPage, "hub/bad-answer", true],
    [
      "other content than listed",
      () => answer(200, "---\nlicense: apache-2.0\n---\n"),
      "hub/bad-answer",
      true,
    ],
    [
      "gate",
      hubSays(401, "GatedRepo", "Access to model lab/model is restricted."),
      "hub/gated",
      false,
    ],
    ["disabled", hubSays(403, null, "Access to this resource is disabled."), "hub/disabled", false],
  ] satisfies readonly (readonly [string, Fault, string, boolean])[])(
    "(%s) leaves no verdict",
    async (_, fault, code, retryable) => {
      const { ports } = await faulty(README, fault);
      expect(await problem(ID, ports)).toMatchObject({ code, retryable, fatal: true });
    },
  );
});
