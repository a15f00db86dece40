import type { Unit } from "../../card/units.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import type { ProseItem } from "./prose.ts";
import { scalarsOf } from "../../card/fields.ts";
import { evidenceOnLine } from "../../card/units.ts";
import { hubDatasetId, hubModelId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";
import { isAboutTraining } from "./prose-about.ts";
import { unitsWith } from "./prose-index.ts";
import { answerItem, distinctPlaces, placeOf } from "./prose.ts";
import { trainerConfigs } from "./trainer-config.ts";

const METHOD =
  "(?:dpo|rlhf|rlaif|ppo|grpo|gspo|dapo|orpo|kto|simpo|ipo|rloo|(?:direct )?preference[- ](?:optimi[sz]ation|tun\\w+|learning|align\\w*)|reward[- ]model\\w*|(?:reinforcement|rl) (?:learning|training)|reinforcement[- ]learned|rejection sampling)";
const USES = new RegExp(`(?<![-\\w./])${METHOD}(?![-\\w/]|\\.\\w)|强化学习|偏好|奖励模型|人类反馈`);
/** "DPO on owner/name". */
const METHOD_ON = new RegExp(
  `(?<![-\\w./])${METHOD} (?:was done |was run |is done )?(?:on|with|using|over) (?:the )?(?:data ?set )?["'\`[(]{0,2}(?!http)[a-z\\d][\\w.-]{1,40}/[a-z\\d][\\w.-]{2,80}`,
);
const OF_DATA =
  /dpo|rlhf|rlaif|preference|(?:ultra|help)?feedback|hh-?rlhf|reward|orpo|(?:^|[-_/])kto|chosen|rejected|nectar|helpsteer|(?:^|[-_/])shp|comparison/;
const REWARD_NAME =
  /\breward[- ]?models?\b[^.;]{0,40}\b(?:[a-z]+[-_.\d][\w.-]*-?(?:rm|reward)\w*|starling-rm\S*|armorm\S*|skywork-reward\S*|deberta\S*|pairrm)|\bpairrm\b|\b(?:starling-rm|armorm|skywork-reward)\S*/;
const COMPARES =
  /\b(?:unlike|compared (?:to|with)|such as|like|e\.g|outperform\w*|better than|than|future|planned|will|next|soon|experiment with|without (?:any )?(?:rlhf|dpo)|support\w*|unable to|inspired|added separately|training code|before (?:dpo|rlhf)|also released?|have also|examples of|merge\w*|version (?:of|for)|rankings?)\b/;
const WORDS = [
  "dpo",
  "rlhf",
  "rl",
  "rlaif",
  "ppo",
  "grpo",
  "gspo",
  "dapo",
  "orpo",
  "kto",
  "simpo",
  "rloo",
  "preference",
  "reward",
  "reinforcement",
  "rejection",
  "pairrm",
  "starling",
  "强化",
  "偏好",
  "奖励",
  "人类",
];
const NOT_ALIGNED = new RegExp(
  `\\bno (?:\\w+ ){0,3}(?:training|fine-?tuning)[^.;]{0,30}\\bor (?:dpo|rlhf)\\b|\\b(?:has|have|had|was|were|is|did)(?: not|n['’]t) (?:yet )?(?:\\w+ ){0,3}(?:aligned?|fine-?tuned|trained|undergone|used?|gone|been)\\b[^.;]{0,80}\\b(?:${METHOD}|human (?:feedback|preferences?))|\\b(?:is|was|are|were) not (?:\\w+ )?(?:dpo|rlhf|ppo|orpo|kto)[- ](?:tuned|trained|ed|aligned)|\\b(?:no|without(?: any)?|not (?:use|used|using)) (?:${METHOD}|human feedback|preference (?:data|tuning|training|optimi[sz]ation|learning))\\b`,
);
const TAGS =
  /^(?:dpo|rlhf|orpo|kto|grpo|ppo|rlaif|preference|reinforcement-learning-from-human-feedback)$/;

const IN_SENTENCES: Omit<ProseItem, "id"> = {
  words: WORDS,
  about: (unit) => unit.kind !== "row" && isAboutTraining(unit),
  label: /\b(?:preference|reward|rlhf|dpo|human feedback)\b/,
  never:
    /\[ \]|无法|\b(?:can|could|to) be used as a reward model\b|\breward models? (?:benchmark|bench)\b|\brewardbench\b/,
  none: [
    {
      pattern: NOT_ALIGNED,
      detail: "the card says that it was not trained on preferences or rewards",
    },
  ],
  present: [
    { pattern: REWARD_NAME, unless: COMPARES, detail: "the reward model is named" },
    { pattern: METHOD_ON, unless: COMPARES, detail: "preference data is named" },
  ],
  vague: [
    {
      pattern: USES,
      unless: COMPARES,
      detail: "training on preferences or rewards is spoken of, and its data is not named",
    },
  ],
  elsewhere: marks,
  searched: ["tags in front matter", "trainer configurations"],
  absent: "no sentence speaks of training on preferences or rewards",
};

/** D35: are preference data and reward models named? */
export const preferenceData: Item = {
  id: "D35",
  read: (context) => named(context) ?? answerItem(IN_SENTENCES, context),
};

/** A preference data set among those named, or a link to one in a sentence about the method. */
function named(context: ItemContext): ItemReading | null {
  const { trainingData, body, snapshot } = context;
  const sets = trainingData.datasets.filter(({ name }) => OF_DATA.test(lowerCase(name)));
  const linked = unitsWith(body, WORDS).filter(namesData);
  const trained = trainerConfigs(context).filter(
    (one) => one.preference !== null && one.datasets.length > 0,
  );
  const evidence = distinctPlaces([
    ...sets.map((one) => one.evidence),
    ...linked.map((unit) => placeOf(body, unit, snapshot.subject.commit)),
    ...trained.flatMap((one) => one.datasets.map((set) => set.evidence)),
  ]);
  if (evidence.length === 0) return null;
  const detail = `preference data or a reward model is named${sets[0] === undefined ? "" : `: \`${sets[0].name}\``}`;
  return { state: "present", detail, confidence: "medium", evidence, searched: ["README.md"] };
}

function namesData(unit: Unit): boolean {
  if (unit.kind === "heading" || !USES.test(unit.lower) || COMPARES.test(unit.lower)) return false;
  const links = unit.links.some(
    ({ url }) =>
      hubDatasetId(url) !== null || /reward|[-_]rm\b/.test(lowerCase(hubModelId(url) ?? "")),
  );
  return links && isAboutTraining(unit);
}

/** A tag or a trainer's setting that says so, without data. */
function marks(context: ItemContext): ItemReading | null {
  const { card, body, snapshot } = context;
  const { commit } = snapshot.subject;
  const config = trainerConfigs(context).find((one) => one.preference !== null);
  const tag = scalarsOf(card, "tags").find(({ text }) => TAGS.test(lowerCase(text.trim())));
  if (config === undefined && tag === undefined) return null;
  const evidence = [
    ...(config === undefined ? [] : [config.evidence]),
    ...(tag === undefined ? [] : [evidenceOnLine(body, tag, commit)]),
  ];
  const detail =
    "a tag or a trainer's setting says that it was trained on preferences or rewards, and the data is not named";
  return {
    state: "vague",
    detail,
    confidence: "medium",
    evidence,
    searched: ["README.md", "tags in front matter", "trainer configurations"],
  };
}
