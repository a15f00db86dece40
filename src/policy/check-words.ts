import { clarificationErrors } from "./clarification-errors.ts";
import type { ConfigError } from "./error.ts";
import { patternErrors } from "./pattern-errors.ts";
import { placedPatterns } from "./pattern-places.ts";
import type { LicenseNames } from "./ports.ts";
import type { Place, YamlFile } from "./read-yaml.ts";
import { recordOf, recordsOf } from "./record.ts";
import type { StatementName } from "./statement-errors.ts";
import { statementErrors } from "./statement-errors.ts";
import { suggestion } from "./suggest.ts";

/** The names a file may use besides those of its own shape. */
export interface Vocabulary {
  readonly ruleIds: readonly string[];
  readonly licenses: LicenseNames;
  /** Statements of the files below. */
  readonly statements: readonly StatementName[];
}

/**
 * Rule ids and licence patterns that do not exist. Works on the value as it was read, so that a
 * mistake of shape elsewhere does not hide these.
 */
export function wordErrors(yaml: YamlFile, words: Vocabulary): ConfigError[] {
  const root = recordOf(yaml.value);
  const own = recordsOf(root["customRules"]).flatMap(([rule]) => word(rule["id"]));
  const ids = [...words.ruleIds, ...own];
  const severities = Object.keys(recordOf(root["rules"]))
    .filter((id) => !ids.includes(id))
    .map((id) => unknownRule(yaml, id, ids, yaml.placeOfKey(["rules"], id)));
  const waived = recordsOf(root["exceptions"]).flatMap(([exception, index]) =>
    word(exception["rule"])
      .filter((id) => !ids.includes(id))
      .map((id) => unknownRule(yaml, id, ids, yaml.placeOf(["exceptions", index, "rule"]))),
  );
  const patterns = placedPatterns(root).flatMap(([pattern, path]) =>
    patternErrors(yaml, path, pattern, words.licenses),
  );
  const concluded = clarificationErrors(yaml, words.licenses);
  const adopted = statementErrors(yaml, words.statements);
  return [...severities, ...waived, ...patterns, ...concluded, ...adopted];
}

function unknownRule(
  yaml: YamlFile,
  id: string,
  known: readonly string[],
  place: Place,
): ConfigError {
  return {
    code: "config/unknown-rule",
    message: `there is no rule \`${id.slice(0, 80)}\``,
    file: yaml.file,
    ...place,
    help: suggestion(id, known, "rules"),
  };
}

function word(value: unknown): readonly string[] {
  return typeof value === "string" ? [value] : [];
}
