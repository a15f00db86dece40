import type { Item } from "./item.ts";
import { linkItem } from "./prose-links.ts";

/** D41: is the public summary of the training content linked? */
export const publicSummary: Item = linkItem({
  id: "D41",
  link: /public[-_ ]?summary|summary[-_ ]?of[-_ ]?(?:the[-_ ])?training|training[-_ ](?:data|content)[-_ ](?:public[-_ ])?(?:summary|summaries|transparency|disclosure)|\b(?:eu|ai[-_ ]act|gpai)[-_ ](?:\w+[-_ ]){0,2}(?:data[-_ ])?(?:transparency|training|summary|template|documentation|compliance|disclosure)|art(?:icle|\.)?[-_ ]?53/,
  unless: /arxiv|opinion|news|why[-_ ]|ab[-_ ]?2013|gdpr/,
  file: /(?:public[-_ ]?summary|training[-_ ](?:data|content)[-_ ]summary|(?:eu|ai[-_ ]?act)[-_ ](?:\w+[-_ ])?(?:summary|transparency)|art(?:icle)?[-_ ]?53)[^/]*\.(?:md|txt|pdf|html|docx?)$/,
  words: ["summary", "public", "article", "gpai", "transparency"],
  mention:
    /\bpublic summary (?:of|for)\b[^.;]{0,40}\b(?:training|content|data)\b|\bsummary of (?:the )?(?:training|content used for training)\b[^.;]{0,40}\b(?:ai act|ai office|article 53|art\. ?53|template)\b|\b(?:ai act|article 53|art\. ?53)\b[^.;]{0,80}\b(?:summary|training content|training data)\b/,
  none: /\b(?:no|not (?:required|obliged|subject)|exempt)\b[^.;]{0,60}\b(?:public summary|article 53|art\. ?53|gpai)\b/,
  details: {
    present: "a public summary of the training content is linked",
    vague: "a public summary of the training content is spoken of and not linked",
    none: "the card says that no public summary is owed or made",
    absent: "no public summary of the training content is linked",
  },
});
