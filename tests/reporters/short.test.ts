import { expect, test } from "vitest";
import { DEFAULT_REPORTER_OPTIONS as options } from "../../src/reporters/options.ts";
import { shortReporter } from "../../src/reporters/short.ts";
import { noVerdict, sampleReport } from "./sample-report.ts";

test("one line says outcome, subject, licence and the intended uses", () => {
  expect(shortReporter(sampleReport(), options)).toBe(
    "REVIEW  Acme/Small-2.5@0123456789ab (typed acme-ai/small-2.5)  MIT (tag): commercialUse allowed, " +
      "fineTune allowed, redistribute conditional [policy default]\n",
  );
});

test("--use narrows the line", () => {
  expect(shortReporter(sampleReport(), { ...options, uses: ["host"] })).toContain(
    "MIT (tag): host allowed [policy default]",
  );
});

test("without a verdict it says why", () => {
  expect(shortReporter(noVerdict(), options)).toBe(
    "NO VERDICT  acme/none  target/not-found: `acme/none` is not on the Hub, or is private\n",
  );
});

test("a name cannot break the line", () => {
  const subject = { ...sampleReport().subject, name: "a\nPASS  b" };
  const text = shortReporter(sampleReport({ subject }), options);
  expect(text.split("\n")).toHaveLength(2);
  expect(text).toContain(String.raw`a\nPASS  b`);
});
