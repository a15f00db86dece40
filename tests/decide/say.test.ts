import { describe, expect, it } from "vitest";
import { checklist } from "../../src/decide/checklist.ts";
import { noticeFor } from "../../src/decide/notice.ts";
import { changedOrganisation, whatIfChanges } from "../../src/decide/what-if.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { UNSTATED_ORGANISATION } from "../../src/model/organisation.ts";
import { organisationOf } from "./grants.ts";
import { reportOf, textFile } from "./report.ts";

const small = organisationOf("small");

describe("notice", () => {
  it("quotes the holder and the notice file, and lists what to do", () => {
    const texts = [
      textFile("LICENSE", "Some License\n\nCopyright (c) 2025 Acme Research Ltd\n\nwords"),
      textFile("NOTICE", "Acme Small uses parts of Example.\n"),
    ];
    const { text, missing } = noticeFor([{ report: reportOf("Apache-2.0", small), texts }]);
    expect(missing).toEqual([]);
    expect(text).toContain("acme/small\npkg:huggingface/acme/small@");
    expect(text).toContain("\nCopyright (c) 2025 Acme Research Ltd\n");
    expect(text).toContain("- [x] ");
    expect(text).toContain("From NOTICE:\n\nAcme Small uses parts of Example.\n");
    expect(text).toContain("Ship with it: LICENSE, NOTICE");
  });

  it.each([
    [[]],
    [[textFile("LICENSE", "Copyright [yyyy] [name of copyright owner]")]],
    [[textFile("LICENSE", "Copyright (c) <year> <fullname>\ncopyright notice above")]],
    [[{ ...textFile("LICENSE", "Copyright 2024 Other"), repository: "other/model" }]],
    [[textFile("README.md", "Copyright 2024 Nobody")]],
  ])("never invents a holder", (texts) => {
    const { text, missing } = noticeFor([{ report: reportOf("MIT", small), texts }]);
    expect(text).toContain("Copyright: NOT STATED");
    expect(missing.join("\n")).toContain("no copyright holder is stated");
    expect(text).toContain("- [ ] keep");
  });

  it("keeps several models apart", () => {
    const input = { report: reportOf("MIT", small), texts: [] };
    expect(noticeFor([input, input]).text.match(/^-{72}$/gmu)).toHaveLength(1);
    expect(noticeFor([])).toEqual({ text: "", missing: [] });
  });
});

describe("the checklist", () => {
  const { obligations } = reportOf("llama3.1", small);
  it("marks nothing as done without evidence", () => {
    expect(new Set(checklist(obligations, null, null).map(({ state }) => state))).toEqual(
      new Set(["to-do"]),
    );
  });

  it("marks what the shipped files and the name show", () => {
    const files = ["dist/LICENSE.txt", "NOTICE"].map((path) => ({
      path,
      size: 1,
      oid: null,
      sha256: null,
    }));
    const items = checklist(obligations, { complete: true, files }, "acme/Llama-tuned");
    const shown = items
      .filter(({ state }) => state === "shown")
      .map(({ id, proof }) => [id, proof]);
    expect(shown).toEqual([
      ["provide-license-copy", "dist/LICENSE.txt"],
      ["keep-notice", "NOTICE"],
      ["name-prefix", "acme/Llama-tuned"],
    ]);
    const wrong = checklist(obligations, null, "acme/tuned-llama");
    expect(wrong.find(({ id }) => id === "name-prefix")?.state).toBe("to-do");
  });
});

describe("whatif", () => {
  function changed(organisation: Organisation, flags: object): Organisation {
    const result = changedOrganisation(organisation, flags);
    if ("problems" in result) throw new Error(result.problems.join());
    return result;
  }

  it("names the use, the change and the clause", () => {
    const before = reportOf("llama3.1", small);
    const after = reportOf("llama3.1", changed(small, { mau: "900M" }));
    const changes = whatIfChanges("acme/small", before.decisions, after.decisions);
    expect(changes.map(({ use, before: was, after: is }) => [use, was, is])).toEqual([
      ["commercialUse", "pass", "fail"],
      ["host", "pass", "fail"],
    ]);
    expect(changes[0]?.because).toContain(
      "900,000,000 monthly active users is more than 700,000,000",
    );
    expect(changes[0]?.because).toMatch(/\(clause 2\)$/u);
  });

  it("says when nothing changes", () => {
    const { decisions } = reportOf("MIT", small);
    expect(whatIfChanges("acme/small", decisions, decisions)).toEqual([]);
  });

  it("reads flags and refuses what is no value", () => {
    expect(changed(UNSTATED_ORGANISATION, { mau: "120M", domicile: "FR" })).toMatchObject({
      monthlyActiveUsers: [{ value: 120_000_000, asOf: null }],
      domicile: "FR",
    });
    expect(changedOrganisation(small, { mau: "lots", domicile: "France" })).toEqual({
      problems: [
        "`lots` is no count for mau: write 120M or 120_000_000",
        "`France` is no country: write an ISO 3166 code such as FR",
      ],
    });
  });
});
