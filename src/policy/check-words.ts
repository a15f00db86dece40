import type { ConfigError } from "./error.ts";
import { LICENSE_CATEGORIES } from "./categories.ts";
import { fitsName, parsePattern } from "./pattern.ts";
import type { LicenseNames } from "./ports.ts";
import type { Path, YamlFile } from "./read-yaml.ts";
import { recordOf } from "./record.ts";
import { nearestWord, suggestion } from "./suggest.ts";

/** The names a file may use besides those of its own shape. */
export interface Vocabulary {
  readonly ruleIds: readonly string[];
  readonly licenses: LicenseNames;
}

/**
 * Rule ids and licence patterns that do not exist. Works on the value as it was read, so that a
 * mistake of shape elsewhere does not hide these.
 */
export function wordErrors(yaml: YamlFile, words: Vocabulary): ConfigError[] {
  const root = recordOf(yaml.value);
  const unknownRules = Object.keys(recordOf(root["rules"]))
    .filter((id) => !words.ruleIds.includes(id))
    .map((id) => unknownRule(yaml, id, words.ruleIds));
  const lists = recordOf(root["licenses"]);
  const unknownLicenses = ["allow", "review", "deny"].flatMap((list) =>
    strings(lists[list]).flatMap(([pattern, index]) =>
      patternErrors(yaml, ["licenses", list, index], pattern, words.licenses),
    ),
  );
  return [...unknownRules, ...unknownLicenses];
}

function unknownRule(yaml: YamlFile, id: string, known: readonly string[]): ConfigError {
  return {
    code: "config/unknown-rule",
    message: `there is no rule \`${id.slice(0, 80)}\``,
    file: yaml.file,
    ...yaml.placeOfKey(["rules"], id),
    help: suggestion(id, known, "rules"),
  };
}

/** What is wrong with one licence pattern: at most one error. */
export function patternErrors(
  yaml: YamlFile,
  path: Path,
  text: string,
  licenses: LicenseNames,
): ConfigError[] {
  const pattern = parsePattern(text);
  const wrong = (message: string, help: string): ConfigError[] => [
    { code: "config/unknown-license", message, file: yaml.file, ...yaml.placeOf(path), help },
  ];
  const shown = `\`${text.slice(0, 80)}\``;
  if (pattern.kind === "category") {
    if (LICENSE_CATEGORIES.includes(pattern.name)) return [];
    const help = suggestion(pattern.name, LICENSE_CATEGORIES, "categories");
    return wrong(`there is no licence category ${shown}`, help);
  }
  if (pattern.kind === "family") {
    if (licenses.families.some((name) => name.toLowerCase() === pattern.name)) return [];
    const help = suggestion(pattern.name, licenses.families, "families");
    return wrong(`there is no licence family ${shown}`, help);
  }
  if (pattern.kind === "glob") {
    if (licenses.names.some((name) => fitsName(pattern, name))) return [];
    return wrong(`no known licence matches ${shown}`, "widen the pattern, or delete it");
  }
  if (isOwnReference(text) || licenses.names.some((name) => fitsName(pattern, name))) return [];
  const near = nearestWord(text, licenses.names);
  return wrong(
    `there is no licence ${shown}`,
    near === null
      ? "use an SPDX id, a key of `modelcheck explain --licenses`, or `LicenseRef-<your own>`"
      : `did you mean \`${near}\`?`,
  );
}

/** A reference the organisation made up itself; ours and ScanCode's have to exist. */
function isOwnReference(text: string): boolean {
  return /^LicenseRef-(?!modelcheck-|scancode-)[A-Za-z0-9.-]+$/u.test(text);
}

function strings(value: unknown): readonly (readonly [string, number])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) =>
    typeof item === "string" ? [[item, index] as const] : [],
  );
}
