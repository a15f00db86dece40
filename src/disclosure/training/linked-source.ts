import type { InlineLink } from "../../card/inline.ts";
import type { Unit } from "../../card/units.ts";
import type { NamedSource } from "./source.ts";
import { headingOf } from "../../card/units.ts";
import { hubDatasetId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";

const KAGGLE = /^https?:\/\/(?:www\.)?kaggle\.com\/(?:datasets|c|competitions)\//u;
const DATA_LINK =
  /\b(?:data ?sets?|corpus|corpora)\b|数据集|數據集|データセット|데이터셋|语料|コーパス/u;
const FILES =
  /^https?:\/\/(?:www\.)?(?:github\.com|zenodo\.org|figshare\.com|drive\.google\.com|data\.\S+|\S*openslr\.org|\S*statmt\.org)\//u;

/** "Trained on this [dataset](https://github.com/…)": the link names it. */
function isDataLink(link: InlineLink): boolean {
  const url = lowerCase(link.url);
  return FILES.test(url) && (DATA_LINK.test(lowerCase(link.text)) || /data-?set|corpus/u.test(url));
}

const THANKS = /\b(?:thank\w*|credits?|acknowledg\w*|gratitude)\b/u;
const MADE_BY = /\b(?:curat|compil|prepar|assembl|clean|collect|creat)(?:ed|ing)\b/u;

/** `true` for a line that is only a link to a data set, and for thanks to its makers: both say it was used. */
export function offersData(unit: Unit): boolean {
  if (ONLY_A_LINK.test(unit.lower)) return true;
  return (
    unit.links.some((link) => link.url.includes("/datasets/")) &&
    MADE_BY.test(unit.lower) &&
    (THANKS.test(unit.lower) || THANKS.test(headingOf(unit)))
  );
}

const ONLY_A_LINK = /^<?https?:\/\/\S+\/datasets\/\S+$/u;
const BARE_URL = /https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/datasets\/[^\s)\]>"'|]{1,200}/gu;

/** Data sets that a unit links to. */
export function linkedDatasets(unit: Unit): readonly NamedSource[] {
  const bare = unit.lower.includes("/datasets/") ? (unit.text.match(BARE_URL) ?? []) : [];
  const links = [...unit.links, ...bare.map((url) => ({ text: url, url }))];
  return links.flatMap((link) => {
    const id = hubDatasetId(link.url);
    if (KAGGLE.test(lowerCase(link.url)) || isDataLink(link))
      return [{ name: link.text, resolvable: true }];
    return id === null || id.startsWith("open-llm-leaderboard")
      ? []
      : [{ name: id, resolvable: true }];
  });
}
