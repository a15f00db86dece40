import type { core } from "zod";
import type { ConfigError } from "./error.ts";
import type { Path, Place, YamlFile } from "./read-yaml.ts";
import { valueAt } from "./record.ts";
import { suggestion } from "./suggest.ts";

type Issue = core.$ZodIssue;

/** Every place where the file's shape differs from the schema, in our words. */
export function shapeErrors(
  yaml: YamlFile,
  issues: readonly Issue[],
  knownKeys: (path: Path) => readonly string[],
): ConfigError[] {
  return issues.flatMap((issue) => translate(yaml, issue, [], knownKeys));
}

function translate(
  yaml: YamlFile,
  issue: Issue,
  above: Path,
  knownKeys: (path: Path) => readonly string[],
): ConfigError[] {
  const path = [...above, ...issue.path];
  const seen = valueAt(yaml.value, path);
  const make = (
    code: ConfigError["code"],
    message: string,
    help: string,
    place: Place = yaml.placeOf(path),
  ): ConfigError => ({ code, message, file: yaml.file, ...place, help });

  const tooSmall = (value: unknown): ConfigError =>
    typeof value === "number"
      ? make("config/invalid-value", `${nameOf(path)} cannot be ${show(value)}`, "write 0 or more")
      : make("config/invalid-value", `${nameOf(path)} is empty`, "write at least one value");

  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        make(
          "config/unknown-key",
          `unknown key \`${clip(key)}\`${inside(path)}`,
          suggestion(key, knownKeys(path), "known keys"),
          yaml.placeOfKey(path, key),
        ),
      );
    case "invalid_union": {
      const branch = closest(issue.errors);
      return branch.flatMap((inner) => translate(yaml, inner, path, knownKeys));
    }
    case "invalid_value": {
      const values = issue.values.map(String);
      const message = `${nameOf(path)} cannot be ${show(seen)}`;
      return [make("config/invalid-value", message, suggestion(plain(seen), values, "choices"))];
    }
    case "invalid_type":
      if (seen === undefined) {
        const message = `${nameOf(path)} is missing`;
        const help = `add it; expected ${article(issue.expected)}`;
        return [make("config/missing-key", message, help)];
      }
      return [
        make(
          "config/wrong-type",
          `${nameOf(path)} must be ${article(issue.expected)}, not ${show(seen)}`,
          typeHelp(issue, seen, knownKeys(path)),
        ),
      ];
    case "too_small":
      return [tooSmall(seen)];
    case "invalid_key": {
      const key = String(path.at(-1));
      const parent = path.slice(0, -1);
      const message = `\`${clip(key)}\` cannot be a key of ${nameOf(parent)}`;
      const help = issue.issues[0]?.message ?? "write another key";
      return [make("config/invalid-value", message, help, yaml.placeOfKey(parent, key))];
    }
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "not_multiple_of":
    case "too_big":
    default:
      return [
        make(
          "config/invalid-value",
          `${nameOf(path)} cannot be ${show(seen)}`,
          lowerFirst(issue.message),
        ),
      ];
  }
}

/** The branch of a union the author most likely meant: of the right kind, with the fewest faults. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const wrongAtRoot = (branch: readonly Issue[]): boolean =>
    branch.some((issue) => issue.code === "invalid_type" && issue.path.length === 0);
  const meant = branches.filter((branch) => !wrongAtRoot(branch));
  const [nearest] = meant.toSorted((a, b) => faultsIn(a) - faultsIn(b));
  return nearest ?? branches.at(-1) ?? [];
}

function faultsIn(branch: readonly Issue[]): number {
  return branch.reduce(
    (sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1),
    0,
  );
}

/** How to write what was meant: the value as a list, the keys of the mapping, or the schema's words. */
function typeHelp(
  issue: Issue & { readonly code: "invalid_type" },
  seen: unknown,
  keys: readonly string[],
): string {
  if (seen === null) return "write a value, or delete the line";
  if (!issue.message.startsWith("Invalid input")) return issue.message;
  if (issue.expected === "array" && typeof seen === "string")
    return `write a list: \`[${clip(seen)}]\``;
  const known = issue.expected === "object" ? keys.slice(0, 4) : [];
  const words = known.map((key) => `\`${key}\``).join(", ");
  return `write ${article(issue.expected)}${words === "" ? "" : ` with keys such as ${words}`}`;
}

function nameOf(path: Path): string {
  if (path.length === 0) return "the file";
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return `\`${text.join("").replace(/^\./u, "")}\``;
}

function inside(path: Path): string {
  return path.length === 0 ? "" : ` in ${nameOf(path)}`;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "empty";
  if (typeof value === "object" && Object.keys(value).length === 0) return "empty";
  return typeof value === "object" ? "a mapping" : `\`${clip(plain(value))}\``;
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

const WORDS: Readonly<Record<string, string>> = {
  array: "a list",
  object: "a mapping",
  record: "a mapping",
  string: "a text",
  number: "a number",
  boolean: "`true` or `false`",
};

function article(expected: string): string {
  return WORDS[expected] ?? `a value of type ${expected}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
