import { parse } from "yaml";
import type { HubLicense, KnownModel } from "./types.ts";
import type { RuleDocument, RuleFile, RuleProblem } from "./read-yaml.ts";
import type { LicenseFile } from "./rule-files.ts";
import { licenseEntry } from "./license-entry.ts";
import { packNames } from "./pack-names.ts";
import { packHubLicenses, packModels, packOrganisations } from "./pack-tables.ts";
import { readYaml } from "./read-yaml.ts";
import { licenseSchema, modelsSchema } from "./schema.ts";

/** Files to write under `data/`, and everything that is wrong in `rules/`. */
export interface Packed {
  readonly files: ReadonlyMap<string, string>;
  readonly licenses: readonly LicenseFile[];
  readonly problems: readonly RuleProblem[];
}

const LICENSES = "rules/licenses/";
const MODELS = "rules/models/";
const HUB = "rules/hub-licenses.yaml";
const ORGANISATIONS = "rules/organisations.yaml";

/**
 * Packs the YAML files of `rules/` into the JSON that the program reads. Pure: `spdx` is the list
 * of SPDX ids. All faults are reported at once; nothing should be written when there is one.
 */
export function packRules(files: readonly RuleFile[], spdx: readonly string[]): Packed {
  const problems: RuleProblem[] = [];
  const packed = new Map<string, string>();
  const put = (path: string, value: unknown): void => void packed.set(path, JSON.stringify(value));
  const named = (path: string): RuleFile | undefined => files.find((file) => file.path === path);

  const documents = readLicenses(files, problems);
  const byKey = new Map(documents.map((document) => [document.value.key, document]));
  const isKey = (key: string): boolean =>
    byKey.has(key) || (key.startsWith("spdx:") && spdx.includes(key.slice("spdx:".length)));
  for (const document of documents) {
    const stem = document.file.slice(LICENSES.length, -".yaml".length);
    put(`licenses/${stem}.json`, licenseEntry(document, byKey, problems));
    const { policy } = document.value;
    if (policy !== undefined && !byKey.has(policy)) problems.push(wrongPolicy(document, policy));
  }
  const hub = packHubLicenses(named(HUB), isKey, problems);
  checkHubAliases(documents, hub, problems);
  put("names.json", packNames(documents, hub, spdx, problems));
  put("tables/organisations.json", packOrganisations(named(ORGANISATIONS), problems));
  put("tables/models.json", readModels(files, isKey, problems));
  for (const folder of JOINED) put(`tables/${folder}.json`, joined(files, `rules/${folder}/`));
  for (const file of files)
    if (!isOwn(file.path))
      put(
        `tables/${file.path.slice("rules/".length, -".yaml".length).replace("/", ".")}.json`,
        parse(file.text),
      );
  return { files: packed, licenses: documents.map(({ value }) => value), problems };
}

/** Folders whose files are one table: the lists of equal names follow one another. */
const JOINED = ["datasets", "items", "providers"] as const;

const isOwn = (path: string): boolean =>
  [LICENSES, MODELS, ...JOINED.map((folder) => `rules/${folder}/`)].some((folder) =>
    path.startsWith(folder),
  ) ||
  path === HUB ||
  path === ORGANISATIONS;

function joined(files: readonly RuleFile[], folder: string): Record<string, readonly unknown[]> {
  const table: Record<string, readonly unknown[]> = {};
  for (const file of files.filter(({ path }) => path.startsWith(folder))) {
    const lists: unknown = parse(file.text);
    if (typeof lists !== "object" || lists === null) continue;
    for (const [name, rows] of Object.entries(lists))
      if (Array.isArray(rows)) table[name] = [...(table[name] ?? []), ...rows];
  }
  return table;
}

function readLicenses(
  files: readonly RuleFile[],
  problems: RuleProblem[],
): readonly RuleDocument<LicenseFile>[] {
  const documents: RuleDocument<LicenseFile>[] = [];
  const seen = new Map<string, string>();
  for (const file of files.filter(({ path }) => path.startsWith(LICENSES))) {
    const document = readYaml(file, licenseSchema, problems);
    if (document === null) continue;
    const { key } = document.value;
    const stem = file.path.slice(LICENSES.length, -".yaml".length);
    const expected = key.replace(/^spdx:/, "");
    if (stem !== expected) problems.push(at(file, `key \`${key}\` belongs in ${expected}.yaml`));
    const other = seen.get(stem.toLowerCase());
    if (other !== undefined) problems.push(at(file, `same file name as ${other} but for case`));
    seen.set(stem.toLowerCase(), file.path);
    documents.push(document);
  }
  return documents;
}

function readModels(
  files: readonly RuleFile[],
  isKey: (key: string) => boolean,
  problems: RuleProblem[],
): readonly KnownModel[] {
  return files
    .filter(({ path }) => path.startsWith(MODELS))
    .flatMap((file) => {
      const document = readYaml(file, modelsSchema, problems);
      return document === null ? [] : packModels(document, isKey, problems);
    });
}

const at = (file: RuleFile, message: string): RuleProblem => ({
  file: file.path,
  line: 1,
  column: 1,
  message,
});

/** The table of Hub ids answers; an alias that it does not know would never be looked up. */
function checkHubAliases(
  documents: readonly RuleDocument<LicenseFile>[],
  hub: readonly HubLicense[],
  problems: RuleProblem[],
): void {
  for (const document of documents)
    document.value.aliases.hub.forEach((id, index) => {
      const row = hub.find((known) => known.id === id);
      if (row?.candidates.includes(document.value.key) === true) return;
      const { line } = document.place(["aliases", "hub", index]);
      const message = `${HUB} does not lead from \`${id}\` to \`${document.value.key}\``;
      problems.push({ file: document.file, line, column: 1, message });
    });
}

function wrongPolicy(document: RuleDocument<LicenseFile>, policy: string): RuleProblem {
  const { line } = document.place(["policy"]);
  return { file: document.file, line, column: 1, message: `no policy \`${policy}\`` };
}
