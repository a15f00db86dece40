import type { CardBody, Unit } from "../../card/units.ts";
import type { DatasetClaim, Disclosure } from "../../model/disclosure.ts";
import type { DisclosureTables } from "../tables.ts";
import { evidenceAt, headingOf } from "../../card/units.ts";
import { lowerCase } from "../../text/lower.ts";
import { trainsAnother } from "./another-model.ts";
import { frontMatterDatasets, frontMatterPlaceholders } from "./front-matter.ts";
import { saysTraining } from "../context.ts";
import { isEmptyStatement } from "../empty-statement.ts";
import type { NamedSource } from "./source.ts";
import { isMergeCard, speaksOfAPart, titleOf } from "./merge.ts";
import { namedSources } from "./named-source.ts";
import { quotedSource } from "./quoted-source.ts";
import { shareRows } from "./shares.ts";
import { uniqueClaims } from "./unique-claims.ts";
import { isVagueStatement } from "./vague.ts";

const MAX_EVIDENCE = 5;
const MAX_DATASETS = 200;
// Every signal needs one of these words in the sentence or in what announces it.
const TRIGGER =
  /train|entren|entra[iî]n|addestr|trein|tun(?:e|ing)|data|corp(?:us|ora)|learn|sft|dpo|rlhf|token|sample|example|collect|curat|synth|conversation|dialogue|\|\s*sources|数据|數據|データ|训练|訓練|微调|微調|学習|학습|데이터|语料/u;
const NONE_USED =
  /\b(?:no|(?:made|created|built|merged|produced|obtained)\b.{0,40}\bwithout(?: any)?) (?:additional |further |new )?(?:training data|training|fine-?tuning)\b|\btraining-free (?:merge|merging|prun\w*|quanti\w*)\b|\bnot (?:been )?(?:further )?(?:re)?trained\b(?! (?:on|with|using|for|to|against|in|as)\b)/u;

/**
 * How openly the card speaks of training data, each level with the statements it rests on. `own` is
 * the model's name and `bases` what it was trained from: what is said of them is not said of it.
 */
export function readTrainingData(
  body: CardBody,
  commit: string | null,
  tables: DisclosureTables,
  own = "",
  bases: readonly string[] = [],
): Disclosure["trainingData"] {
  const listed = frontMatterDatasets(body, commit);
  const prose: DatasetClaim[] = [];
  const vague = [...frontMatterPlaceholders(body, commit)];
  let statedNone = false;
  const names = { own, bases };
  const merge = isMergeCard(body);
  const title = merge ? titleOf(body) : "";
  for (const unit of body.units) {
    if (!mayConcernData(unit) || trainsAnother(unit, names)) continue;
    const none = NONE_USED.test(unit.lower);
    if (none) statedNone = true;
    if (merge && speaksOfAPart(unit, title)) continue;
    const sources = sourcesOf(body, unit, tables);
    if (sources.length > 0 && prose.length < MAX_DATASETS) {
      const evidence = evidenceAt(body, unit.start, unit.end, commit);
      prose.push(...sources.map((source) => ({ ...source, evidence })));
    } else if (!none && vague.length < MAX_EVIDENCE && isVagueStatement(unit)) {
      vague.push(evidenceAt(body, unit.start, unit.end, commit));
    }
  }
  const datasets = uniqueClaims([...listed, ...prose]);
  const full = shareRows(body.units);
  if (full.length > 0 && datasets.length > 0) {
    const evidence = full
      .slice(0, MAX_EVIDENCE)
      .map((unit) => evidenceAt(body, unit.start, unit.end, commit));
    return { level: "full", statedNone, datasets, evidence };
  }
  if (datasets.length > 0) {
    const evidence = datasets.slice(0, MAX_EVIDENCE).map((dataset) => dataset.evidence);
    return { level: "named-sources", statedNone, datasets, evidence };
  }
  return {
    level: vague.length > 0 ? "vague" : "none",
    statedNone,
    datasets,
    evidence: vague.slice(0, MAX_EVIDENCE),
  };
}

function sourcesOf(body: CardBody, unit: Unit, tables: DisclosureTables): readonly NamedSource[] {
  const sources = namedSources(unit, tables);
  if (sources.length > 0 || !saysTraining(unit) || isEmptyStatement(unit)) return sources;
  return quotedSource(body.card.text.slice(unit.start, unit.end));
}

function mayConcernData(unit: Unit): boolean {
  return (
    TRIGGER.test(unit.lower) ||
    TRIGGER.test(lowerCase(unit.intro)) ||
    TRIGGER.test(headingOf(unit)) ||
    unit.links.some((link) => link.url.includes("datasets/"))
  );
}
