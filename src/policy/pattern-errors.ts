import type { ConfigError } from "./error.ts";
import { LICENSE_CATEGORIES } from "./categories.ts";
import { fitsName, parsePattern, spellingOf } from "./pattern.ts";
import type { LicenseNames } from "./ports.ts";
import type { Path, YamlFile } from "./read-yaml.ts";
import { nearestWord, suggestion } from "./suggest.ts";

/** What is wrong with one licence pattern: at most one error. */
export function patternErrors(
  yaml: YamlFile,
  path: Path,
  written: string,
  licenses: LicenseNames,
): ConfigError[] {
  const pattern = parsePattern(written);
  const wrong = (message: string, help: string): ConfigError[] => [
    { code: "config/unknown-license", message, file: yaml.file, ...yaml.placeOf(path), help },
  ];
  const shown = `\`${written.slice(0, 80)}\``;
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
    if (licenses.names.some((name) => fitsName(pattern, spellingOf(name)))) return [];
    return wrong(`no known licence matches ${shown}`, "widen the pattern, or delete it");
  }
  if (isOwnReference(written) || licenses.names.some((name) => fitsName(pattern, spellingOf(name))))
    return [];
  const near = nearestWord(written, licenses.names);
  return wrong(
    `there is no licence ${shown}`,
    near === null
      ? "use an SPDX id, a key of `modelcheck licenses`, or `LicenseRef-<your own>`"
      : `did you mean \`${near}\`?`,
  );
}

/** A reference the organisation made up itself; ours and ScanCode's have to exist. */
function isOwnReference(written: string): boolean {
  return /^LicenseRef-(?!modelcheck-|scancode-)[A-Za-z0-9.-]+$/u.test(written);
}
