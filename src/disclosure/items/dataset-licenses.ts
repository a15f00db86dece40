import type { DatasetReading } from "../../model/dataset.ts";
import type { Evidence } from "../../model/evidence.ts";
import { evidenceAt } from "../../card/units.ts";
import { licenseNames } from "../../facts/license-names.ts";
import { lowerCase } from "../../text/lower.ts";
import { answer } from "./answer.ts";
import { isAboutTraining } from "./prose-about.ts";
import { DATASETS_SEARCHED as searched, namesOf } from "./dataset-names.ts";
import type { Item, ItemContext } from "./item.ts";

// Values that say that there are terms, or that there may be, and not which.
const NO_NAME =
  /^(?:other|unknown|unlicensed|unspecified|custom|proprietary|various|mixed|none|n\/?a|tbd|todo|see .{0,80})$/u;
/** A shorter name stands in too many sentences by chance. */
const LEAST_NAME = 4;
const MAYBE = /licen[sc]|apache|\bmit\b|gpl|bsd|\bcc|odc|cdla|public domain/u;
/** What stands between a data set and its licence. */
const GIVEN =
  /^(?!.*\b(?:models?|weights|checkpoints?|code)\b).{0,80}(?:\bunder(?: the| an?)?|\blicen[sc]\w*(?: under| is| as|:)?(?: the)?|[(|,:]|\bis|\bare)\s{0,3}["'`[]{0,2}$/u;

/** D24: under which licences are the listed data sets? */
export const datasetLicenses: Item = {
  id: "D24",
  read: (context) => {
    const { trainingData, datasets } = context;
    if (trainingData.datasets.length === 0) return null;
    const read = datasets.filter(isRead);
    const told = trainingData.datasets.map((claim) => toldLicense(claim.name, context));
    const places = told.flatMap((one) => one ?? []);
    if (places.length > 0 && told.every((one, at) => one !== null || isStated(at, context)))
      return answer("present", "the card gives the licence of each data set", places, { searched });
    if (read.length === 0)
      return places.length > 0
        ? answer("vague", "the card gives the licence of some data sets", places, { searched })
        : answer("unread", "no card of a listed data set could be read", [], { searched });
    const silent = read.filter(({ license }) => license === null);
    const open = read.filter(({ license }) => license !== null && !isNamed(license));
    const named = read.filter(({ license }) => license !== null && isNamed(license));
    const stated = [...named, ...open].map(({ name, license }) => `${name}: ${license ?? ""}`);
    const detail = [
      ...(stated.length > 0 ? [`stated: ${namesOf(stated)}`] : []),
      ...(silent.length > 0
        ? [`no licence in the front matter of ${namesOf(silent.map(({ name }) => name))}`]
        : []),
      ...(read.length < datasets.length ? [`not read: ${datasets.length - read.length}`] : []),
    ].join("; ");
    const evidence = [...open, ...named].flatMap(licenseEvidence);
    if (stated.length === 0) return answer("absent", detail, [], { searched });
    const state = named.length === read.length ? "present" : "vague";
    return answer(state, detail, evidence, { searched });
  },
};

/** The data set's own card names a licence. */
function isStated(at: number, { trainingData, datasets }: ItemContext): boolean {
  const name = lowerCase(trainingData.datasets[at]?.name ?? "");
  const own = datasets.find((one) => lowerCase(one.name) === name);
  return own?.license !== null && own?.license !== undefined && isNamed(own.license);
}

/** A sentence or row of the model's card that names the data set and then a licence. */
function toldLicense(name: string, { body, snapshot }: ItemContext): Evidence | null {
  const tail = lowerCase(name.split("/").at(-1) ?? name);
  if (tail.length < LEAST_NAME) return null;
  const unit = body.units.find((one) => {
    const { lower, kind, text } = one;
    const at = kind === "heading" ? -1 : lower.indexOf(tail);
    if (at === -1 || !MAYBE.test(lower)) return false;
    const around = `${lower[at - 1] ?? ""}${lower[at + tail.length] ?? ""}`;
    if (/[a-z\d_-]/u.test(around) || !isAboutTraining(one)) return false;
    const rest = at + tail.length;
    return licenseNames(text).some(
      ({ start, end }) =>
        start > rest && GIVEN.test(lower.slice(rest, start)) && !lower.startsWith(" lab", end),
    );
  });
  return unit === undefined
    ? null
    : evidenceAt(body, unit.start, unit.end, snapshot.subject.commit);
}

/** A card that was not read says nothing, also not that it is silent. */
function isRead({ state, license, why }: DatasetReading): boolean {
  if (state === "gone" || state === "unread") return false;
  return license !== null || why === "";
}

function isNamed(license: string): boolean {
  return license.split(",").every((one) => !NO_NAME.test(lowerCase(one.trim())));
}

function licenseEvidence({ evidence }: DatasetReading): DatasetReading["evidence"] {
  return evidence.filter(
    ({ file, excerpt }) => file === "cardData.license" || /^licenses?\s*:/u.test(excerpt),
  );
}
