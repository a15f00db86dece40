import type { Unit } from "../../card/units.ts";
import type { Item, ItemReading } from "./item.ts";
import { lowerCase } from "../../text/lower.ts";
import { isAboutTraining } from "./prose-about.ts";
import { unitsWith } from "./prose-index.ts";
import { distinctPlaces, placeOf } from "./prose.ts";

const IN_NAME =
  /(?:^|[-_ .])v?\d{1,2}(?:[._]\d{1,3}){1,2}(?:$|[-_ ])|[-_ .]?v\d{1,2}(?:$|[-_. ])|(?:19|20)\d{2}[-_.]?(?:0[1-9]|1[0-2])|cc-main-\d{4}/;
const IN_TEXT =
  /\b(?:snapshots?|dumps?|revisions?)\b[^.;]{0,30}(?:\b(?:19|20)\d{2}\b|\bv?\d{1,2}\.\d|\b[0-9a-f]{7,40}\b)|\b(?:data ?sets?|corpus|corpora|wikipedia|oscar|sharegpt|pile|common voice)\b[^.;]{0,20}\b(?:version |v)\d[\d.]*|\bv\d{1,2}(?:\.\d{1,2})? (?:of the )?(?:data ?set|corpus)\b|\b(?:19|20)\d{2}[-/]?\d{2}(?:[-/]?\d{2})?\b[^.;]{0,25}\b(?:snapshots?|dumps?)\b|\bcc-main-\d{4}|\bcommon ?crawl\b[^.;]{0,30}\b(?:19|20)\d{2}-\d{2}\b|\bwikipedia\b[^.;]{0,25}\b(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{0,2}\b/;
const OF_DATA =
  /\b(?:data ?sets?|corpus|corpora|wikipedia|crawl|dumps?|snapshots?|oscar|mc4|c4|pile|common voice)\b/;
const PINNED = /huggingface\.co\/datasets\/[\w.-]+\/[\w.-]+\/(?:tree|blob|resolve)\/(?!main\b)/;
const NEAR_NAME =
  /\b(?:revision|commit|snapshot|dump|release|version|tag)\b(?: id| hash| of)?\s{0,2}[:：|=]{0,2}\s{0,2}["'`(]?(?:v?\d{1,3}(?:\.\d{1,3}){1,2}\b|v\d|(?=[a-f]{0,39}\d)[0-9a-f]{7,40}\b|(?:19|20)\d\d)/;
/** A shorter name stands in too many sentences by chance. */
const LEAST_NAME = 4;
const SEARCHED = ["names of the data sets", "README.md"];

/** D23: which versions of the data sets? */
export const datasetVersions: Item = {
  id: "D23",
  read: ({ trainingData: { datasets }, body, snapshot }): ItemReading => {
    const confidence = "medium";
    const searched = SEARCHED;
    const named = datasets.filter(({ name }) => IN_NAME.test(name.toLowerCase()));
    const words = [
      "snapshot",
      "dump",
      "revision",
      "release",
      "version",
      "commit",
      "common",
      "main",
      "wikipedia",
      "dataset",
      "datasets",
    ];
    const tails = datasets
      .map(({ name }) => lowerCase(name.split("/").at(-1) ?? name))
      .filter((tail) => tail.length >= LEAST_NAME);
    const said =
      datasets.length === 0
        ? []
        : unitsWith(body, words).filter((unit) => givesVersion(unit) || pins(unit, tails));
    if (named.length > 0 || said.length > 0) {
      const evidence = distinctPlaces([
        ...named.map((one) => one.evidence),
        ...said.map((unit) => placeOf(body, unit, snapshot.subject.commit)),
      ]);
      const detail =
        named.length > 0
          ? `${named.length} of ${datasets.length} named sources carry a version`
          : "a version, snapshot or dump of the data is named";
      return { state: "present", detail, confidence, evidence, searched };
    }
    if (datasets.length > 0) {
      const evidence = distinctPlaces(datasets.map((one) => one.evidence));
      const detail = "data sets are named without a version";
      return { state: "vague", detail, confidence, evidence, searched };
    }
    const detail = "no data set is named, and so no version of one";
    return { state: "absent", detail, confidence, evidence: [], searched };
  },
};

/** A version or commit in a sentence that names a listed data set. */
function pins({ kind, lower }: Unit, tails: readonly string[]): boolean {
  return kind !== "heading" && NEAR_NAME.test(lower) && tails.some((tail) => lower.includes(tail));
}

function givesVersion(unit: Unit): boolean {
  if (unit.kind === "heading") return false;
  if (unit.links.some(({ url }) => PINNED.test(url))) return true;
  return IN_TEXT.test(unit.lower) && OF_DATA.test(unit.lower) && isAboutTraining(unit);
}
