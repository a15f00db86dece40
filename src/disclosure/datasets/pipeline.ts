import type { TextFile } from "../../model/snapshot.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Owner } from "./dataset-card.ts";
import { lowerCase } from "../../text/lower.ts";
import { indexLines, positionAt } from "../../text/lines.ts";
import { quoteLine } from "./dataset-card.ts";

/** A model or data set that a distilabel pipeline names. */
interface PipelineName {
  readonly name: string;
  readonly evidence: Evidence;
}

/** What a pipeline says: who wrote, and from what. Judges are left out. */
export interface Pipeline {
  readonly generators: readonly PipelineName[];
  readonly sources: readonly PipelineName[];
}

const NONE: Pipeline = { generators: [], sources: [] };
/** UTF-16 code units; a pipeline of a hundred steps is shorter. */
const MAX_LENGTH = 200_000;
const MAX_STEPS = 100;
const MAX_LLMS = 20;
const MODEL_KEYS = ["model", "model_id", "model_name", "endpoint_name"] as const;
// Tasks that rate, label, select or measure what others wrote.
const JUDGE =
  /feedback|eval|scor|judge|critic|rank|pairrm|label|classif|reward|quality|complexity|relevance|verif|embed|cluster|dedup|filter|backtranslation|argilla|guard|moderat/u;

/** Reads `pipeline.yaml` of distilabel. Anything else, and what is not YAML, says nothing. */
export async function readPipeline(file: TextFile, owner: Owner): Promise<Pipeline> {
  if (file.text.length > MAX_LENGTH) return NONE;
  const { parseYamlFields } = await import("../../card/yaml.ts");
  const index = indexLines(file.text);
  const { fields } = parseYamlFields(file.text, (offset) => positionAt(index, offset));
  const pipeline = fields.find(({ key }) => key === "pipeline")?.value;
  const steps = listOf(recordOf(pipeline)?.["steps"]).slice(0, MAX_STEPS);
  if (steps.length === 0) return NONE;
  const place = { card: { path: file.path, text: file.text }, index };
  const quoted = (name: string): PipelineName => {
    const line = positionAt(index, Math.max(0, file.text.indexOf(name))).line;
    return { name, evidence: quoteLine(place, line, owner) };
  };
  const read = steps.map(readStep);
  return {
    generators: unique(read.flatMap(({ judge, models }) => (judge ? [] : models))).map(quoted),
    sources: unique(read.flatMap(({ sources }) => sources)).map(quoted),
  };
}

interface Step {
  readonly judge: boolean;
  readonly models: readonly string[];
  readonly sources: readonly string[];
}

function readStep(value: unknown): Step {
  const outer = recordOf(value);
  const inner = recordOf(outer?.["step"]) ?? outer;
  const task = [
    recordOf(inner?.["type_info"])?.["name"],
    recordOf(outer?.["type_info"])?.["name"],
    inner?.["name"],
    outer?.["name"],
  ].find((name) => typeof name === "string");
  const llms = [inner?.["llm"], ...listOf(inner?.["llms"]).slice(0, MAX_LLMS)];
  const models = llms.flatMap((llm) => {
    const fields = recordOf(llm);
    const named = MODEL_KEYS.map((key) => fields?.[key]).find(isName);
    return named === undefined ? [] : [named];
  });
  const source = inner?.["repo_id"];
  // What is pushed to the Hub is the data set itself.
  const loads = typeof task === "string" && /load/u.test(lowerCase(task));
  return {
    judge: typeof task === "string" && JUDGE.test(lowerCase(task)),
    models,
    sources: loads && isName(source) ? [source] : [],
  };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /^[\w./:@-]{2,120}$/u.test(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
