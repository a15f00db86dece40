/** What is kept beside a rule for its page, in `fixtures/rules/<id>.yaml`. */
export interface RuleNotes {
  /** Checklist rows the rule rests on; who asks for them is who asks for the rule. */
  readonly items: readonly string[];
  /** Others who ask, with the place. */
  readonly standards: readonly string[];
  readonly falsePositives: readonly string[];
  readonly examples: readonly RuleExample[];
}

/** A repository that the rule is run on when the page is made and when the project is tested. */
export interface RuleExample {
  readonly about: string;
  readonly fires: boolean;
  readonly policy: string;
  /** A repository of `fixtures/hub/`, or `null` where `files` are the repository. */
  readonly model: string | null;
  /** Content by path; `{ spdx: "MIT" }` is the text of that licence. */
  readonly files: Readonly<Record<string, string | { readonly spdx: string }>>;
}

/** A file of `fixtures/rules/` as a parsed value. Throws an `Error` that names what is missing. */
export function parseRuleNotes(value: unknown, file: string): RuleNotes {
  const row = rowOf(value);
  const examples = listOf(row["examples"]).map((one) => exampleOf(rowOf(one)));
  if (!examples.some(({ fires }) => fires) || !examples.some(({ fires }) => !fires))
    throw new Error(`${file}: needs an example that fires and one that does not`);
  return {
    items: textsOf(row["items"]),
    standards: textsOf(row["standards"]),
    falsePositives: textsOf(row["falsePositives"]),
    examples,
  };
}

type Row = Readonly<Record<string, unknown>>;

/** One example as a parsed value. */
export function exampleOf(row: Row): RuleExample {
  const files = Object.entries(rowOf(row["files"])).map(([path, content]) => {
    const id = rowOf(content)["spdx"];
    return [path, typeof id === "string" ? { spdx: id } : String(content)] as const;
  });
  return {
    about: typeof row["about"] === "string" ? row["about"] : "",
    fires: row["fires"] === true,
    policy: typeof row["policy"] === "string" ? row["policy"] : "default",
    model: typeof row["model"] === "string" ? row["model"] : null,
    files: Object.fromEntries(files),
  };
}

/** A parsed value as a record; empty for anything else. */
export function rowOf(value: unknown): Row {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === "string");
}
