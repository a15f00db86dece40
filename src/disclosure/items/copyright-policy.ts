import type { Item } from "./item.ts";
import { linkItem } from "./prose-links.ts";

/** D40: is there a copyright and opt-out policy? */
export const copyrightPolicy: Item = linkItem({
  id: "D40",
  link: /copyright[-_ ](?:and[-_ ]\w+[-_ ])?(?:policy|compliance|statement)|(?:eu|ai)[-_ ]copyright|opt[-_ ]?out|text[-_ ]and[-_ ]data[-_ ]mining|\btdm\b|rights[-_ ]?reserv(?:ation|ed)[-_ ]polic|take[-_ ]?down[-_ ](?:policy|request|form|notice)|data[-_ ]removal[-_ ]request/,
  unless: /cookie|newsletter|email|analytics|telemetry|arxiv/,
  file: /(?:^|\/)(?:copyright[-_ ]policy|opt[-_ ]?out|take[-_ ]?down)[^/]*\.(?:md|txt|pdf|html)$/,
  words: ["copyright", "opt", "opted", "optout", "mining", "tdm", "takedown", "rights", "robots"],
  mention:
    /\b(?:copyright|opt[- ]?outs?|text and data mining|tdm)\b[^.;]{0,60}\b(?:polic(?:y|ies)|respect\w*|honou?r\w*|compl(?:y|ied|ies|iance)|observ\w*|reservations?|requests?)\b|\b(?:respect\w*|honou?r\w*|compl(?:y|ied|ies) with|observ\w*)\b[^.;]{0,60}\b(?:opt[- ]?outs?|robots\.txt|copyright|tdm|text and data mining)\b|\b(?:rights ?holders?|content owners?|authors) (?:can|may) (?:request|opt|ask)/,
  none: /\bno (?:copyright|opt[- ]?out) polic(?:y|ies)\b|\bno (?:copyrighted|copyright[- ]protected) (?:\w+ )?(?:data|material|content|works?|text)\b[^.;]{0,20}\b(?:was|were|is|are|has been) (?:used|included)|\b(?:does not|doesn['’]t|do not) (?:contain|include|use) (?:any )?copyrighted\b/,
  details: {
    present: "a copyright or opt-out policy is linked",
    vague: "opt-outs or copyright in training are spoken of, and no policy is linked",
    none: "the card says that there is no such policy or no protected material",
    absent: "no copyright or opt-out policy is linked",
  },
});
