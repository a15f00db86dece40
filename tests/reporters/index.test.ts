import { expect, test } from "vitest";
import { FORMATS, loadReporter } from "../../src/reporters/index.ts";
import { DEFAULT_REPORTER_OPTIONS as options, type Style } from "../../src/reporters/options.ts";
import { noVerdict, sampleReport } from "./sample-report.ts";

function quote(_style: Style, text: string): string {
  return `«${text}»`;
}

test.each(FORMATS)("%s is pure, ends with a line feed and names the subject", async (format) => {
  const reporter = await loadReporter(format);
  for (const report of [sampleReport(), noVerdict()]) {
    const text = reporter(report, options);
    expect(reporter(structuredClone(report), options)).toBe(text);
    expect(text.endsWith("\n")).toBe(true);
    expect(text).toContain(report.subject.name);
  }
});

test.each(FORMATS)("%s says the same with and without colour", async (format) => {
  const reporter = await loadReporter(format);
  const colored = reporter(sampleReport(), { ...options, paint: quote });
  expect(colored.replaceAll(/«(?<text>[^«»]*)»/gu, "$<text>")).toBe(
    reporter(sampleReport(), options),
  );
});
