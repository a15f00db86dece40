import type { CardBody } from "../../card/units.ts";
import type { DatasetClaim } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import { scalarsOf } from "../../card/fields.ts";
import { evidenceOnLine } from "../../card/units.ts";
import { hubDatasetId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";

const EMPTY = /^(?:none|null|~|n\/?a|tbd|tba|todo|wip|no|yes|false|true|-|\.|\?+)$/u;
// A word for the kind of data, or the loader that read it, where a data set should be.
const PLACEHOLDER =
  /^(?:(?:my |our |own )?(?:custom|unknown|proprietary|private|internal|local|synthetic|various|mixed?|multiple|other|own|generator|web|internet|social media|news|books|tweets)(?:[-_ ]?(?:data ?sets?|data|corpus|source|sources))?|json|csv|tsv|text|parquet|arrow|imagefolder|audiofolder|videofolder|webdataset|my[-_ ]?data(?:set)?|data ?sets?|data|.*\.(?:jsonl?|csv|tsv|txt|parquet)|.*-custom)$/u;
const CALIBRATION = /calib|imatrix/u;

/** Data sets listed under `datasets`. A placeholder is a word, not a data set; calibration is not training. */
export function frontMatterDatasets(
  body: CardBody,
  commit: string | null,
): readonly DatasetClaim[] {
  return scalarsOf(body.card, "datasets")
    .filter(({ text }) => isDataset(lowerCase(text)))
    .map((item) => {
      const name = hubDatasetId(item.text) ?? item.text.trim();
      const resolvable = /^[\w.-]+\/[\w.-]+$/u.test(name) || /^[a-z0-9_-]{2,40}$/u.test(name);
      return { name, resolvable, evidence: evidenceOnLine(body, item, commit) };
    });
}

/** Words under `datasets` that say of what kind the data is and not which: custom, private, json. */
export function frontMatterPlaceholders(
  body: CardBody,
  commit: string | null,
): readonly Evidence[] {
  return scalarsOf(body.card, "datasets")
    .filter(({ text }) => isPlaceholder(lowerCase(text).trim()))
    .map((item) => evidenceOnLine(body, item, commit));
}

/** `true` for a word in lower case that stands where the name of a data set should. */
export function isPlaceholder(name: string): boolean {
  return PLACEHOLDER.test(name) && !EMPTY.test(name);
}

function isDataset(name: string): boolean {
  const bare = name.trim();
  return !EMPTY.test(bare) && !PLACEHOLDER.test(bare) && !CALIBRATION.test(bare);
}
