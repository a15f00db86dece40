import type { HubLicense, KnownModel, Organisation } from "./types.ts";
import type { RuleDocument, RuleFile, RuleProblem } from "./read-yaml.ts";
import type { ModelsFile } from "./rule-files.ts";
import { hubLicensesSchema, organisationsSchema } from "./schema.ts";
import { readYaml } from "./read-yaml.ts";

/** Hub licence ids; every key and candidate must be a licence we have or one on the SPDX list. */
export function packHubLicenses(
  file: RuleFile | undefined,
  isKey: (key: string) => boolean,
  problems: RuleProblem[],
): readonly HubLicense[] {
  if (file === undefined) return [];
  const document = readYaml(file, hubLicensesSchema, problems);
  return (document?.value.licenses ?? []).map((row, index) => {
    const candidates = row.candidates ?? (row.key === null ? [] : [row.key]);
    for (const key of candidates)
      if (!isKey(key)) report(document, ["licenses", index], `no licence \`${key}\``, problems);
    return { ...row, candidates };
  });
}

/** Organisations; one alias leads to one Hub organisation only. */
export function packOrganisations(
  file: RuleFile | undefined,
  problems: RuleProblem[],
): readonly Organisation[] {
  if (file === undefined) return [];
  const document = readYaml(file, organisationsSchema, problems);
  const owners = new Map<string, string>();
  document?.value.organisations.forEach(({ hub, aliases }, index) => {
    for (const alias of aliases) {
      const owner = owners.get(alias);
      if (owner !== undefined)
        report(
          document,
          ["organisations", index],
          `\`${alias}\` already means \`${owner}\``,
          problems,
        );
      owners.set(alias, hub);
    }
  });
  return document?.value.organisations ?? [];
}

/** The rows of one file of `rules/models/`, each with the line it stands in. */
export function packModels(
  document: RuleDocument<ModelsFile>,
  isKey: (key: string) => boolean,
  problems: RuleProblem[],
): readonly KnownModel[] {
  return document.value.models.map(({ url, ...row }, index) => {
    if (row.license !== null && !isKey(row.license))
      report(document, ["models", index], `no licence \`${row.license}\``, problems);
    const { line, excerpt } = document.place(["models", index]);
    const place = { file: document.file, startLine: line, endLine: line, excerpt, url };
    return {
      id: row.id,
      license: row.license,
      since: row.since ?? null,
      until: row.until ?? null,
      note: row.note ?? null,
      evidence: { kind: "table", repository: null, commit: null, ...place },
    };
  });
}

function report(
  document: RuleDocument<unknown> | null,
  path: readonly PropertyKey[],
  message: string,
  problems: RuleProblem[],
): void {
  if (document === null) return;
  problems.push({ file: document.file, line: document.place(path).line, column: 1, message });
}
