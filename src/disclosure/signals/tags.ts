import type { CardBody } from "../../card/units.ts";
import type { Signal } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { BaseModelClaim } from "../../model/lineage.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { DisclosureTables } from "../tables.ts";
import type { Familiar } from "./familiar.ts";
import { scalarsOf } from "../../card/fields.ts";
import { evidenceOnLine } from "../../card/units.ts";
import { lowerCase } from "../../text/lower.ts";
import { teacherNames } from "../teacher-names.ts";

const DISTILLED = /^(?:knowledge[-_ ]?)?distill?(?:ation|ed)?$/u;
const DISTILLED_FROM =
  /^(?:knowledge[-_ ]?)?distill?(?:ation|ed)?(?:[-_ ](?:from|teacher))?\s?[:=]\s?(\S{2,96})$|^distill?ed[-_ ]from[-_ ](\S{2,96})$/u;
// Smaller copies of a maker's own model, where the word says how small and not from whom.
const COMPRESSED = /distil(?!l)|tiny-?bert|mini-?lm|mobile-?bert/u;
const MAX_TAGS = 200;

interface Tag {
  readonly text: string;
  readonly quote: () => Evidence;
}

/**
 * S06: tags that say the model was distilled, and the other makers' models among the tags beside
 * them. A hint: nothing where the name is that of a compressed copy, or the base is the same
 * publisher's.
 */
export function tagSignals(
  body: CardBody | null,
  snapshot: Snapshot,
  bases: readonly BaseModelClaim[],
  familiar: Familiar,
  tables: DisclosureTables,
): readonly Signal[] {
  const tags = tagsOf(body, snapshot);
  const said = tags.filter(
    ({ text }) => text.includes("distil") && (DISTILLED.test(text) || DISTILLED_FROM.test(text)),
  );
  if (said.length === 0 || isCompressed(snapshot.subject.name, bases)) return [];
  const teachers = tags.filter(({ text }) =>
    teacherNames(text, tables).some(
      ({ name, family }) => name.length === text.length && !familiar().has(family.provider),
    ),
  );
  return [
    ...said.map(({ text, quote }): Signal => {
      const from = DISTILLED_FROM.exec(text);
      const name = from?.[1] ?? from?.[2] ?? null;
      return { ...HINT, kind: name === null ? "distillation" : "teacher", name, evidence: quote() };
    }),
    ...teachers.map(({ text, quote }): Signal => ({
      ...HINT,
      kind: "teacher",
      name: text,
      evidence: quote(),
    })),
  ];
}

const HINT = { signal: "S06", confidence: "low" } as const;

function tagsOf(body: CardBody | null, { subject, hub }: Snapshot): readonly Tag[] {
  const { commit } = subject;
  const written = body === null ? [] : scalarsOf(body.card, "tags").slice(0, MAX_TAGS);
  if (body !== null && written.length > 0)
    return written.map((item) => ({
      text: lowerCase(item.text.trim()),
      quote: () => evidenceOnLine(body, item, commit),
    }));
  return (hub?.tags ?? []).slice(0, MAX_TAGS).map((tag) => ({
    text: lowerCase(tag),
    quote: () => ({
      kind: "hub",
      repository: null,
      commit,
      file: "tags",
      startLine: 1,
      endLine: 1,
      excerpt: tag.slice(0, 200),
    }),
  }));
}

function isCompressed(own: string, bases: readonly BaseModelClaim[]): boolean {
  const owner = ownerOf(own);
  return (
    COMPRESSED.test(lowerCase(own)) ||
    bases.some(({ name }) => owner !== null && ownerOf(name) === owner)
  );
}

/** A directory may be called `owner__name`. */
function ownerOf(name: string): string | null {
  const [owner, rest] = lowerCase(name).split(/\/|__/u);
  return rest === undefined ? null : (owner ?? null);
}
