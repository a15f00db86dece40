import { createHash } from "node:crypto";
import type { Catalog } from "../catalog/types.ts";
import type { CheckEnvironment } from "../check.ts";
import { datasetReader } from "../datasets.ts";
import type { DisclosureTables } from "../disclosure/tables.ts";
import { parseDisclosureTables } from "../disclosure/tables.ts";
import type { Problem } from "../model/problem.ts";
import type { Ports } from "../sources/ports.ts";
import { linkReader } from "../sources/link-reader.ts";
import { hubReach } from "../sources/reach.ts";
import { nodeCatalog } from "./catalog.ts";
import { openLicenseReaders } from "./license-readers.ts";
import type { Environment } from "./ports.ts";
import { nodePorts } from "./ports.ts";
import { packageVersion } from "./package-version.ts";

/** What a run may be told about the world outside; everything has a default on Node. */
export interface WorldOptions {
  /** A Hub's URL, or a directory laid out like `fixtures/hub/`. */
  readonly hub?: string | undefined;
  readonly environment?: Environment;
  readonly confirm?: Ports["confirm"];
  readonly progress?: Ports["progress"];
  /** Replaces the network; the Hub's address stays as configured. */
  readonly fetch?: typeof globalThis.fetch;
  readonly files?: Ports["files"];
  readonly catalog?: Catalog;
  /** Replaces the shipped tables of data sets, teachers and terms. */
  readonly tables?: DisclosureTables;
}

/** Everything one run shares between its targets, or why the Hub it was given cannot be one. */
export async function openEnvironment(options: WorldOptions): Promise<CheckEnvironment | Problem> {
  const catalog = options.catalog ?? nodeCatalog();
  const ports = await nodePorts(options.environment ?? process.env, {
    hub: options.hub,
    organisations: { organisations: catalog.organisations() },
    confirm: options.confirm ?? null,
    ...(options.progress === undefined ? {} : { progress: options.progress }),
    userAgent: `modelcheck/${packageVersion()}`,
  });
  if ("code" in ports) return ports;
  const world = {
    ...ports,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    ...(options.files === undefined ? {} : { files: options.files }),
  };
  const tables = options.tables ?? disclosureTables(catalog);
  const reach = hubReach();
  return {
    ports: world,
    readLinked: linkReader(world, reach),
    catalog,
    readers: openLicenseReaders(catalog),
    tables,
    bases: new Map(),
    readDataset: datasetReader(world, reach, tables),
    datasets: new Map(),
    sha256,
  };
}

/** The shipped tables of data sets, teachers and terms. */
export function disclosureTables(catalog: Catalog): DisclosureTables {
  return parseDisclosureTables(
    catalog.table("datasets"),
    catalog.table("providers"),
    catalog.table("corpora"),
  );
}

/** SHA-256 of UTF-8 text, 64 lower-case hex digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
