import type { LineageEdge } from "../model/lineage.ts";
import type { Report } from "../model/report.ts";
import type { ReporterOptions } from "./options.ts";
import { bullets, row } from "./rows.ts";

/** What the publisher says of data and teachers; silence and an explicit `none` read differently. */
export function disclosureRows(report: Report, options: ReporterOptions): string[] {
  const { read, trainingData, distillation } = report.disclosure;
  if (!read) return row("disclosed", ["unknown: no card could be read"], options);
  const data =
    trainingData.level === "none"
      ? trainingData.statedNone
        ? "stated as none"
        : "not disclosed"
      : trainingData.level.replace("-", " ");
  const taught = distillation.status === "stated" || distillation.status === "implied";
  const status = distillation.status === "stated-none" ? "stated as none" : distillation.status;
  const teachers = taught ? `, teachers ${distillation.teachersNamed ? "named" : "not named"}` : "";
  const text = `training data: ${data}; distillation: ${status.replace("not-", "not ")}${teachers}`;
  return row("disclosed", [text], options);
}

/** The models this one was made from, with what they are licensed under. */
export function baseRows(report: Report, options: ReporterOptions): string[] {
  const texts = report.lineage.edges.map(edgeText);
  if (texts.length === 0) return [];
  return texts.length === 1
    ? row("made from", texts, options)
    : bullets(texts, options, "made from");
}

function edgeText({ to, relation, basis, license }: LineageEdge): string {
  const how = basis === "prose" ? "named in prose only" : `${relation}, ${BASES[basis]}`;
  const known = license.expression?.startsWith("LicenseRef-") === true ? null : license.expression;
  const name = known ?? license.key ?? license.expression;
  const source = license.basis === "table" ? " by our table of well-known models" : "";
  return `${shortName(to)} (${how}; licence ${name ?? "unknown"}${name === null ? "" : source})`;
}

const BASES = { declared: "declared", hub: "by the Hub", file: "by a file" } as const;

/** A purl as people write the model, with the beginning of the commit. */
function shortName(to: string): string {
  const id = to.startsWith("pkg:huggingface/") ? to.slice("pkg:huggingface/".length) : to;
  return id.replace(/@(?<start>[0-9a-f]{12})[0-9a-f]{28}$/u, "@$<start>");
}
