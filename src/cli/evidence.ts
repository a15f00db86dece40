import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { Report } from "../model/report.ts";
import type { Snapshot, TextFile } from "../model/snapshot.ts";
import { stableJson } from "../reporters/json.ts";
import { cannotWrite } from "./output.ts";

/**
 * Keeps the texts that were read for a verdict, and the verdict, in
 * `<folder>/<namespace>/<name>/<commit>/`. Files are written whole or not at all.
 */
export async function keepEvidence(
  folder: string,
  report: Report,
  snapshot: Snapshot,
): Promise<void> {
  const { name, commit } = report.subject;
  const root = resolve(folder, ...safeParts(name), commit ?? "directory");
  try {
    for (const file of snapshot.texts) await writeWhole(root, pathOf(file), file.text);
    await writeWhole(root, "report.json", `${stableJson(report, 2)}\n`);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/** A linked repository's file lies under its own name, so that it cannot replace the subject's. */
function pathOf(file: TextFile): string {
  const owner = file.repository === undefined ? [] : ["linked", ...safeParts(file.repository)];
  return [...owner, "files", ...safeParts(file.path)].join("/");
}

/** Path parts as the file system may take them: nothing that climbs, nothing hidden in a name. */
function safeParts(path: string): string[] {
  return path
    .split(/[/\\]/u)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .map((part) => part.replaceAll(/[^\w.+@ -]/gu, "_").slice(0, 200));
}

async function writeWhole(root: string, path: string, text: string): Promise<void> {
  const full = join(root, path);
  if (!full.startsWith(root + sep)) return;
  await mkdir(dirname(full), { recursive: true });
  const temporary = `${full}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, full);
}
