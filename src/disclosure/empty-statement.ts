import type { Unit } from "../card/units.ts";
import { headingOf } from "../card/units.ts";
import { cued } from "../text/cued.ts";
import { lowerCase } from "../text/lower.ts";
import { isCalibration, isDataHeading } from "./context.ts";

// A prompt that stands outside a code block.
const PROMPT = /^(?:<\||<s>|\[\/?inst\]|\{\{)/u;
const TEMPLATE = cued(
  ["more information", "dataset", "todo", "tbd", "should link", "training data is", "called"],
  () =>
    /more information needed|\bon an unknown dataset\b|\bon the none dataset\b|\b(?:todo|tbd)\b|should link to a (?:dataset|data) card|\bwhat the training data is\b|\bthis (?:process|is) (?:is )?called\b/u,
);
const HOW_TO = cued(
  [
    "notebook",
    "colab",
    "script",
    "tutorial",
    "example code",
    "to fine",
    "to train",
    "you can",
    "you may",
    "you could",
    "be fine",
    "be train",
    "be further",
    "be easily",
    "be directly",
    "train your",
    "your own",
    "do not",
    "don't",
    "don’t",
    "never",
  ],
  () =>
    /\b(?:(?<!\b(?:my|our) (?:\w{1,20} )?)notebooks?|colab|scripts? (?:to|for)|tutorials?|example (?:code|script)|(?<!used )(?<!needed )(?<!collected )to (?:fine-?tune|train) (?:the|this|your) (?:own |base )?(?:model|data)|you (?:can|may|could) (?:also |further )?(?:fine-?tune|train)|(?:can|could|may|might|should|must) (?:then |also |easily )?be (?:further |easily |directly )?(?:fine-?tuned|trained)|train your own|your own (?:data ?sets?|data|models?))\b|^(?:do not|don['’]t|never) /u,
);
// What is not done yet says nothing of what was done.
const PLAN = cued(
  ["plan", "intend", "hope", "will", "future", "next", "upcoming"],
  () =>
    /\b(?:we|i) (?:also )?(?:plan|intend|hope)(?:ned|ed)? to\b|\bwill (?:also |then )?be (?:pre-?|fine-?|re)?(?:trained|tuned)\b|\bin (?:the )?(?:near )?future\b|\b(?:next|upcoming|future) (?:versions?|releases?|iterations?|plans?|work)\b/u,
);

// Other models, the one this was made from, or models at large.
const ANOTHER = cued(
  [
    "every",
    "most",
    "many",
    "other",
    "existing",
    "previous",
    "earlier",
    "current",
    "prior",
    "base",
    "original",
    "underlying",
    "parent",
    "foundation",
    "backbone",
    "teacher",
    "language models",
    "generative models",
    "llms",
    "compar",
    "aforementioned",
  ],
  () =>
    /\b(?:every|most|many|other|existing|previous|earlier|current|prior) (?:[\w.-]+ ){0,3}(?:fine-?tunes?|models?|llms?)\b.{0,30}\b(?:train|tun|standard|learn|us)|\bthe (?:base|original|underlying|parent|foundation|backbone|teacher) (?:[\w.-]+ ){0,3}(?:model|weights)\S{0,3} (?:is|was|were|are|has been|had been) (?:initially |originally |also )?(?:pre-?)?trained\b|(?:^|\bas (?:all|other) )(?:large |most |many )?(?:(?:language|foundation|generative) models|llms) (?:are |were )?(?:\w+ )?(?:pre-?)?trained\b|\bcompar(?:e|ed|ing) (?:with|to|against)\b.{0,60}\b(?:which|that) (?:was|were|is)\b|\baforementioned data ?sets? affects?\b/u,
);
const LICENSE_SECTION =
  /\b(?:licen[sc]\w*|legal|terms of use|copyright|disclaimer)\b|许可|協議|协议|ライセンス/u;
const OF_THIS_MODEL =
  /\b(?:this|the|our) (?:\w+ )?model\b|\bit (?:was|is|has been)\b|\bwas trained\b/u;
const REFERENCE_SECTION = cued(
  ["reference", "bibliography", "参考文献"],
  () => /^(?:\W|\d)*(?:references?|bibliography|参考文献)\W*$/u,
);
const CITATION = cued(
  ["citation", "citing", "cite", "bibtex"],
  () => /^\W*(?:citations?|citing|cite|how to cite|bibtex)\b/u,
);
const REFERENCE =
  /\barxiv preprint\b|\bproceedings of\b|, [a-z]\.,? (?:&|and) |\bet al\. \(\d{4}\)[.,] /u;

const ELSEWHERE = cued(
  [
    "how to",
    "quick",
    "tutorial",
    "code",
    "script",
    "learning hub",
    "downstream",
    "ecosystem",
    "deriv",
    "built",
    "快速开始",
    "如何使用",
  ],
  () =>
    /\b(?:how to (?:use|run|train|fine-?tune)|quick ?start|tutorials?|(?:fine-?tun\w*|training) (?:code|scripts?)|learning hub|downstream|ecosystem|derivatives?|derived models|built (?:on|with) \w+)\b|快速开始|如何使用/u,
);

/** A licence's reason, another model's data, a how-to or an entry of a bibliography. */
function isAside(unit: Unit): boolean {
  const heading = headingOf(unit);
  if (ANOTHER.test(unit.lower) || REFERENCE.test(unit.lower)) return true;
  if (REFERENCE_SECTION.test(heading) || PLAN.test(unit.lower)) return true;
  if (unit.kind === "sentence" && CITATION.test(heading)) return true;
  if (!isDataHeading(unit) && unit.path.slice(-3).some((one) => ELSEWHERE.test(lowerCase(one))))
    return true;
  return LICENSE_SECTION.test(heading) && !OF_THIS_MODEL.test(unit.lower);
}

/**
 * Template text, instructions, quantisation notes and asides, which are not statements about the
 * data this model was trained on.
 */
export function isEmptyStatement(unit: Unit): boolean {
  return (
    PROMPT.test(unit.lower) ||
    TEMPLATE.test(unit.lower) ||
    HOW_TO.test(unit.lower) ||
    isCalibration(unit) ||
    isAside(unit)
  );
}
