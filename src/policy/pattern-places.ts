import type { Path } from "./read-yaml.ts";
import { recordOf, recordsOf, stringsOf } from "./record.ts";

/** A licence pattern and where it is written. */
export type PlacedPattern = readonly [pattern: string, path: Path];

const PATTERN_MATCHERS = ["license", "declared", "baseLicense"];

/** Every licence pattern of a rules file, wherever one may stand. */
export function placedPatterns(root: Readonly<Record<string, unknown>>): readonly PlacedPattern[] {
  const lists = recordOf(root["licenses"]);
  const listed = ["allow", "review", "deny"].flatMap((list) =>
    placedStrings(lists[list], ["licenses", list]),
  );
  const asked = recordsOf(root["customRules"]).flatMap(([rule, index]) =>
    inCondition(recordOf(rule["when"]), ["customRules", index, "when"]),
  );
  return [...listed, ...asked];
}

function inCondition(
  condition: Readonly<Record<string, unknown>>,
  path: Path,
): readonly PlacedPattern[] {
  const parts = ["all", "any"].flatMap((list) =>
    recordsOf(condition[list]).flatMap(([part, index]) =>
      inCondition(part, [...path, list, index]),
    ),
  );
  const own = PATTERN_MATCHERS.flatMap((key) => placedStrings(condition[key], [...path, key]));
  const negated = Object.hasOwn(condition, "not")
    ? inCondition(recordOf(condition["not"]), [...path, "not"])
    : [];
  return [...own, ...parts, ...negated];
}

function placedStrings(value: unknown, path: Path): readonly PlacedPattern[] {
  if (typeof value === "string") return [[value, path]];
  return stringsOf(value).map(([word, index]) => [word, [...path, index]]);
}
