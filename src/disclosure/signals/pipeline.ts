import type { Signal } from "../../model/disclosure.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { lowerCase } from "../../text/lower.ts";

const PIPELINE = /(?:^|\/)pipeline\.ya?ml$/u;
const MAX_FILES = 4;

/**
 * S04: models that wrote rows in a distilabel pipeline kept beside the model. Models that only
 * judge or label are left out. A step may be one that was never run: a hint.
 */
export async function pipelineSignals({ subject, texts }: Snapshot): Promise<readonly Signal[]> {
  const files = texts
    .filter((file) => file.repository === undefined && PIPELINE.test(lowerCase(file.path)))
    .slice(0, MAX_FILES);
  if (files.length === 0) return [];
  const { readPipeline } = await import("../datasets/pipeline.ts");
  const signals: Signal[] = [];
  for (const file of files) {
    const { generators } = await readPipeline(file, { repository: "", commit: "" });
    for (const { name, evidence } of generators)
      signals.push({
        signal: "S04",
        kind: "teacher",
        name,
        evidence: { ...evidence, repository: null, commit: subject.commit },
        confidence: "medium",
      });
  }
  return signals;
}
