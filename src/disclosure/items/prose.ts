import type { CardBody, Unit } from "../../card/units.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import { evidenceAt } from "../../card/units.ts";
import { labelAnswers } from "./prose-labels.ts";
import { isAboutTraining } from "./prose-about.ts";
import { unitsWith } from "./prose-index.ts";

const MAX_PLACES = 3;
const MAX_MATCHES = 8;
/** How far around a match is looked, in UTF-16 code units. */
const REACH = 120;

/**
 * One way of saying something, over lower-case text. What stands around the pattern is matched
 * apart, because short expressions compile faster than one long one; of a global pattern several
 * matches are tried, of any other the first.
 */
export interface Saying {
  readonly pattern: RegExp;
  /** Has to match what stands before the match, up to `REACH` characters. */
  readonly before?: RegExp;
  /** Has to match what stands after it. */
  readonly after?: RegExp;
  /** Has to match anywhere in the statement too. */
  readonly and?: RegExp;
  readonly unless?: RegExp;
  /** What was found, in our words; a fixed sentence or one made of the match and what led to it. */
  readonly detail: string | ((match: RegExpExecArray, lead: RegExpExecArray | null) => string);
}

/** An item that the sentences of a card answer. */
export interface ProseItem {
  readonly id: string;
  /** Stems, one of which stands in every sentence that could answer it; five letters count. */
  readonly words: readonly string[];
  /** Which statements may count; by default those about the data or the training of this model. */
  readonly about?: (unit: Unit) => boolean;
  /** Sentences that only look like an answer. */
  readonly never?: RegExp;
  /** A label or question of a form that answers it with yes or no. */
  readonly label?: RegExp;
  readonly none?: readonly Saying[];
  readonly present: readonly Saying[];
  readonly vague?: readonly Saying[];
  /** What is said of a card that is silent. */
  readonly absent: string;
  /** Other places than sentences: asked first for `present`, and again where all is silent. */
  readonly elsewhere?: (context: ItemContext) => ItemReading | null;
  readonly searched?: readonly string[];
}

/** What one state rests on. */
export interface Found {
  readonly detail: string;
  readonly evidence: readonly Evidence[];
}

/** What the sentences of a card say, by state; `null` where they say nothing of the kind. */
export interface ProseReading {
  readonly present: Found | null;
  readonly none: Found | null;
  readonly vague: Found | null;
}

/** Makes an item of its sayings. An explicit none yields to a statement that says more. */
export function proseItem(spec: ProseItem): Item {
  return { id: spec.id, read: (context) => answerItem(spec, context) };
}

/** The answer of the sentences, and of what stands elsewhere. */
export function answerItem(spec: Omit<ProseItem, "id">, context: ItemContext): ItemReading {
  const searched = ["README.md", ...(spec.searched ?? [])];
  const elsewhere = spec.elsewhere?.(context) ?? null;
  if (elsewhere?.state === "present" || elsewhere?.state === "contradicted") return elsewhere;
  const { present, none, vague } = readProse(spec, context);
  const confidence = "medium";
  if (present !== null) return { state: "present", ...present, confidence, searched };
  if (none !== null) return { state: "stated-none", ...none, confidence, searched };
  if (elsewhere !== null) return elsewhere;
  if (vague !== null) return { state: "vague", ...vague, confidence, searched };
  return { state: "absent", detail: spec.absent, confidence, evidence: [], searched };
}

/** The first places of each state in the card's order, at most three, and what the first says. */
export function readProse(
  spec: Pick<ProseItem, "words" | "about" | "never" | "label" | "none" | "present" | "vague">,
  { body, snapshot }: Pick<ItemContext, "body" | "snapshot">,
): ProseReading {
  const commit = snapshot.subject.commit;
  const about = spec.about ?? isAboutTraining;
  const states = { present: gather(), none: gather(), vague: gather() };
  const answered = new Set<Unit>();
  const answers = spec.label === undefined ? [] : labelAnswers(body, spec.words, spec.label);
  for (const { question, unit, yes } of answers) {
    answered.add(question).add(unit);
    const state = yes ? states.present : states.none;
    if (state.evidence.length >= MAX_PLACES) continue;
    state.detail = yes
      ? "the question is answered with yes"
      : "the question is answered with no or none";
    state.evidence.push(evidenceAt(body, question.start, unit.end, commit));
  }
  for (const unit of unitsWith(body, spec.words)) {
    if (answered.has(unit)) continue;
    // Asked first: it is shared by all items, so that most of their patterns are never compiled.
    if (unit.kind === "heading" || !about(unit)) continue;
    const said = sayingOf(spec, unit);
    if (said === null || states[said.state].evidence.length >= MAX_PLACES) continue;
    const state = states[said.state];
    if (state.evidence.length === 0) state.detail = said.detail;
    state.evidence.push(placeOf(body, unit, commit));
  }
  return {
    present: settled(states.present),
    none: settled(states.none),
    vague: settled(states.vague),
  };
}

interface Gathered {
  detail: string;
  readonly evidence: Evidence[];
}

function gather(): Gathered {
  return { detail: "", evidence: [] };
}

function settled(state: Gathered): Found | null {
  return state.evidence.length === 0 ? null : state;
}

function sayingOf(
  spec: Pick<ProseItem, "never" | "none" | "present" | "vague">,
  unit: Unit,
): { readonly state: keyof ProseReading; readonly detail: string } | null {
  const { lower } = unit;
  for (const state of ["none", "present", "vague"] as const) {
    for (const saying of spec[state] ?? []) {
      const found = matchOf(saying, lower);
      if (found === null) continue;
      // Asked last: most sentences match nothing, and then it is never compiled.
      if (spec.never?.test(lower) === true) return null;
      const { detail } = saying;
      return {
        state,
        detail: typeof detail === "string" ? detail : detail(found.match, found.lead),
      };
    }
  }
  return null;
}

interface Match {
  readonly match: RegExpExecArray;
  readonly lead: RegExpExecArray | null;
}

function matchOf({ pattern, before, after, and, unless }: Saying, lower: string): Match | null {
  const matches = pattern.global
    ? [...lower.matchAll(pattern)].slice(0, MAX_MATCHES)
    : [pattern.exec(lower)];
  for (const match of matches) {
    if (match === null) continue;
    const end = match.index + match[0].length;
    const lead = before?.exec(lower.slice(Math.max(0, match.index - REACH), match.index)) ?? null;
    if (before !== undefined && lead === null) continue;
    if (after?.test(lower.slice(end, end + REACH)) === false) continue;
    if (and?.test(lower) === false || unless?.test(lower) === true) return null;
    return { match, lead };
  }
  return null;
}

/** The first places, each once. */
export function distinctPlaces(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence
    .filter(({ file, startLine, excerpt }) => {
      const key = `${file}:${startLine}:${excerpt}`;
      return !seen.has(key) && seen.add(key) !== null;
    })
    .slice(0, MAX_PLACES);
}

/** The place of a statement in the card. */
export function placeOf(body: CardBody, unit: Unit, commit: string | null): Evidence {
  return evidenceAt(body, unit.start, unit.end, commit);
}
