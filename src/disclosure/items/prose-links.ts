import type { Unit } from "../../card/units.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import { lowerCase } from "../../text/lower.ts";
import { unitsWith } from "./prose-index.ts";
import { placeOf } from "./prose.ts";

const MAX_PLACES = 3;
const ADDRESS = /^(?:https?:|\.{0,2}\/|[\w-]+[./])/;
const BARE = /\bhttps?:\/\/[^\s<>()|]{4,300}/g;
/** How far before an address its document is named, in UTF-16 code units; no other sentence counts. */
const REACH = 80;
const LEAD = /[^.;!?]*$/;

/** An item that a link to a document answers. */
export interface LinkItem {
  readonly id: string;
  /** Matched against a link's text and address together, in lower case. */
  readonly link: RegExp;
  /** Links that only look like it. */
  readonly unless?: RegExp;
  /** Files of the repository that are the document itself. */
  readonly file: RegExp;
  /** Stems of `mention`. */
  readonly words: readonly string[];
  /** Speaks of the document without a link to it. */
  readonly mention: RegExp;
  /** Says that there is none, or that none is owed. */
  readonly none?: RegExp;
  readonly details: Readonly<Record<"present" | "vague" | "none" | "absent", string>>;
}

/** Makes an item of the links it looks for. */
export function linkItem(spec: LinkItem): Item {
  return { id: spec.id, read: (context) => answer(spec, context) };
}

function answer(spec: LinkItem, { body, snapshot }: ItemContext): ItemReading {
  const { commit } = snapshot.subject;
  const searched = ["README.md", "list of files"];
  const confidence = "medium";
  const linked = body.units.filter((unit) => linksTo(spec, unit));
  const files = snapshot.listing.files.filter(({ path }) => spec.file.test(lowerCase(path)));
  const found: readonly Evidence[] = [
    ...linked.map((unit) => placeOf(body, unit, commit)),
    ...files.map(({ path }) => listedFile(path, commit)),
  ];
  if (found.length > 0) {
    const evidence = found.slice(0, MAX_PLACES);
    return { state: "present", detail: spec.details.present, confidence, evidence, searched };
  }
  for (const state of ["none", "mention"] as const) {
    const pattern = spec[state];
    const unit = unitsWith(body, spec.words).find((one) => pattern?.test(one.lower) === true);
    if (unit === undefined) continue;
    const evidence = [placeOf(body, unit, commit)];
    return state === "none"
      ? { state: "stated-none", detail: spec.details.none, confidence, evidence, searched }
      : { state: "vague", detail: spec.details.vague, confidence, evidence, searched };
  }
  return { state: "absent", detail: spec.details.absent, confidence, evidence: [], searched };
}

function linksTo(spec: LinkItem, unit: Unit): boolean {
  const bare = unit.lower.includes("http")
    ? [...unit.lower.matchAll(BARE)].map(([url]) => url)
    : [];
  const named = unit.links
    .filter(({ url }) => ADDRESS.test(url))
    .map(({ text, url }) => lowerCase(`${text} ${url}`));
  return (
    [...named, ...bare].some((link) => spec.link.test(link) && spec.unless?.test(link) !== true) ||
    announces(spec, unit)
  );
}

/** The document is named close before an address: "our copyright policy is at https://…". */
function announces(spec: LinkItem, { lower, links }: Unit): boolean {
  const addresses = lower.includes("http") ? [...lower.matchAll(BARE)] : [];
  const starts = [
    ...addresses.map(({ index, 0: url }) => ({ at: index, url })),
    ...links
      .filter(({ url }) => ADDRESS.test(url))
      .map(({ text, url }) => ({ at: lower.indexOf(lowerCase(text)), url: lowerCase(url) })),
  ];
  return starts.some(({ at, url }) => {
    const lead = LEAD.exec(lower.slice(Math.max(0, at - REACH), Math.max(0, at)))?.[0] ?? "";
    return spec.link.test(lead) && spec.unless?.test(`${lead} ${url}`) !== true;
  });
}

/** A file by its place in the list of files. */
export function listedFile(path: string, commit: string | null): Evidence {
  return {
    kind: "hub",
    repository: null,
    commit,
    file: "siblings",
    startLine: 1,
    endLine: 1,
    excerpt: path.slice(0, 200),
  };
}
