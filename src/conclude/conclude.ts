import type { LicenseConflict } from "../model/conflict.ts";
import type { ProseLimit } from "../model/facts.ts";
import type { Grant, GrantTree } from "../model/grant.ts";
import { grantsOf } from "../model/grant.ts";
import type { ConcludedLicense, DeclaredLicense, LicenseScope } from "../model/license.ts";
import { findConflicts } from "./conflicts.ts";
import type { Supplied } from "./grants.ts";
import { grantOfText } from "./grants.ts";
import type { LicenseText } from "./license-text.ts";
import type { Statement } from "./statements.ts";
import { agree, statementsOf } from "./statements.ts";

export interface Conclusion {
  /** What governs the weights; `null` when nothing usable is stated. */
  readonly weights: GrantTree | null;
  readonly concluded: readonly ConcludedLicense[];
  readonly conflicts: readonly LicenseConflict[];
  /** Why `weights` is `null`, for every `unknown`. */
  readonly why: string;
}

const SCOPES: readonly LicenseScope[] = ["weights", "code", "data", "documentation"];

/**
 * From what is declared and what was found to what applies. Texts outrank statements about them;
 * where a statement contradicts a text, both apply, so that no limit of either is lost.
 */
export function concludeLicenses(
  declared: readonly DeclaredLicense[],
  texts: readonly LicenseText[],
  limits: readonly ProseLimit[],
  context: Pick<Supplied, "catalog" | "trust">,
): Conclusion {
  const supplied = { ...context, policies: texts.filter((t) => t.detected.kind === "policy") };
  const byScope = SCOPES.map((scope) => {
    const granted = texts
      .filter((t) => t.detected.scope === scope && isLicense(t))
      .map((t): Statement => ({ kind: "text", trees: [grantOfText(t, supplied)] }));
    const said = statementsOf(
      declared.filter((d) => d.scope === scope),
      supplied,
    );
    return { scope, statements: [...said, ...granted], tree: govern(granted, said) };
  });
  const [weights] = byScope;
  return {
    weights: weights?.tree ?? null,
    concluded: byScope.flatMap(({ scope, tree }) => describe(scope, tree, declared)),
    conflicts: findConflicts(weights?.statements ?? [], limits),
    why:
      declared.length === 0
        ? "no licence is declared and none was found"
        : "the declared licence names no licence we can read",
  };
}

/** A text that could grant something: policies, notices and empty files only narrow or attribute. */
function isLicense(text: LicenseText): boolean {
  const { kind, key, match } = text.detected;
  if (kind === "policy" || kind === "notice") return false;
  return key !== null || match === "pointer" || text.operative;
}

/**
 * What applies: the texts, else the structured declaration, else prose; and beside it whatever
 * contradicts it, so that no limit of either is lost. Each field of the card is a statement of its
 * own here: a link to another licence is not covered by the text that the tag names.
 */
function govern(texts: readonly Statement[], said: readonly Statement[]): GrantTree | null {
  const chosen: Statement[] = [...texts];
  for (const statement of said.flatMap(separate)) {
    if (!chosen.some((other) => agree(statement, other))) chosen.push(statement);
  }
  return all(chosen.flatMap((statement) => statement.trees));
}

function separate({ kind, trees }: Statement): readonly Statement[] {
  return kind === "prose" ? [{ kind, trees }] : trees.map((tree) => ({ kind, trees: [tree] }));
}

function all(trees: readonly GrantTree[]): GrantTree | null {
  const [first, ...rest] = trees;
  if (first === undefined) return null;
  return rest.length === 0 ? first : { all: trees };
}

/** The tree as an SPDX expression; `null` as soon as one licence has no id. */
function expressionOf(tree: GrantTree): string | null {
  if ("oneOf" in tree) return null;
  if (!("all" in tree) && !("any" in tree)) return tree.expression;
  const [parts, word] = "all" in tree ? [tree.all, " AND "] : [tree.any, " OR "];
  const ids = parts.map((part) => {
    const id = expressionOf(part);
    return id !== null && / (?:AND|OR) /.test(id) ? `(${id})` : id;
  });
  return ids.includes(null) ? null : ids.join(word);
}

function describe(
  scope: LicenseScope,
  tree: GrantTree | null,
  declared: readonly DeclaredLicense[],
): readonly ConcludedLicense[] {
  if (tree === null && scope !== "weights") return [];
  if (tree === null) return [unknownLicense(scope, declared)];
  const grants = grantsOf(tree);
  const [first] = grants;
  const single = grants.length === 1 ? first : undefined;
  return [
    {
      scope,
      expression: expressionOf(tree),
      key: single?.key ?? null,
      title: grants.map((g) => g.name).join("oneOf" in tree ? " or " : " and "),
      modifiedFrom: single?.match === "modified" ? single.resembles : null,
      basis: first?.basis ?? null,
      confidence: first?.confidence ?? "low",
      reason:
        grants.length === 1
          ? reasonOf(first)
          : "oneOf" in tree
            ? "the name may mean any of these; which one is not known"
            : "several licences apply at once; the strictest answer counts",
      evidence: grants.flatMap((g) => g.evidence),
    },
  ];
}

function reasonOf(grant: Grant | undefined): string {
  if (grant?.match === "exact") return "the text among the files is this licence, unchanged";
  if (grant?.match === "modified")
    return "the text among the files is an edited copy; only its words count";
  if (grant?.match === "none")
    return "the text among the files is not one we know; only its words count";
  if (grant?.basis === "prose") return "a sentence of the card says so; no licence text was found";
  return "the card declares it; no licence text was found";
}

function unknownLicense(
  scope: LicenseScope,
  declared: readonly DeclaredLicense[],
): ConcludedLicense {
  return {
    scope,
    expression: null,
    key: null,
    title: null,
    modifiedFrom: null,
    basis: null,
    confidence: "low",
    reason:
      declared.length === 0
        ? "nothing was declared and nothing was found"
        : "what is declared names no licence we can read",
    evidence: declared.map((d) => d.evidence),
  };
}
