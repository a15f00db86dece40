import type { TeacherClass, TeacherTerms } from "../../model/disclosure.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { DisclosureTables, ModelFamily, ProviderTerm } from "../tables.ts";
import type { When } from "./in-force.ts";
import { lowerCase } from "../../text/lower.ts";
import { classOf } from "./effects.ts";
import { earliestTerm, latestTerm, termsInForce } from "./in-force.ts";

/** What a teacher means for its student, and the clause that decides it. */
export interface Classified {
  readonly class: TeacherClass;
  /** `null` where no clause decides: the publisher's own model, or terms nobody read. */
  readonly terms: TeacherTerms | null;
}

/**
 * The class of a teacher by the clause in force when its outputs were made; where the day is not
 * known, by what all clauses agree on that may apply. `unknown` where they differ or none was read.
 * `publisher` is the student's, `null` when no provider of the table.
 */
export function classifyTeacher(
  family: ModelFamily,
  when: When,
  publisher: string | null,
  tables: DisclosureTables,
): Classified {
  if (family.provider === publisher) return { class: "own", terms: null };
  const read = termsInForce(family.name, when, tables.terms).filter(
    ({ verified, effect }) => verified && classOf(effect) !== null,
  );
  const [first, ...more] = new Set(read.map(({ effect }) => classOf(effect)));
  const decisive = when === null ? earliestTerm(read) : latestTerm(read);
  if (first === undefined || first === null || first === "unknown" || more.length > 0)
    return { class: "unknown", terms: null };
  return { class: first, terms: decisive === null ? null : termsOf(decisive, when) };
}

function termsOf({ id, document, from, effect, url }: ProviderTerm, when: When): TeacherTerms {
  const asOf = when === null ? null : "on" in when ? when.on : when.by;
  return { id, document, from, effect, url, asOf };
}

/**
 * The provider that publishes the subject. A directory may hold an answer of the Hub that names any
 * owner: that one counts only where the path that was typed names the owner too.
 */
export function publisherOfSubject(
  { subject, resolution }: Pick<Snapshot, "subject" | "resolution">,
  tables: DisclosureTables,
): string | null {
  const [owner = ""] = lowerCase(subject.name).split("/");
  const parts = lowerCase(resolution.typed).split(/[/\\]|__|--/u);
  if (subject.origin === "directory" && !parts.includes(owner)) return null;
  return publisherOf(subject.name, tables);
}

/** The provider that publishes the repository `name`, by the owner's name; `null` for any other. */
export function publisherOf(name: string, tables: DisclosureTables): string | null {
  const owner = name.split("/")[0]?.toLowerCase() ?? "";
  const row = tables.providers.find(({ organisations }) =>
    organisations.some((one) => one.toLowerCase() === owner),
  );
  return row?.name ?? null;
}
