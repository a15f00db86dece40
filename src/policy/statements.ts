import type { DisclosureItem } from "../model/disclosure.ts";
import type { Evidence } from "../model/evidence.ts";
import { MAX_EXCERPT } from "../model/evidence.ts";
import type { Policy } from "../model/policy.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Adoption, PolicyStatement, RecordedStatement } from "../model/statement.ts";

/** What the rules record about one model, each with who adopted it; the report shows all of them. */
export function statementsFor(
  policy: Pick<Policy, "statements" | "adoptions">,
  snapshot: Pick<Snapshot, "subject">,
): readonly RecordedStatement[] {
  return about(policy, snapshot).map((one) => {
    const { place: _place, ...statement } = one;
    const adoption = adoptionOf(policy, one);
    if (adoption === undefined) return { ...statement, adopted: null };
    const { approvedBy, on, comment } = adoption;
    return { ...statement, adopted: { approvedBy, on, comment } };
  });
}

/**
 * The checklist with adopted statements in it: where the repository says nothing, says it vaguely or
 * was not read, an adopted statement answers the item. What the repository itself states, denies or
 * contradicts stays as it is. A statement that nobody adopted changes nothing.
 */
export function withAdopted(
  items: readonly DisclosureItem[],
  policy: Pick<Policy, "statements" | "adoptions">,
  snapshot: Pick<Snapshot, "subject">,
): readonly DisclosureItem[] {
  const adopted = about(policy, snapshot).filter((one) => adoptionOf(policy, one) !== undefined);
  if (adopted.length === 0) return items;
  const answered = items.map((item) => {
    const statement = adopted.findLast((one) => one.item === item.id);
    return statement === undefined || !OPEN.includes(item.state)
      ? item
      : recorded(statement, item.searched);
  });
  const known = new Set(items.map(({ id }) => id));
  const added = new Map(
    adopted.filter((one) => !known.has(one.item)).map((one) => [one.item, recorded(one, [])]),
  );
  return [...answered, ...added.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const OPEN: readonly DisclosureItem["state"][] = ["absent", "vague", "unread"];

function recorded(statement: PolicyStatement, searched: readonly string[]): DisclosureItem {
  const { by, date, place, item } = statement;
  return {
    id: item,
    state: "present",
    detail: `stated elsewhere by ${by} on ${date}, recorded and adopted in the rules`,
    confidence: "medium",
    evidence: [evidenceOf(statement)],
    searched: [...searched, place.file],
    basis: "recorded",
  };
}

/** The id is quoted: it stands on the named line as it is, where a longer text may be folded. */
function evidenceOf({ id, place, url }: PolicyStatement): Evidence {
  return {
    kind: "table",
    repository: null,
    commit: null,
    file: place.file,
    startLine: place.line,
    endLine: place.line,
    excerpt: id.slice(0, MAX_EXCERPT),
    url,
  };
}

function about(
  { statements }: Pick<Policy, "statements">,
  { subject }: Pick<Snapshot, "subject">,
): readonly PolicyStatement[] {
  const name = subject.name.toLowerCase();
  return statements.filter(({ model }) => model.toLowerCase() === name);
}

function adoptionOf(
  { adoptions }: Pick<Policy, "adoptions">,
  { id, model }: PolicyStatement,
): Adoption | undefined {
  return adoptions.findLast(
    (one) => one.authorised && one.adopts === id && one.model.toLowerCase() === model.toLowerCase(),
  );
}
