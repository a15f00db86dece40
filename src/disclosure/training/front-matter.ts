import type { CardBody } from "../../card/units.ts";
import type { DatasetClaim } from "../../model/disclosure.ts";
import { scalarsOf } from "../../card/fields.ts";
import { evidenceOnLine } from "../../card/units.ts";
import { hubDatasetId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";

const PLACEHOLDER =
  /^(?:custom|unknown|proprietary|private|generator|none|null|~|json|csv|text|parquet|arrow|imagefolder|audiofolder|n\/?a|tbd|todo|other|internal|my[-_ ]?dataset|dataset|local|synthetic|yes|no|true|false|-|\.|.*\.jsonl?|.*\.csv)$/u;
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

function isDataset(name: string): boolean {
  return !PLACEHOLDER.test(name.trim()) && !CALIBRATION.test(name);
}
