import type { DatasetReading } from "../../model/dataset.ts";
import { lowerCase } from "../../text/lower.ts";
import { answer } from "./answer.ts";
import { DATASETS_SEARCHED as searched, namesOf } from "./dataset-names.ts";
import type { Item } from "./item.ts";

// Values that say that there are terms, or that there may be, and not which.
const NO_NAME =
  /^(?:other|unknown|unlicensed|unspecified|custom|proprietary|various|mixed|none|n\/?a|tbd|todo|see .{0,80})$/u;

/** D24: under which licences are the listed data sets? */
export const datasetLicenses: Item = {
  id: "D24",
  read: ({ trainingData, datasets }) => {
    if (trainingData.datasets.length === 0) return null;
    const read = datasets.filter(isRead);
    if (read.length === 0)
      return answer("unread", "no card of a listed data set could be read", [], { searched });
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
