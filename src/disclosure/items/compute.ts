import type { Unit } from "../../card/units.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import { headingOf } from "../../card/units.ts";
import { saysTraining } from "../context.ts";
import { NUMBER, shortNumber, valueOf } from "./amount.ts";
import { trainingFlop } from "./amounts.ts";
import { isAboutTraining, isNoStatement } from "./prose-about.ts";
import { proseItem } from "./prose.ts";

const CHIP =
  "(?:(?:nvidia |tesla |google |cloud |amd |intel )*(?:[avhbltp]\\d{1,3}0{0,2}s?(?:[- ](?:sxm\\d?|pcie|\\d{2,3} ?gb?))*|a6000s?|rtx\\S*(?: \\w*\\d{4}\\w*)?|gh200|gb200|h[128]00s?|[34]0[6-9]0s?|5090|mi\\d{3}\\w*|tpu(?:[- ]?v\\d\\w*)?(?:-\\d+)?s?|gaudi ?\\d?s?|dgx\\S*|ascend\\S*|trainium\\S*|gpus?|tpus?|npus?|quadro\\S*))";
const HOURS = new RegExp(
  `${NUMBER}\\+?\\s?(?:total |cumulative |${CHIP}[- ])*(?:gpu|tpu|npu|chip|accelerator|core|card|${CHIP})[- ]?(?:core[- ])?(?:hours?|hrs?|days?)\\b|\\b(?:gpu|tpu)[- ]hours?\\b[^|:：\\d]{0,30}[|:：]\\s?~?${NUMBER}`,
  "u",
);
const LASTED = "\\d[\\d.,]*\\+?\\s?(?:hours?|hrs?|h\\b|days?|weeks?|months?|minutes?|mins?)\\b";
const WITH = new RegExp(
  `\\b${CHIP}\\b[^;|]{0,100}?\\b${LASTED}|\\b${LASTED}[^;|]{0,60}?\\b${CHIP}\\b`,
  "u",
);
const NAMED = new RegExp(
  `\\b(?:[avhb]\\d{2,3}0{0,2}(?:s|-\\S+)?\\b(?<!\\d{5})|rtx[- ]?\\w*|gh200|mi\\d{3}\\w*|tpu\\S*|gaudi\\S*|dgx|ascend|trainium|\\d+ ?x? ?(?:\\w+ )?(?:gpus?|tpus?)|single gpu|t4s?|[34]090s?|quadro|p100)\\b`,
  "u",
);
const NOT_TRAINING =
  /\b(?:inference|vram|requires?|requirement|minimum|recommended|tested (?:on|with)|fits?|run(?:s|ning)? (?:on|locally|it)|load(?:ed|s|ing)?|serv(?:e|ing)|deploy\w*|latency|throughput|tokens ?\/ ?s|per second|quanti[sz]\w*|offload\w*|vllm|supports?|supported|compatib\w*|gpu memory|memory usage|speed|faster|device_map|evaluat\w+ (?:on|with)|benchmark\w*|bfloat16|gpu_?layers|layers to (?:the )?gpu|generat\w+ (?:on|with)|distributed_type|no-gpu\S*|gpu idle\w*|multi-gpu)\b/u;
const SECTION =
  /\b(?:train\w*|comput\w*|hardware|infrastructure|environment\w*|carbon|energy|emissions?|cost|resources?)\b|训练|訓練|학습/u;

function isAboutCompute(unit: Unit): boolean {
  if (isNoStatement(unit)) return false;
  if (isAboutTraining(unit) && saysTraining(unit)) return true;
  return SECTION.test(headingOf(unit)) && !/inference|require|usage|quant/u.test(headingOf(unit));
}

/** D45: how much compute, for how long? */
export const compute: Item = proseItem({
  id: "D45",
  words: [
    "gpu",
    "gpus",
    "tpu",
    "hours",
    "hour",
    "days",
    "flop",
    "flops",
    "chip",
    "a100",
    "h100",
    "h800",
    "v100",
    "a6000",
    "4090",
    "3090",
    "rtx",
    "l40s",
    "l4",
    "a10g",
    "a10",
    "h200",
    "b200",
  ].concat([
    "gh200",
    "mi250",
    "mi300",
    "gaudi",
    "dgx",
    "nvidia",
    "tesla",
    "ascend",
    "trainium",
    "2x",
    "4x",
    "8x",
    "8xa100",
    "4xa100",
    "8xh100",
    "1xa100",
    "2xa100",
    "4xh100",
    "t4",
    "p100",
    "p40",
    "a40",
    "小时",
    "显卡",
  ]),
  about: isAboutCompute,
  never: NOT_TRAINING,
  elsewhere: flop,
  none: [
    {
      pattern:
        /\bno (?:additional |further )?(?:compute|training compute|gpu hours?)\b[^.;]{0,20}\b(?:was|were) (?:used|needed|required)/u,
      detail: "the card says that no compute went into training",
    },
  ],
  present: [
    {
      pattern: HOURS,
      detail: (match) => {
        const value = valueOf(match[1] ?? match[3] ?? "", match[2] ?? match[4]);
        return Number.isFinite(value)
          ? `${shortNumber(value)} ${/day/u.test(match[0]) ? "GPU-days" : "GPU-hours"}`
          : "GPU-hours are stated";
      },
    },
    {
      pattern: WITH,
      unless: /\bhours? of (?:audio|speech|video)|\b\d+ hours? (?:corpus|data)/u,
      detail: (match) => `hardware and duration: ${match[0].replace(/\s+/gu, " ").slice(0, 80)}`,
    },
    {
      pattern:
        /\bhours used\s?[:：|]?\s?~?\d|\b(?:training (?:time|duration)|trained for|took|duration(?: of (?:training|fine-?tuning))?)\b[^.;|]{0,20}[:：|]?\s?(?:about |around |approximately |~)?\d[\d.,]*\s?(?:hours?|hrs?|days?|weeks?|minutes)\b/u,
      detail: (match) => `duration: ${match[0].slice(0, 60)}`,
    },
  ],
  vague: [{ pattern: NAMED, detail: "hardware is named, without how long it ran" }],
  absent: "no compute or duration of training is stated",
});

function flop(context: ItemContext): ItemReading | null {
  const found = trainingFlop(context);
  if (found === null) return null;
  const detail = `${found.value.toExponential(1).replace("+", "")} FLOP`;
  return {
    state: "present",
    detail,
    confidence: "medium",
    evidence: [found.evidence],
    searched: ["README.md"],
  };
}
