import type { Unit } from "../../card/units.ts";
import type { Item, ItemReading } from "./item.ts";
import { placeOf } from "./prose.ts";

const PLACEHOLDER =
  /\[?more information needed\]?|\[\s?(?:needs? more information|add (?:more )?information|optional|todo|tbd|your [a-z ]+|insert [a-z ]+|e\.g\.[^\]]{0,40})\s?\]|^(?:todo|tbd|n\/a|coming soon)\W*$|<!--/;
const STUB = "generated automatically according to the information the Trainer had access to";
const STUB_SECTIONS =
  /^(?:model description|intended uses (?:&|&amp;|and) limitations|training and evaluation data)$/;
const MAX_PLACES = 3;
const HALF = 0.5;

/** D47: is the card filled in, and not the bare template? */
export const filledCard: Item = {
  id: "D47",
  read: ({ body, snapshot }): ItemReading => {
    const searched = ["README.md"];
    const sections = sectionsOf(body.units);
    const empty = sections.filter((units) => isPlaceholder(units));
    const commit = snapshot.subject.commit;
    const evidence = empty
      .flatMap((units) => units.slice(0, 1))
      .slice(0, MAX_PLACES)
      .map((unit) => placeOf(body, unit, commit));
    const confidence = "high";
    if (sections.length === 0) {
      const detail = "the card has no text besides its front matter";
      return { state: "absent", detail, confidence, evidence, searched };
    }
    const stub =
      body.card.text.includes(STUB) &&
      empty.filter(([unit]) => STUB_SECTIONS.test((unit?.path.at(-1) ?? "").toLowerCase()))
        .length >= 3;
    const share = `${empty.length} of ${sections.length} sections are placeholders`;
    if (stub || empty.length / sections.length >= HALF) {
      const detail = stub ? "an untouched template of a trainer" : `untouched template: ${share}`;
      return { state: "absent", detail, confidence, evidence, searched };
    }
    const detail = empty.length === 0 ? "no section is a placeholder" : share;
    const [first] = sections.find((units) => !empty.includes(units)) ?? [];
    const filled = first === undefined ? [] : [placeOf(body, first, commit)];
    return { state: "present", detail, confidence, evidence: filled, searched };
  },
};

/** The statements under each heading; headings without text of their own are left out. */
function sectionsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const sections = new Map<readonly string[], Unit[]>();
  for (const unit of units) {
    if (unit.kind === "heading") continue;
    const known = sections.get(unit.path);
    if (known === undefined) sections.set(unit.path, [unit]);
    else known.push(unit);
  }
  return [...sections.values()];
}

function isPlaceholder(units: readonly Unit[]): boolean {
  const open = units.filter(({ lower }) => PLACEHOLDER.test(lower));
  return open.length > units.length / 2;
}
