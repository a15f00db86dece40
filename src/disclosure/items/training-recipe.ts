import type { Unit } from "../../card/units.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import { headingOf } from "../../card/units.ts";
import { lowerCase } from "../../text/lower.ts";
import { saysTraining } from "../context.ts";
import { isNoStatement } from "./prose-about.ts";
import { unitsWith } from "./prose-index.ts";
import { listedFile } from "./prose-links.ts";
import { placeOf } from "./prose.ts";
import { trainerConfigs } from "./trainer-config.ts";

const FILE =
  /^(?:[^/]+\/){0,3}(?:(?:run_?|launch_?)?(?:pre_?|fine_?|post_?)?(?:train|tune|tuning|finetune|sft|dpo|grpo|orpo|distill)[^/]*\.(?:py|sh|ya?ml|toml|ipynb|cfg)|[^/]*(?:axolotl|_train|-train|training|finetun|fine-tun|_sft|_dpo|recipe)[^/]*\.(?:py|sh|ya?ml|toml|ipynb|cfg)|training_(?:config|args)[^/]*\.(?:json|ya?ml)|axolotl[^/]*\.ya?ml)$/;
const CODE =
  /\b(?:train(?:ing|ed)?|fine-?tun(?:e|ing)|tuning|pre-?training|sft|dpo|reproduc\w+)[- ](?:and (?:\w+ )?)?(?:code|scripts?|recipes?|configs?|configurations?|repo(?:sitory)?|notebooks?|pipeline|logs?)\b|\b(?:code|scripts?|recipes?|notebooks?|configs?) (?:used )?(?:to|for) (?:the )?(?:train\w*|fine-?tun\w*|reproduc\w*|pre-?train\w*)|\b(?:train|finetune|sft|run_\w+)\.(?:py|sh|ipynb)\b|\bwandb\b|weights & biases/;
const REPOSITORY =
  /github\.com|gitlab\.com|colab\.research|kaggle\.com\/code|wandb\.ai|huggingface\.co\/[^\s]*\/(?:blob|tree)\//;
const CONFIG_FILE = /^(?!https?:)[\w./-]{1,100}\.(?:ya?ml|py|sh|ipynb|toml)$/;
const HYPERPARAMETER =
  /^(?:[-*|\s]*)(?:(?:peak |initial |base |max )?learning[_ -]?rate|lr|(?:per_device_|global |micro )?(?:train_)?batch[_ -]?size|(?:num_|number of |training )?epochs?|optimi[sz]er|lr_scheduler\w*|lora[_ -]?(?:r|rank|alpha)|gradient[_ -]accumulation\w*|warm-?up\w*|weight[_ -]decay)\b[^|:：=]{0,30}[|:：=]\s*\S/;
const SETTING =
  /\b(?:learning[_ -]rate|batch[_ -]size|warm-?up(?: steps| ratio)?|weight[_ -]decay|lora (?:rank|r|alpha))\b(?: of| was|:|=)?\s{0,2}\d|\b\d{1,3}(?:\.\d)? epochs?\b|\bepochs?\s?[:=]\s?\d/g;
const ADVISED = /\b(?:recommend\w*|suggest\w*|you|should|would)\b/;
const TOOL =
  /\b(?:axolotl|llama-?factory|unsloth|trl\b|autotrain|megatron\S*|h2o llm studio|deepspeed|open-?rlhf|verl|torchtune|alignment[- ]handbook|fastchat|nemo|llm-?foundry|gpt-neox|fairseq|mesh[- ]transformer|opennmt|marian|xtuner|ms-swift|sentence-transformers)\b/;
const BUILT = /\b(?:train|tun|built|finetun|fine-tun|using|with)\w*/;
const SOON =
  /\b(?:training |code|scripts?|recipe)\b[^.;]{0,40}\b(?:coming soon|will be (?:released|published|available|open)|soon)\b/;
const HOW_TO = /\b(?:your own|you can|to fine-?tune (?:this|the) model)\b/;
const LEAST_PARAMETERS = 2;
const MAX_PLACES = 3;
const SEARCHED = ["README.md", "trainer configurations", "list of files"];

/** D46: is the training code or configuration there? */
export const trainingRecipe: Item = {
  id: "D46",
  read: (context): ItemReading => {
    const { body, snapshot } = context;
    const { commit } = snapshot.subject;
    const place = (unit: Unit): Evidence => placeOf(body, unit, commit);
    const [config] = trainerConfigs(context);
    if (config !== undefined)
      return present(`a configuration of ${config.trainer} is there`, [config.evidence]);
    const files = recipeFiles(context);
    if (files.length > 0)
      return present(
        "the repository holds training code or configuration",
        files.map((path) => listedFile(path, commit)),
      );
    const linked = unitsWith(body, [
      "code",
      "script",
      "recipe",
      "config",
      "repo",
      "notebook",
      "train",
      "finetune",
      "wandb",
      "weights",
      "pipeline",
      "github",
      "reproduce",
      "training",
    ]).filter(linksToCode);
    if (linked.length > 0) return present("training code is linked", linked.map(place));
    const settings = unitsWith(body, [
      "learning",
      "batch",
      "epoch",
      "epochs",
      "optimizer",
      "lora",
      "warmup",
      "gradient",
      "weight",
      "train",
      "num",
      "per",
      "lr",
      "global",
      "peak",
      "number",
    ]);
    const parameters = settings.filter(setsParameter);
    const together = settings.filter(setsSeveral);
    if (together.length > 0)
      return present("hyper-parameters of training are listed", together.map(place));
    if (parameters.length >= LEAST_PARAMETERS)
      return present("hyper-parameters of training are listed", parameters.map(place));
    return tools(context, place);
  },
};

function present(detail: string, evidence: readonly Evidence[]): ItemReading {
  return {
    state: "present",
    detail,
    confidence: "medium",
    evidence: evidence.slice(0, MAX_PLACES),
    searched: SEARCHED,
  };
}

function tools({ body, snapshot }: ItemContext, place: (unit: Unit) => Evidence): ItemReading {
  const words = [
    "axolotl",
    "llama",
    "unsloth",
    "trl",
    "autotrain",
    "megatron",
    "h2o",
    "deepspeed",
    "openrlhf",
    "verl",
    "torchtune",
    "alignment",
    "fastchat",
    "nemo",
    "composer",
    "neox",
    "mesh",
    "fairseq",
    "opennmt",
    "marian",
    "openchat",
    "xtuner",
    "swift",
    "sentence",
    "soon",
    "code",
    "script",
    "recipe",
  ];
  const said = unitsWith(body, words).filter(
    (unit) =>
      unit.kind !== "heading" &&
      !isNoStatement(unit) &&
      (SOON.test(unit.lower) ||
        (TOOL.test(unit.lower) &&
          BUILT.test(unit.lower) &&
          /\btrain|tun/.test(`${unit.lower} ${headingOf(unit)}`))),
  );
  const saved = snapshot.listing.files.find(({ path }) => path === "training_args.bin");
  const evidence = [
    ...said.map(place),
    ...(saved === undefined ? [] : [listedFile(saved.path, snapshot.subject.commit)]),
  ].slice(0, MAX_PLACES);
  const detail =
    evidence.length > 0
      ? "a trainer is named or code is promised, and no code or configuration is there"
      : "no training code, configuration or hyper-parameters are there";
  return {
    state: evidence.length > 0 ? "vague" : "absent",
    detail,
    confidence: "medium",
    evidence,
    searched: SEARCHED,
  };
}

function recipeFiles({ snapshot }: ItemContext): readonly string[] {
  return snapshot.listing.files
    .map(({ path }) => path)
    .filter((path) => FILE.test(lowerCase(path)));
}

function linksToCode(unit: Unit): boolean {
  if (
    unit.links.some(({ url }) => CONFIG_FILE.test(url)) &&
    /\btrain(?:ed|ing) (?:with|using|by|code|scripts?|config\w*|recipe)|\bconfiguration\b/.test(
      unit.lower,
    )
  )
    return true;
  if (!CODE.test(unit.lower) || HOW_TO.test(unit.lower) || isNoStatement(unit)) return false;
  return (
    unit.links.some(({ url }) => REPOSITORY.test(lowerCase(url))) || REPOSITORY.test(unit.lower)
  );
}

/** A sentence that gives two settings or more: "learning rate 2e-5, batch size 16, 3 epochs". */
function setsSeveral(unit: Unit): boolean {
  return (
    unit.kind !== "heading" &&
    !ADVISED.test(unit.lower) &&
    [...unit.lower.matchAll(SETTING)].length >= LEAST_PARAMETERS &&
    (saysTraining(unit) || /\b(?:train|tun)/.test(headingOf(unit)))
  );
}

function setsParameter(unit: Unit): boolean {
  return (
    unit.kind !== "heading" &&
    HYPERPARAMETER.test(unit.lower) &&
    !/inference|generat|usage|sampling/.test(headingOf(unit))
  );
}
