import { describe, expect, it } from "vitest";
import { catalogOf, packOurs } from "./rules.ts";

const catalog = catalogOf(packOurs());

const owner = (alias: string): string | undefined =>
  catalog.organisations().find(({ aliases }) => aliases.includes(alias))?.hub;

describe("organisations", () => {
  it.each([
    ["xiaomi", "XiaomiMiMo"],
    ["z-ai", "zai-org"],
    ["moonshot", "moonshotai"],
    ["meta", "meta-llama"],
    ["alibaba", "Qwen"],
    ["ibm", "ibm-granite"],
  ])("%s is %s", (alias, hub) => {
    expect(owner(alias)).toBe(hub);
  });

  it("are not aliases of themselves", () => {
    const own = catalog.organisations().filter(({ hub, aliases }) => aliases.includes(hub));
    expect(own).toEqual([]);
  });
});

describe("well-known models", () => {
  const rows = catalog.models();

  it("rest on a line of the table and a page to check it", () => {
    expect(rows.length).toBeGreaterThan(300);
    const without = rows.filter(
      ({ id, evidence }) => evidence.url === undefined || !evidence.excerpt.includes(id),
    );
    expect(without).toEqual([]);
  });

  it("have one row for each pattern and period", () => {
    const ids = rows.map(({ id, since }) => `${id.toLowerCase()} ${since}`);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("say why where they name no licence", () => {
    const silent = rows.filter(({ license }) => license === null);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter(({ note }) => note === null)).toEqual([]);
  });
});
