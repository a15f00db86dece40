import { describe, expect, test } from "vitest";
import { jsonReporter } from "../../src/reporters/json.ts";
import { jsonlReporter } from "../../src/reporters/jsonl.ts";
import { DEFAULT_REPORTER_OPTIONS as options } from "../../src/reporters/options.ts";
import type { Report } from "../../src/model/report.ts";
import { noVerdict, sampleReport } from "./sample-report.ts";
import { reportValidator } from "./validator.ts";

const validate = reportValidator();

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("json", () => {
  test.each([
    ["a verdict", sampleReport()],
    ["no verdict", noVerdict()],
  ])("a report with %s fits the published schema", (_name, report) => {
    expect(validate(JSON.parse(jsonReporter(report, options)))).toBeNull();
  });

  test("the schema refuses a report with a missing or an unknown key", () => {
    const { outcome: _outcome, ...rest } = sampleReport();
    expect(validate(rest)).not.toBeNull();
    expect(validate({ ...sampleReport(), generatedAt: "2026-01-01" })).not.toBeNull();
  });

  test("is the report itself", () => {
    expect(JSON.parse(jsonReporter(sampleReport(), options))).toStrictEqual(sampleReport());
  });

  test("does not depend on the order in which the report was made", () => {
    const other = reversed(sampleReport()) as Report;
    expect(jsonReporter(other, options)).toBe(jsonReporter(sampleReport(), options));
  });

  test("opens with what a reader looks for", () => {
    const keys = Object.keys(JSON.parse(jsonReporter(sampleReport(), options)) as object);
    expect(keys.slice(0, 8)).toStrictEqual([
      "schemaVersion",
      "tool",
      "asOf",
      "subject",
      "resolution",
      "policy",
      "outcome",
      "outcomeReasons",
    ]);
  });

  test("hides no character from the person who prints it", () => {
    const [problem] = noVerdict().problems;
    if (problem === undefined) throw new Error("the sample has a problem");
    const message = "\u202Eevil\u001B[2J\u200B";
    const text = jsonReporter(noVerdict({ problems: [{ ...problem, message }] }), options);
    expect(text).toContain(String.raw`\u202eevil\u001b[2J\u200b`);
    expect((JSON.parse(text) as Report).problems[0]?.message).toBe(message);
  });
});

test("jsonl is the same report on one line", () => {
  const text = jsonlReporter(sampleReport(), options);
  expect(text.indexOf("\n")).toBe(text.length - 1);
  expect(JSON.parse(text)).toStrictEqual(sampleReport());
});
