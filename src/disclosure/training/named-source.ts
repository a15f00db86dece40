import type { Unit } from "../../card/units.ts";
import { hubDatasetId } from "../../facts/model-id.ts";
import {
  inDataSection,
  inEvaluationSection,
  inUsageSection,
  isEmptyStatement,
  saysEvaluation,
  saysTraining,
} from "../context.ts";
import { knownCorpora } from "./corpora.ts";

/** A data source that a sentence names. */
export interface NamedSource {
  readonly name: string;
  readonly resolvable: boolean;
}

const NOUN = "(?:data ?sets?|corpus|corpora|data mix(?:ture)?|collection)";
const NAMED_BEFORE = new RegExp(
  `(?:^|[\\s("'“])((?:[\\p{Lu}][\\p{L}\\d]*[\\p{L}\\d._/+-]*|[\\p{L}\\d]+[-_/][\\p{L}\\d._/-]+|[a-z]+\\d[\\w.-]*)(?: (?:[\\p{Lu}\\d][\\p{L}\\d._+-]*|of|and)){0,5}) ${NOUN}(?![\\p{L}])`,
  "gu",
);
const NAMED_AFTER = new RegExp(
  `\\b${NOUN}\\s?(?:is|:|called|named|such as|like|,? namely|\\()\\s?["'“(]?([\\p{L}\\d][\\p{L}\\d_-]*[\\d_/-][\\p{L}\\d._/-]*|\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}\\d]*|[\\p{Lu}][\\p{Lu}\\d-]{2,})`,
  "iu",
);
const GENERIC =
  /^(?:(?:the|a|an|this|our|your|its|their|these|all|each|both|new|other|original|final|full|large|small|custom|private|internal|public|open|training|train|fine-?tuning|finetuning|instruct(?:ion)?(?:-tuning)?|pre-?training|evaluation|eval|test|validation|dev|sft|rlhf|dpo|rl|preference|reward|synthetic|generated|proprietary|curated|high-quality|web|text|image|audio|video|speech|code|math|chat|raw|source|base|in-house|multi-?(?:modal|lingual|turn|task)|domain-specific|task-specific|large-scale|open-source|english|chinese|japanese|german|french|spanish|korean|italian|arabic|hindi|russian|portuguese|dutch|polish|turkish|vietnamese|indonesian|hugging ?face|hf|hub|nlp|ai|llm|ml|data|dataset|unknown|none|n\/a|json|csv|jsonl|parquet|gpu|dpo-style|alpaca-style|[a-z]+-style|[a-z]+-format|question-answer|q&a|qa|non-\w+|high|low|human|real|more|information|needed|used|see|using|on|in|we|and|of|\d[\d.,]*[kmbt]?\+?)[\s-]*)+$/iu;

/** Data sources named in a sentence about training, or in a section about training data. */
export function namedSources(unit: Unit): readonly NamedSource[] {
  if (isEmptyStatement(unit) || unit.kind === "heading") return [];
  const training = saysTraining(unit);
  if (inEvaluationSection(unit) && !training) return [];
  if (!training && (!inDataSection(unit) || saysEvaluation(unit))) return [];
  if (inUsageSection(unit) && !training) return [];
  const linked = unit.links.flatMap((link) => {
    const id = hubDatasetId(link.url);
    return id === null ? [] : [{ name: id, resolvable: true }];
  });
  const known = knownCorpora(unit.text).map((name) => ({ name, resolvable: true }));
  const phrased = [...unit.text.matchAll(NAMED_BEFORE)]
    .map((match) => match[1] ?? "")
    .concat(NAMED_AFTER.exec(unit.text)?.[1] ?? "")
    .filter((name) => name !== "" && !GENERIC.test(name))
    .map((name) => ({ name, resolvable: /^[\w.-]+\/[\w.-]+$/u.test(name) }));
  return [...linked, ...known, ...phrased];
}
