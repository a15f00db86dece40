import { type ClauseReading, type Context, type Hit, hit, term } from "../context.ts";
import { cued } from "../../text/cued.ts";
import { BAN, DUTY } from "../words.ts";

const TRIGGER =
  /output|results|generated|synthetic|produced|distill|train|improv|输出|生成|成果|合成数据/;
const OUTPUT = String.raw`(?:outputs?|results|generated (?:data|content)|synthetic data|(?:data|content) (?:produced|generated)|输出|成果|生成内容|合成数据)`;
const TRAIN = String.raw`(?:train(?:ing|ed)?|improv(?:e|ing)|creat(?:e|ing)|develop(?:ing)?|distill(?:ing|ation)?|fine-?\s?tun(?:e|ing)|optimi[sz](?:e|ing)|改进|训练|开发|蒸馏)`;
const MODEL = String.raw`(?:models?\b|\bai systems?|artificial intelligence|machine learning|模型)`;
/** Words of which one stands in whatever `OUTPUT` matches. */
const OUTPUT_CUES = [
  "output",
  "results",
  "generated",
  "synthetic",
  "data produced",
  "content produced",
  "输出",
  "成果",
  "生成",
  "合成",
];
const ABOUT = cued(
  [...OUTPUT_CUES, "distill", "training data", "蒸馏"],
  () =>
    new RegExp(
      String.raw`${OUTPUT}[^。]{0,260}?\b${TRAIN}[^。]{0,160}?${MODEL}|${OUTPUT}[^。]{0,80}?(?:改进|训练|开发|蒸馏)[^。]{0,40}?模型|\b${TRAIN}[^.;]{0,120}?${MODEL}[^.;]{0,60}?\b(?:using|with|on|from|by)\b[^.;]{0,60}?${OUTPUT}|(?:改进|训练|开发)[^。]{0,40}?模型[^。]{0,40}?${OUTPUT}|\b(?:train|training)\b[^.;]{0,20}?\b(?:on|with)\b[^.;]{0,20}?\boutputs?|\bdistill(?:ation|ing)?\b[^.;]{0,40}?\bmodels?\b|\btraining data for\b[^.;]{0,30}?\bmodels?\b|蒸馏[^。;]{0,20}模型`,
    ),
);
const IMPROVE_OTHER = cued(
  ["to improve", "to train", "to develop", "to create"],
  () =>
    new RegExp(
      String.raw`\bto (?:create or |develop or |train,? (?:or )?)?(?:improve|train|develop)\b[^.;]{0,60}?\b(?:any|other)\b[^.;]{0,40}?${MODEL}|^to (?:train|improve|develop)[^.;]{0,80}\bother\b[^.;]{0,60}${MODEL}`,
    ),
);
const QUALIFIED =
  /\bcompet(?:e|es|ing|itive|itor)|\bsimilar (?:to|product|model)|\bnon-?commercial (?:ai |machine )?(?:learning )?models?|\bfor commercial|\bcommercial(?:ly)? (?:use|purposes?|production)|\bstructure prediction\b|\bunless\b|\bwithout (?:prior|express|the|written)|竞争|同类/;
const NAME =
  /\binclude [^.]{0,60}(?:in|at|as)\b[^.]{0,40}\bnames?\b|\bdisplay|\bbeginning of|\bprefix|\binclude "|\bbuilt (?:with|on)|标注|展示|命名/;
const DERIVED = cued(
  ["output", "synthetic data", "输出", "合成数据"],
  () =>
    new RegExp(
      String.raw`\btrained (?:using|on|with|from)[^.]{0,40}?outputs?\b[^.]{0,60}?\b(?:deemed|considered|treated as|regarded as|are|is)\b[^.]{0,30}?derivativ|(?:deriv|modification|衍生)[^。]{0,500}?(?:(?:created|initiali[sz]ed|trained|derived|transferred|based)[^。]{0,220}?\b(?:outputs?|synthetic data)|synthetic data|输出[^。]{0,40}模式|合成数据|\btrained (?:using|on|with) outputs)`,
    ),
);
const DERIVATIVE_SUBJECT =
  /^(?:\W{0,3}[\w .-]{0,40}?)?"?[\w ()-]{0,40}(?:derivative|modifications? of|衍生)|(?:means|includes?|是指|refers to)[^.]{0,60}(?:all )?(?:modification|deriv)|\bderivative works? shall include|\bany other (?:machine learning )?model (?:which is )?created|\bmodels? trained\b/;
const EXPLAINS = /\bdo(?:es)? not include\b|\b(?:is|are) not (?:deemed|considered)\b/;
const NOT_DERIVED =
  /\boutputs? (?:is|are|shall) not(?: be)? (?:deemed|considered|part)|\bdo(?:es)? not include\b[^.]{0,40}\boutputs?/;
const COMMERCIAL_OUTPUT = cued(
  [...OUTPUT_CUES, "train other models"],
  () =>
    new RegExp(
      String.raw`${OUTPUT}[^.]{0,200}?\b(?:for|in connection with)\b[^.]{0,40}?\b(?:commercial|production)|\bto train other models for commercial|${OUTPUT}[^.;]{0,20}? (?:shall be |are |is )?(?:also )?subject to the restrictions|${OUTPUT}[^.]{0,30}? (?:only )?for research purposes|\bmodel and its outputs\b[^.]{0,10}$`,
    ),
);
const COPYLEFT = cued(
  ["output"],
  () =>
    new RegExp(
      String.raw`\b(?:apply|applies|under) (?:this|the) (?:licen[sc]e|agreement)\b[^.]{0,300}?\b(?:and )?to (?:the |any |all )?output`,
    ),
);
const FREE = cued(
  ["output"],
  () =>
    new RegExp(
      String.raw`\bnot impose any (?:restrictions?|obligations?)[^.]{0,120}?outputs?|\bno restrictions?[^.]{0,60}?\bon[^.]{0,40}?outputs?|\boutputs?[^.;]{0,60}? (?:is|are) not (?:covered by|subject to) (?:this|these)|\b(?:may|can|free to) use[^.;]{0,60}?outputs?[^.;]{0,80}?\b(?:to|for) (?:train|improv|distill|develop)`,
    ),
);

/** Whether outputs may be used to train other models. */
export function readOutputsTraining(context: Context): ClauseReading {
  const found = { prohibited: [] as Hit[], conditional: [] as Hit[], allowed: [] as Hit[] };
  const why = new Set<string>();
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !TRIGGER.test(sentence.full)) continue;
    const text = sentence.full;
    const about =
      hit(sentence, ABOUT) ??
      (/\b(?:models?|materials|works?|outputs?)\b/.test(text)
        ? hit(sentence, IMPROVE_OTHER)
        : null);
    const derived = hit(sentence, DERIVED);
    const free = hit(sentence, FREE);
    const commercial = hit(sentence, COMMERCIAL_OUTPUT);
    if (free && !/\b(?:may|must|shall|will|can) ?not (?:use|be)\b/.test(text)) {
      found.allowed.push(free);
      continue;
    }
    if (about && !isDefinition(sentence.lower) && !EXPLAINS.test(text)) {
      if (NAME.test(text) && DUTY.test(text) && !BAN.test(text.slice(0, about.at + 40))) {
        found.conditional.push(about);
        why.add("a naming duty applies to models trained on outputs");
        continue;
      }
      if (/\b(?:only|if)\b[^.]{0,160}\bconsent\b/.test(text) && /\bmay only\b/.test(text)) {
        found.conditional.push(about);
        why.add("a stated consent is needed");
        continue;
      }
      if (BAN.test(text)) {
        if (isQualified(text)) {
          found.conditional.push(about);
          why.add("barred for some models or purposes");
        } else found.prohibited.push(about);
        continue;
      }
    }
    if (derived && DERIVATIVE_SUBJECT.test(text) && !NOT_DERIVED.test(text)) {
      found.conditional.push(derived);
      why.add("a model trained on outputs counts as a derivative");
    } else if (commercial && (BAN.test(text) || /\bsubject to|\bonly\b/.test(text))) {
      found.conditional.push(commercial);
      why.add("outputs may not be used commercially");
    } else {
      const copyleft = hit(sentence, COPYLEFT);
      if (copyleft) {
        found.conditional.push(copyleft);
        why.add("outputs carry the licence");
      }
    }
  }
  const status =
    found.prohibited.length > 0
      ? "prohibited"
      : found.conditional.length > 0
        ? "conditional"
        : found.allowed.length > 0
          ? "allowed"
          : null;
  const hits = status === null ? [] : found[status];
  return {
    terms: { outputsTrainOtherModels: term(context, status, hits, [...why]) },
    explained: [...found.prohibited, ...found.conditional, ...found.allowed].map(
      ({ sentence }) => sentence.index,
    ),
  };
}

/** A qualifier after an outright ban on other language models narrows nothing. */
function isQualified(text: string): boolean {
  const qualifier = text.search(QUALIFIED);
  const outright = text.search(/\bother (?:large )?language models?\b/);
  return qualifier >= 0 && (outright < 0 || qualifier < outright);
}

function isDefinition(lower: string): boolean {
  return /^"?[a-z .-]{2,60}"? (?:means|shall mean|refers to|includes?)\b|^"[^"]{1,20}"(?:是指|指)/.test(
    lower,
  );
}
