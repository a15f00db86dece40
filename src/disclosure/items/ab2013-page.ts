import type { Item } from "./item.ts";
import { linkItem } from "./prose-links.ts";

/** D42: is the documentation under AB 2013 linked? */
export const ab2013Page: Item = linkItem({
  id: "D42",
  link: /\bab[-_ ]?2013\b|california[-_ ](?:\w+[-_ ]){0,3}(?:training[-_ ]data|transparency|disclosure)|training[-_ ]data[-_ ]transparency[-_ ]act|(?:section|§)[-_ ]?3111/,
  file: /(?:^|[-_/])ab[-_ ]?2013[^/]*\.(?:md|txt|pdf|html)$/,
  words: ["ab2013", "ab", "2013", "california", "transparency", "3111"],
  mention:
    /\bab[- ]?2013\b|\bassembly bill (?:no\. )?2013\b|\btraining data transparency act\b|\bcivil code\b[^.;]{0,20}\b3111\b/,
  none: /\b(?:not|no|exempt|outside)\b[^.;]{0,60}\b(?:ab[- ]?2013|training data transparency act)\b/,
  details: {
    present: "a page that answers AB 2013 is linked",
    vague: "AB 2013 is spoken of, and no page is linked",
    none: "the card says that AB 2013 does not apply",
    absent: "no documentation under AB 2013 is linked",
  },
});
