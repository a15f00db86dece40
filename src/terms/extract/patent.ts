import { type ClauseReading, type Context, type Hit, hit, term } from "../context.ts";
import { cued } from "../../text/cued.ts";

const GRANTED =
  /\bpatent licen[sc]e\b(?!s? granted to you under)|\bmake, have made\b|\blicen[sc]es? (?:you )?(?:to do everything|covers? patent)|\bunder (?:all|any|its|their|our)?[^.;]{0,60}\bpatents?\b[^.;]{0,80}\b(?:to|rights)\b|\bpatent claims?\b[^.;]{0,100}\b(?:licensable|can license|that you would|infringe)|\b(?:including|under)\b[^.;]{0,40}\bpatents?\b[^.;]{0,60}\brights|\bgrants?\b[^.;]{0,160}\bpatent (?:rights|claims|licen[sc]e)|专利许可/;
const EXCLUDED =
  /\b(?:no|not|nor|neither|without(?! (?:restriction|limitation))|excluding|other than)\b(?!-)[^.;]{0,90}\bpatents?\b|\bpatents?\b[^.;]{0,60}\b(?:not (?:licensed|granted)|are reserved)/;
const GIVES =
  /\bgrants?\b|\blicen[sc]es you\b|\blicen[sc]ed to you\b|\bpermission\b|\blicen[sc]e you to|\bto deal in\b|\bmake, have made|授予/;
const SUIT = cued(
  [
    "sue",
    "litigation",
    "lawsuit",
    "legal action",
    "legal proceeding",
    "proceeding",
    "claim",
    "suit",
    "infringement",
    "诉讼",
  ],
  () =>
    /\bsues?\b|\b(?:institut|initiat|commenc|fil|bring|brings|assert|threaten|make|maintain|participat|start)\w*[^.]{0,120}\b(?:litigation|lawsuits?|legal (?:action|proceedings?)|proceedings?|patent (?:claim|infringement|litigation)|claims?|suit)\b|诉讼|\bwritten claim\b/,
);
const RIGHTS = /\bpatents?\b|\bintellectual property|\binfring|知识产权|侵犯|专利/;
const ENDS = /\b(?:terminat(?:e|es|ed|ion)|ends?|revoked|cease|lose)\b|终止/;
const ABOUT_FEEDBACK = /\bfeedback\b|\bindemnif/;

/** Patent licence and the end of rights on litigation. */
export function readPatent(context: Context): ClauseReading {
  const granted: Hit[] = [];
  const suits: Hit[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading) continue;
    const text = sentence.full;
    if (/patent|专利/.test(text) && GIVES.test(text) && !ABOUT_FEEDBACK.test(text)) {
      const found = hit(sentence, GRANTED);
      if (
        found &&
        !EXCLUDED.test(text.slice(Math.max(0, found.at - 60), found.at + 120)) &&
        !/^(?:if|should) /.test(sentence.lower)
      )
        granted.push(found);
    }
    const suit = hit(sentence, SUIT);
    if (!suit || !RIGHTS.test(text)) continue;
    const next = context.model.sentences[sentence.index + 1];
    if (
      ENDS.test(text.slice(suit.at)) ||
      (next &&
        next.label === sentence.label &&
        /^(?:then|any|all|your)\b/.test(next.lower) &&
        ENDS.test(next.lower))
    ) {
      if (
        /\bif\b|\bupon\b|\bshould\b|\bin the event\b|如果|若|如/.test(text.slice(0, suit.at + 20))
      )
        suits.push(suit);
    }
  }
  const grant = granted.length > 0;
  const litigation = suits.length > 0;
  const status = grant
    ? litigation
      ? "grant+litigation-termination"
      : "grant"
    : litigation
      ? "litigation-termination"
      : context.language === "zh"
        ? null
        : "none";
  return {
    terms: { patent: term(context, status, [...granted, ...suits]) },
    explained: [...granted, ...suits].map(({ sentence }) => sentence.index),
  };
}
