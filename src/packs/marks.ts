import type { Facts } from "../model/facts.ts";
import type { PackMarks } from "../model/pack.ts";
import { matchesGlob } from "../policy/glob.ts";
import { cardIsAbsent } from "./card-state.ts";

/** What was found of a row's marks: one is enough. `unread` where a missing one proves nothing. */
export type MarksState = "found" | "missing" | "unread";

/** Looks for the marks of a component in the listing and in the card. */
export function findMarks(
  marks: PackMarks,
  { snapshot, card }: Pick<Facts, "snapshot" | "card">,
): MarksState {
  const { files, complete } = snapshot.listing;
  const globs = marks.files ?? [];
  if (files.some(({ path }) => globs.some((glob) => matchesGlob(glob, path)))) return "found";
  if (card !== null) {
    const { fields = [], headings = [], links = [] } = marks;
    if (card.fields.some(({ key }) => fields.includes(key))) return "found";
    const titles = card.sections.map(({ heading }) => heading.toLowerCase());
    if (titles.some((title) => headings.some((word) => title.includes(word)))) return "found";
    const text = card.text.toLowerCase();
    if (links.some((link) => text.includes(link))) return "found";
  }
  const tags = snapshot.hub?.tags ?? [];
  if (tags.some((tag) => (marks.links ?? []).some((link) => tag.startsWith(link)))) return "found";
  const inCard = [marks.fields, marks.headings, marks.links].some((list) => list !== undefined);
  const cardRead = !inCard || card !== null || cardIsAbsent(snapshot);
  return (complete || globs.length === 0) && cardRead ? "missing" : "unread";
}
