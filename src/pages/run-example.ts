import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { FileAccess } from "../sources/ports.ts";
import type { Folder } from "../sources/memory-files.ts";
import { MEMORY_ROOT, memoryFiles } from "../sources/memory-files.ts";
import type { RuleExample } from "./rule-notes.ts";

/** What running an example needs of the program. */
export interface ExamplePorts {
  /** The shipped check with `files` as the disk, `fixtures/hub/` as the Hub and no network. */
  readonly check: (target: string, policy: string, files: FileAccess) => Promise<Report>;
  /** Text of a licence on the SPDX list. Rejects for an id that is not on it. */
  readonly licenseText: (id: string) => Promise<string>;
}

/** Runs examples; one that many rules share is run once. */
export function exampleRunner(
  ports: ExamplePorts,
): (ruleId: string, example: RuleExample) => Promise<readonly Finding[]> {
  const done = new Map<RuleExample, Promise<readonly Finding[]>>();
  return async (ruleId, example) => {
    const run = done.get(example) ?? runExample(example, ports);
    done.set(example, run);
    return (await run).filter((finding) => finding.ruleId === ruleId);
  };
}

async function runExample(
  { files, model, policy }: RuleExample,
  ports: ExamplePorts,
): Promise<readonly Finding[]> {
  const folder: Record<string, string> = {};
  for (const [path, content] of Object.entries(files))
    folder[path] = typeof content === "string" ? content : await ports.licenseText(content.spdx);
  const folders = new Map<string, Folder>([["example", folder]]);
  const target = model ?? `${MEMORY_ROOT}/example`;
  return (await ports.check(target, policy, memoryFiles(folders))).findings;
}
