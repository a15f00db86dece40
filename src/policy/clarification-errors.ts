import type { ConfigError } from "./error.ts";
import { parseExpression, type Expression } from "./expression.ts";
import { patternErrors } from "./pattern-errors.ts";
import { parsePattern } from "./pattern.ts";
import type { LicenseNames } from "./ports.ts";
import type { YamlFile } from "./read-yaml.ts";
import { recordOf, recordsOf } from "./record.ts";

/** Conclusions that name no licence: a conclusion that nobody can look up decides nothing. */
export function clarificationErrors(yaml: YamlFile, licenses: LicenseNames): ConfigError[] {
  return recordsOf(recordOf(yaml.value)["clarifications"]).flatMap(([clarification, index]) => {
    const { license } = clarification;
    if (typeof license !== "string" || license === "") return [];
    const path = ["clarifications", index, "license"];
    const tree = parseExpression(license);
    const names = tree === null ? [] : namesOf(tree);
    if (names.length === 0 || names.some((name) => parsePattern(name).kind !== "name")) {
      const message = `\`${license.slice(0, 80)}\` is not one licence or SPDX expression`;
      const help = "write what was concluded, such as `Apache-2.0` or `MIT AND CC-BY-4.0`";
      return [
        { code: "config/unknown-license", message, file: yaml.file, ...yaml.placeOf(path), help },
      ];
    }
    return names.flatMap((name) => patternErrors(yaml, path, name, licenses));
  });
}

function namesOf(tree: Expression): readonly string[] {
  if ("name" in tree) return [tree.name.replace(/\+$/u, "")];
  const [left, right] = "any" in tree ? tree.any : tree.all;
  return [...namesOf(left), ...namesOf(right)];
}
