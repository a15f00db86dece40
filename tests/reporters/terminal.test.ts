import { expect, test } from "vitest";
import { DEFAULT_REPORTER_OPTIONS } from "../../src/reporters/options.ts";
import { terminalReporter } from "../../src/reporters/terminal.ts";
import { noVerdict, sampleReport } from "./sample-report.ts";

test("shows", () => {
  process.stdout.write(terminalReporter(sampleReport(), DEFAULT_REPORTER_OPTIONS) + "\n=====\n");
  process.stdout.write(terminalReporter(noVerdict(), DEFAULT_REPORTER_OPTIONS));
  expect(1).toBe(1);
});
