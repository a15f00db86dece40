import type { ConfigError } from "./error.ts";
import type { YamlFile } from "./read-yaml.ts";
import { recordOf, recordsOf } from "./record.ts";
import { suggestion } from "./suggest.ts";

/** A recorded statement by its id and the model it is about. */
export interface StatementName {
  readonly id: string;
  readonly model: string;
}

/** Ids used twice, and adoptions of a statement that nobody recorded for that model. */
export function statementErrors(yaml: YamlFile, below: readonly StatementName[]): ConfigError[] {
  const root = recordOf(yaml.value);
  const errors: ConfigError[] = [];
  const add = (message: string, path: readonly PropertyKey[], help: string): void =>
    void errors.push({
      code: "config/unknown-statement",
      message,
      file: yaml.file,
      ...yaml.placeOf(path),
      help,
    });
  const own = new Map<string, StatementName>();
  for (const [{ id, model }, index] of recordsOf(root["statements"])) {
    if (typeof id !== "string" || typeof model !== "string") continue;
    if (own.has(id))
      add(
        `statement \`${id}\` is recorded twice`,
        ["statements", index, "id"],
        "give one a new id",
      );
    own.set(id, { id, model });
  }
  const known = new Map([...below.map((one) => [one.id, one] as const), ...own]);
  for (const [{ adopts, model }, index] of recordsOf(root["clarifications"])) {
    if (typeof adopts !== "string") continue;
    const path = ["clarifications", index, "adopts"];
    const found = known.get(adopts);
    if (found === undefined)
      add(
        `there is no statement \`${adopts.slice(0, 80)}\``,
        path,
        suggestion(adopts, [...known.keys()], "statements"),
      );
    else if (typeof model === "string" && model.toLowerCase() !== found.model.toLowerCase())
      add(
        `statement \`${adopts}\` is about \`${found.model}\``,
        path,
        "adopt it for the model it is about",
      );
  }
  return errors;
}
