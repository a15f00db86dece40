import { describe, expect, it } from "vitest";
import { lockedDecision, verifyLock } from "../../src/decide/lock/drift.ts";
import type { LockEntry } from "../../src/decide/lock/entry.ts";
import { lockEntry } from "../../src/decide/lock/entry.ts";
import { readLock, writeLock } from "../../src/decide/lock/file.ts";
import { signEntry } from "../../src/decide/lock/signatures.ts";
import type { Report } from "../../src/model/report.ts";
import { sha256 } from "../policy/ports.ts";
import { organisationOf } from "./grants.ts";
import { HASH, reportOf, snapshotOf } from "./report.ts";

const small = organisationOf("small");
const OTHER = `sha256:${"9".repeat(64)}`;
const SIGNED = {
  approvedBy: "legal@example.org",
  accepted: { by: "ops", on: "2026-01-02", terms: HASH },
};

function entryOf(
  report: Report = reportOf("MIT", small),
  snapshot = snapshotOf(),
  hash = HASH,
): LockEntry {
  return lockEntry(report, snapshot, hash, sha256, SIGNED);
}

describe("modelcheck.lock", () => {
  it("reads back what it wrote, sorted and one entry a model", () => {
    const other = entryOf(
      reportOf("Apache-2.0", small, {
        subject: { purl: "pkg:generic/Abc", name: "Abc", commit: null, origin: "directory" },
      }),
    );
    const text = writeLock([entryOf(), other, entryOf()]);
    expect(readLock("modelcheck.lock", text)).toEqual({ version: 1, models: [other, entryOf()] });
    expect(writeLock([other, entryOf()])).toBe(text);
  });

  it("holds more models than a rules file holds characters for", () => {
    const many = Array.from({ length: 1_200 }, (_, i) => ({ ...entryOf(), model: `acme/m${i}` }));
    const lock = readLock("modelcheck.lock", writeLock(many));
    expect("models" in lock ? lock.models.length : lock.errors).toBe(1_200);
  });

  it("is refused with the place of every mistake", () => {
    const text = writeLock([entryOf()]).replace("outcome: review", "outcome: fine");
    expect(readLock("modelcheck.lock", text)).toMatchObject({
      errors: [
        {
          file: "modelcheck.lock",
          code: "config/invalid-value",
          message: "`models[0].outcome` cannot be `fine`",
        },
      ],
    });
  });
});

describe("a locked model judged again", () => {
  const locked = entryOf();

  it("holds when nothing changed", () => {
    const verdict = verifyLock(locked, entryOf());
    expect(verdict).toEqual({
      model: "acme/small",
      holds: true,
      drift: [],
      decision: "`review`, approved by legal@example.org: it still follows from commercial",
    });
  });

  it.each([
    ["licence", entryOf(reportOf("Apache-2.0", small))],
    ["licence", entryOf(reportOf("MIT", small), snapshotOf(), `sha256:${"f".repeat(64)}`)],
    ["terms", entryOf(reportOf("MIT", small, { obligations: [] }))],
    ["weights", entryOf(reportOf("MIT", small), snapshotOf({ weights: "9".repeat(64) }))],
    ["code", entryOf(reportOf("MIT", small), snapshotOf({ code: "9".repeat(40) }))],
  ])("fails on a changed %s", (what, now) => {
    const verdict = verifyLock(locked, now);
    expect(verdict.holds).toBe(false);
    expect(verdict.drift).toContainEqual(expect.objectContaining({ what, material: true }));
  });

  it("only notes a changed sentence of the card, a picture, the policy and the tool", () => {
    const report = reportOf("MIT", small, {
      tool: { name: "modelcheck", version: "2.0.0" },
      policy: { name: "commercial", digest: "d".repeat(64), use: ["host"] },
    });
    const verdict = verifyLock(locked, entryOf(report, snapshotOf({ card: "other words" })));
    expect(verdict.holds).toBe(true);
    expect(verdict.drift.map(({ what, material }) => [what, material])).toEqual([
      ["card", false],
      ["policy", false],
      ["tool", false],
    ]);
  });

  it("says what cannot be compared, and does not call it a change", () => {
    const verdict = verifyLock(
      locked,
      entryOf(reportOf("MIT", small), snapshotOf({ weights: null })),
    );
    expect(verdict.holds).toBe(true);
    expect(verdict.drift[0]?.text).toContain("cannot be told");
  });

  it.each([
    ["pass", "review", false],
    ["review", "pass", true],
    ["fail", "fail", false],
    ["review", "fail", false],
  ] as const)("locked %s, now %s: holds is %s", (before, after, holds) => {
    const now = { ...locked, outcome: after };
    expect(verifyLock({ ...locked, outcome: before }, now).holds).toBe(holds);
  });

  it("can be taken as locked, stated, where the Hub cannot be reached", () => {
    const verdict = lockedDecision(locked, "the Hub did not answer", locked.policy.digest);
    expect(verdict.holds).toBe(true);
    expect(verdict.decision).toContain("not verified: the Hub did not answer");
    expect(lockedDecision({ ...locked, outcome: "fail" }, "x", HASH).holds).toBe(false);
  });
});

describe("signatures", () => {
  const unsigned = { approvedBy: null, accepted: null };
  const now: LockEntry = { ...entryOf(), ...unsigned };

  it("are taken over while they speak of the same", () => {
    expect(signEntry(now, entryOf(), unsigned)).toEqual({ entry: entryOf(), dropped: [] });
    const card = { ...now, card: OTHER, commit: "b".repeat(40) };
    expect(signEntry(card, entryOf(), unsigned).entry).toMatchObject(SIGNED);
  });

  it("are dropped, and that is said, where the decision or the licence is another", () => {
    const { entry, dropped } = signEntry({ ...now, evidenceHash: OTHER }, entryOf(), unsigned);
    expect(entry).toMatchObject(unsigned);
    expect(dropped).toEqual([
      "the approval by legal@example.org was of another decision: approve it again",
      "ops accepted other terms on 2026-01-02: the licence evidence changed since then",
    ]);
    const worse = signEntry({ ...now, outcome: "fail" }, entryOf(), unsigned);
    expect(worse.entry).toMatchObject({ approvedBy: null, accepted: SIGNED.accepted });
    const policy = { name: "stricter", digest: OTHER };
    expect(signEntry({ ...now, policy }, entryOf(), unsigned).dropped).toHaveLength(1);
  });

  it("that are given now stand, whatever was there", () => {
    const given = { approvedBy: "cto@example.org", accepted: null };
    expect(signEntry({ ...now, outcome: "fail" }, entryOf(), given)).toMatchObject({
      entry: { approvedBy: "cto@example.org" },
      dropped: [],
    });
  });
});
