import { readFileSync } from "node:fs";
import { openSession } from "../../src/index.ts";
import type { Report, Session } from "../../src/index.ts";
import type { Folder } from "../../src/sources/memory-files.ts";
import { MEMORY_ROOT, memoryFiles } from "../../src/sources/memory-files.ts";

export type { Folder } from "../../src/sources/memory-files.ts";

/** Judges folders in memory; what is not in memory does not exist, and there is no network. */
export interface Judge {
  readonly session: Session;
  readonly judge: (folder: Folder) => Promise<Report>;
}

export async function openJudge(policy: string): Promise<Judge> {
  const folders = new Map<string, Folder>();
  const session = await openSession({
    policy,
    hub: "fixtures/hub",
    environment: {},
    files: memoryFiles(folders),
  });
  return {
    session,
    judge: async (folder) => {
      folders.set("subject", folder);
      return await session.check(`${MEMORY_ROOT}/subject`);
    },
  };
}

/** The words of a licence on the SPDX list, with its blanks filled in. */
export function spdxText(id: string): string {
  const file = `node_modules/spdx-license-list/licenses/${id}.json`;
  const { licenseText } = JSON.parse(readFileSync(file, "utf8")) as { licenseText: string };
  return licenseText
    .replaceAll("<year>", "2025")
    .replaceAll(/<copyright holders>|<owner>/g, "Example Lab");
}
