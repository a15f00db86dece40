import { describe, expect, it } from "vitest";
import { createHubFetch } from "../../src/hub/fetch.ts";
import { nextPage } from "../../src/hub/next-page.ts";
import { answer, withFault } from "../fake-hub/faults.ts";
import { CDN, ENDPOINT, fakeHub, portsTo } from "../fake-hub/ports.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import { repo } from "../fake-hub/world.ts";

const model = await repo("lab/model");

describe("the one fetch", () => {
  it("sends nothing offline", async () => {
    const { ports, asked } = portsTo(fakeHub([model]), { offline: true });
    expect(await problem("lab/model", ports)).toMatchObject({
      code: "hub/offline",
      retryable: false,
      fatal: true,
    });
    expect(asked).toEqual([]);
  });

  it("refuses another origin before sending anything", async () => {
    const { ports, asked } = portsTo(fakeHub([model]), { token: "hf_secret" });
    const { get } = createHubFetch(ports);
    await expect(get(new URL("https://elsewhere.test/api"))).rejects.toMatchObject({
      kind: "foreign-origin",
    });
    expect(asked).toEqual([]);
  });

  it("refuses a redirect to another origin, without its query", async () => {
    const away = withFault(fakeHub([model]), /./u, () =>
      answer(302, "", { location: `${CDN}/x?Signature=s3cret` }),
    );
    const { ports, asked } = portsTo(away, { token: "hf_secret" });
    const error = await createHubFetch(ports)
      .get(new URL(`${ENDPOINT}/x`))
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: "foreign-origin" });
    expect(String(error)).not.toContain("s3cret");
    expect(asked).toHaveLength(1);
  });

  it("sends the token to the Hub only, and a user agent always", async () => {
    const accounts = { hf_good: { member: ["lab/model"], access: {} } };
    const hidden = await repo("lab/model", { private: true });
    const { ports, tokens } = portsTo(fakeHub([hidden], { accounts }), { token: "hf_good" });
    expect((await snapshot("lab/model", ports)).hub?.private).toBe(true);
    expect(new Set(tokens)).toEqual(new Set(["Bearer hf_good"]));
  });

  it("keeps the token inside the path prefix of the endpoint", async () => {
    const seen: (string | null)[] = [];
    const { get } = createHubFetch({
      fetch: (input, init) => {
        const request = new Request(input, init);
        seen.push(request.headers.get("authorization"));
        const inside = new URL(request.url).pathname.startsWith("/hf/");
        return Promise.resolve(
          inside ? answer(307, "", { location: "/outside" }) : answer(200, "ok"),
        );
      },
      hub: { endpoint: `${ENDPOINT}/hf`, token: "hf_secret", offline: false },
    });
    await get(new URL(`${ENDPOINT}/hf/x`));
    expect(seen).toEqual(["Bearer hf_secret", null]);
    await expect(get(new URL(`${ENDPOINT}/outside`))).rejects.toMatchObject({
      kind: "foreign-origin",
    });
  });

  it("reads publicly when the token is stale, and says so", async () => {
    const { ports, tokens } = portsTo(fakeHub([model]), { token: "hf_stale" });
    const { problems } = await snapshot("lab/model", ports);
    expect(problems).toEqual([
      expect.objectContaining({ code: "hub/unauthorized", fatal: false, retryable: false }),
    ]);
    expect(tokens.filter((token) => token !== null)).toEqual(["Bearer hf_stale"]);
  });

  it("asks a renamed id for the same fields, even when the redirect forgets them", async () => {
    const handler = withFault(fakeHub([model]), /old-name/u, () =>
      answer(307, "", { location: "/api/models/lab/model/revision/HEAD" }),
    );
    const { ports, asked } = portsTo(handler);
    await snapshot("lab/old-name", ports);
    expect(asked[1]).toContain("/api/models/lab/model/revision/HEAD?blobs=true&expand=sha");
  });

  it("takes the commit from the header of a mirror that leaves it out", async () => {
    const handler = withFault(fakeHub([model]), /\/revision\//u, () =>
      answer(200, '{"id":"lab/model"}', {
        "content-type": "application/json",
        "x-repo-commit": "c".repeat(40),
      }),
    );
    expect((await snapshot("lab/model", portsTo(handler).ports)).subject.commit).toBe(
      "c".repeat(40),
    );
  });

  it("refuses an answer about another commit than the one asked for", async () => {
    const handler = withFault(fakeHub([model]), /\/revision\//u, () =>
      answer(200, JSON.stringify({ id: "lab/model", sha: "c".repeat(40) }), {
        "content-type": "application/json",
      }),
    );
    const result = await problem(`lab/model@${"d".repeat(40)}`, portsTo(handler).ports);
    expect(result).toMatchObject({ code: "hub/bad-answer" });
  });

  it("stops reading at the limit", async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (c) => c.enqueue(new Uint8Array(1024)),
    });
    const { get } = createHubFetch(portsTo(() => Promise.resolve(new Response(endless))).ports);
    const { bytes, cut } = await get(new URL(`${ENDPOINT}/x`), { limit: 5000 });
    expect([bytes.length, cut]).toEqual([5000, true]);
  });
});

describe("nextPage", () => {
  const asked = new URL(`${ENDPOINT}/hf/api/models/lab/model/tree/abc?recursive=true`);

  it.each([
    [`<${ENDPOINT}/hf/api/models/lab/model/tree/abc?cursor=a%3D>; rel="next"`],
    [`</api/models/lab/model/tree/abc?cursor=a%3D>; rel="next"`],
    [`<https://huggingface.co/api/models/lab/model/tree/abc?cursor=a%3D>;rel=next`],
    [`<https://x.test/first>; rel="first", <?cursor=a%3D>; rel="next"`],
  ])("stays on the path that was asked: %s", (link) => {
    expect(nextPage(link, asked)).toEqual(new URL(`${asked.origin}${asked.pathname}?cursor=a%3D`));
  });

  it.each([`rel="next"`, `<http://[bad>; rel="next"`, `<${asked.href}>; rel="next"`])(
    "cannot read %s",
    (link) => {
      expect(nextPage(link, asked)).toBe("unreadable");
    },
  );

  it.each([null, "", `<https://x.test/>; rel="prev"`])("finds none in %j", (link) => {
    expect(nextPage(link, asked)).toBeNull();
  });
});
