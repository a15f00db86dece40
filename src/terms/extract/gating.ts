import type { Obligation } from "../../model/terms.ts";
import { type ClauseReading, type Context, type Hit, hit, quotes, term } from "../context.ts";
import { cued } from "../../text/cued.ts";
import type { Facts } from "../facts.ts";
import { COMMERCIAL } from "../words.ts";

const REGISTER = cued(
  [
    "regist",
    "questionnaire",
    "application form",
    "fill",
    "apply to",
    "apply for",
    "apply through",
    "登记",
    "填写",
    "申请",
  ],
  () =>
    /\b(?:must|shall|ha(?:ve|s) to|asked to|required to|need to|please|should|after|complete)\b[^.;]{0,80}\b(?:regist(?:er|ration)|questionnaire|application form|fill(?:ing)? (?:out|in))\b|\bapply (?:to|for|through)\b|\bregistration form\b|\bregister with\b|登记|填写|申请/,
);
const AUTHORISED = /\bobtain\b[^.;]{0,20}\b(?:written )?(?:authori[sz]ation|permission)\b|书面授权/;
const ACCESS = cued(
  [
    "access",
    "share contact",
    "share your contact",
    "must register",
    "must first",
    "must apply",
    "must request",
    "verify your",
  ],
  () =>
    /\b(?:request(?:ing)?|apply for|approved for|granted) (?:to )?access\b|\baccess (?:request|application|form)\b|\bverify your (?:identity|access)|\bshare (?:your )?contact information\b|\bmust (?:first )?(?:register|apply|request access) (?:before|to|in order to) (?:use|download|access)/,
);
const BUSINESS = new RegExp(COMMERCIAL);
const ASIDE =
  /无需|不需要|无须|\bno need to\b|\bnot (?:need|required) to\b|\bregistered (?:trademark|office|user)|\btrademark|\btechnical support|商标|\bapply to (?:the|any|all|this|you)\b|\bdoes not apply/;

/** Whether one has to register or apply first. */
export function readGating(context: Context, facts: Facts): ClauseReading {
  const commercial: Hit[] = [];
  const access: Hit[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading) continue;
    const gate = hit(sentence, ACCESS);
    if (gate) access.push(gate);
    const found =
      hit(sentence, REGISTER) ??
      (BUSINESS.test(sentence.full) && /\blicensor\b|许可方/.test(sentence.full)
        ? hit(sentence, AUTHORISED)
        : null);
    if (!found || ASIDE.test(sentence.full)) continue;
    const previous = context.model.sentences[sentence.index - 1];
    const near = `${sentence.full} ${previous?.label === sentence.label ? (previous?.lower ?? "") : ""}`;
    if (BUSINESS.test(near) || facts.bearings.get(sentence.index) === "path")
      commercial.push(found);
    else if (facts.thresholds.some((one) => one.sentence.index === sentence.index))
      commercial.push(found);
  }
  const status =
    access.length > 0
      ? "required"
      : commercial.length > 0
        ? "required-for-commercial"
        : context.language === "zh"
          ? null
          : "none";
  const hits = access.length > 0 ? access : commercial;
  const obligations: Obligation[] =
    commercial.length === 0
      ? []
      : [
          {
            id: "register",
            text: "register with the licensor before commercial use",
            on: ["commercialUse"],
            evidence: quotes(context, commercial),
          },
        ];
  return {
    terms: { gating: term(context, status, hits) },
    explained: hits.map(({ sentence }) => sentence.index),
    obligations,
  };
}
