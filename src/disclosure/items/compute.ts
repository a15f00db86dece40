import type { Unit } from "../../card/units.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import { headingOf } from "../../card/units.ts";
import { saysTraining } from "../context.ts";
import { NUMBER, shortNumber, valueOf } from "./amount.ts";
import { trainingFlop } from "./amounts.ts";
import { isAboutTraining, isNoStatement } from "./prose-about.ts";
import { proseItem } from "./prose.ts";

const HOURS = new RegExp(
  `${NUMBER}\\+?\\s?(?:[\\w-]{1,20} ){0,3}(?:gpu|tpu|npu|chip|accelerator|core|card|[ah]\\d00)[- ]?(?:core[- ])?(?:hours?|hrs?|days?)\\b|\\b(?:gpu|tpu)[- ]hours?\\b[^|:：\\d]{0,30}[|:：]\\s?~?${NUMBER}`,
);
const LASTED =
  /\b(?:\d[\d.,]{0,15}\+?|one|two|three|four|five|six|seven|eight|nine|ten)\s?(?:hours?|hrs?|h\b|days?|weeks?|months?|minutes?|mins?)\b/;
const CHIPS =
  /\b(?:(?:\d{1,6} ?x ?)?(?:[avhb]\d{2,3}0{0,2}(?:s|x\d{1,4})?|a6000s?|l40s?|t4s?|p100s?|g[hb]200|mi\d{3}\w{0,10}|[345]0[6-9]0s?)|rtx\w*|tpus?|tpu\S*|gaudi|dgx|ascend|trainium|quadro|tesla|\d{1,6} ?x? ?(?:\w{1,30} )?gpus?|single gpu)\b/;
const NOT_TRAINING =
  /\b(?:inference|vram|requires?|requirement|minimum|recommended|tested (?:on|with)|fits?|(?<!was |were |been )run(?:s|ning)? (?:on|locally|it)|load(?:ed|s|ing)?|serv(?:e|ing)|deploy\w*|latency|throughput|tokens ?\/ ?s|per second|quanti[sz]\w*|offload\w*|vllm|supports?|supported|compatib\w*|gpu memory|memory usage|speed|faster|device_map|evaluat\w+ (?:on|with)|benchmark\w*|bfloat16|gpu_?layers|layers to (?:the )?gpu|generat\w+ (?:on|with)|distributed_type|no-gpu\S*|gpu idle\w*|multi-gpu)\b/;
const SECTION =
  /\b(?:train\w*|comput\w*|hardware|infrastructure|environment\w*|carbon|energy|emissions?|cost|resources?)\b|训练|訓練|학습/;

function isAboutCompute(unit: Unit): boolean {
  if (isNoStatement(unit)) return false;
  if (isAboutTraining(unit) && saysTraining(unit)) return true;
  return (
    SECTION.test(headingOf(unit)) &&
    !/inference|require|usage|quant|recommend|evaluat/.test(headingOf(unit))
  );
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
        /\bno (?:additional |further )?(?:compute|training compute|gpu hours?)\b[^.;]{0,20}\b(?:was|were) (?:used|needed|required)/,
      detail: "the card says that no compute went into training",
    },
  ],
  present: [
    {
      pattern: HOURS,
      detail: (match) => {
        const value = valueOf(match[1] ?? match[3] ?? "", match[2] ?? match[4]);
        return Number.isFinite(value)
          ? `${shortNumber(value)} ${/day/.test(match[0]) ? "GPU-days" : "GPU-hours"}`
          : "GPU-hours are stated";
      },
    },
    {
      pattern: LASTED,
      and: CHIPS,
      unless:
        /\bhours? of (?:audio|speech|video)|\b\d+ hours? (?:corpus|data)|\b(?:released?|updated|since)\b/,
      detail: (match) => `hardware and duration are stated: ${match[0]}`,
    },
    {
      pattern:
        /\b\d[\d.,]{0,15} (?:hours|days|weeks) of (?:pre-?|fine-?)?(?:training|tuning)\b|\bhours used\s?[:：|]?\s?~?\d|\b(?:training (?:time|duration)|trained for|took|duration(?: of (?:training|fine-?tuning))?)\b[^.;|]{0,20}[:：|]?\s?(?:about |around |approximately |~)?\d[\d.,]{0,15}\s?(?:hours?|hrs?|days?|weeks?|minutes)\b/,
      detail: (match) => `duration: ${match[0].slice(0, 60)}`,
    },
  ],
  vague: [{ pattern: CHIPS, detail: "hardware is named, without how long it ran" }],
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
