import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Evidence, Report, Session } from "../../src/index.ts";
import { openSession } from "../../src/index.ts";
import { createHubClient } from "../../src/hub/client.ts";
import { download } from "../../src/hub/download.ts";
import { readInfo } from "../../src/hub/info.ts";
import { jsonReporter } from "../../src/reporters/json.ts";
import { DEFAULT_REPORTER_OPTIONS as options } from "../../src/reporters/options.ts";
import { terminalReporter } from "../../src/reporters/terminal.ts";
import type { Folder } from "./memory-files.ts";
import { openJudge, spdxText } from "./memory-files.ts";

const HUB = "fixtures/hub";
const CORPUS = "../shared/corpus/models";
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A file's text by repository (`null`: the subject) and path; `null` when there is no such file. */
type ReadBack = (repository: string | null, path: string) => string | null | Promise<string | null>;

const textAt = (path: string): string | null =>
  existsSync(path) ? decoder.decode(readFileSync(path)) : null;

function evidenceIn(value: unknown): readonly Evidence[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "excerpt" in value && "startLine" in value && "repository" in value;
  return [...(own ? [value as Evidence] : []), ...Object.values(value).flatMap(evidenceIn)];
}

/** Evidence that is no verbatim part of the lines it names, in words for a failing test. */
async function misquoted(report: Report, readBack: ReadBack): Promise<readonly string[]> {
  const found = evidenceIn(report)
    .filter((e) => e.kind === "file")
    .map(async (e) => {
      const where = `${e.repository ?? report.subject.name} ${e.file}:${e.startLine}-${e.endLine}`;
      const text = await readBack(e.repository, e.file);
      if (text === null) return [`${where}: no such file`];
      const lines = text.split(/\r\n|\n|\r/u).slice(e.startLine - 1, e.endLine);
      const quoted = e.excerpt.replace(/\r\n|\r/gu, "\n");
      if (e.excerpt.length > 200) return [`${where}: too long`];
      return lines.join("\n").includes(quoted) ? [] : [`${where}: ${e.excerpt}`];
    });
  return (await Promise.all(found)).flat();
}

/** Reads back from the Hub of the session, which makes some licence files up when asked for them. */
function fromHub({ environment }: Session, subject: string): ReadBack {
  const client = createHubClient(environment.ports);
  return async (repository, path) => {
    const kind = repository?.startsWith("datasets/") === true ? "dataset" : "model";
    const repo = (repository ?? subject).replace(/^datasets\//u, "");
    const { commit } = await readInfo(client, repo, null, kind);
    const entry = { path, size: null, oid: null, sha256: null };
    return decoder.decode((await download(client, repo, commit, entry, 1e6, kind)).bytes);
  };
}

/** Answers that say something without anything to show for it. */
function unsupported(report: Report): readonly string[] {
  return Object.entries(report.uses).flatMap(([use, { answer, reasons }]) =>
    answer === "silent" || answer === "unknown" || reasons.some((r) => r.evidence.length > 0)
      ? []
      : [`${report.subject.name} ${use}: ${answer}`],
  );
}

const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();

describe("evidence", () => {
  const targets = folders(HUB)
    .filter((o) => o !== "datasets")
    .flatMap((o) => folders(`${HUB}/${o}`).map((n) => `${o}/${n}`));

  it("is verbatim, and there is some for every answer, over the fixture Hub", async () => {
    const session = await openSession({ hub: HUB, environment: {} });
    for (const target of targets) {
      const report = await session.check(target);
      const readBack = fromHub(session, report.subject.name);
      expect(await misquoted(report, readBack)).toEqual([]);
      expect(unsupported(report)).toEqual([]);
    }
  });

  it.skipIf(!existsSync(CORPUS))("is so over a sample of real cards", async () => {
    const session = await openSession({ hub: HUB, environment: {} });
    const sample = folders(CORPUS).filter((_, i) => i % 25 === 0);
    for (const name of sample) {
      const report = await session.check(`${CORPUS}/${name}`);
      const readBack: ReadBack = (repository, path) =>
        repository === null
          ? textAt(`${CORPUS}/${name}/${path}`)
          : fromHub(session, repository)(repository, path);
      expect(await misquoted(report, readBack)).toEqual([]);
      expect(unsupported(report)).toEqual([]);
    }
  });

  const front = "license: mit\nbase_model: northwind/plain-mit-1b\nlicense: mit";
  const body = "Trained on outputs of a larger model.\nThis model is for research purposes only.";
  const card = `---\n${front}\n---\n# Model\n\n${body}\n`;
  const MIT = spdxText("MIT");
  const ODD: Readonly<Record<string, Folder>> = {
    "a byte order mark": { "README.md": `\uFEFF${card}`, LICENSE: `\uFEFF${MIT}` },
    CRLF: { "README.md": card.replaceAll("\n", "\r\n"), LICENSE: MIT.replaceAll("\n", "\r\n") },
    "CR only": { "README.md": card.replaceAll("\n", "\r"), LICENSE: MIT.replaceAll("\n", "\r") },
    "a sentence left out": {
      "README.md": card,
      LICENSE: MIT.replace(/The above copyright notice[^.]*\./u, ""),
    },
    "a sentence added": { "README.md": card, LICENSE: `${MIT}\n\nNot for sale.\n` },
    "a gate": { "README.md": card.replace("---\n#", "extra_gated_prompt: not for sale\n---\n#") },
    "control characters": { "README.md": `${card}\u001b[31mred\u202e not for sale\u0007\n` },
  };

  it.each(Object.entries(ODD))("is verbatim with %s", async (_, folder) => {
    const { judge, session } = await openJudge("strict");
    const report = await judge(folder);
    const readBack: ReadBack = (repository, path) => {
      if (repository !== null) return fromHub(session, repository)(repository, path);
      const text = folder[path];
      return typeof text === "string" ? text : null;
    };
    expect(await misquoted(report, readBack)).toEqual([]);
    expect(unsupported(report)).toEqual([]);
    const printed = terminalReporter(report, options).replaceAll("\n", "");
    expect(printed).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  it("is the same, byte for byte, run again and in another order", async () => {
    const run = async (order: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const { check } = await openSession({ hub: HUB, environment: {} });
      const texts = new Map<string, string>();
      for (const target of order) texts.set(target, jsonReporter(await check(target), options));
      return texts;
    };
    const [forwards, backwards] = [await run(targets), await run(targets.toReversed())];
    for (const target of targets) expect(backwards.get(target)).toBe(forwards.get(target));
  });
});
