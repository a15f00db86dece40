import type { Item } from "./item.ts";
import { DENIED_AFTER, DENIED_BEFORE, USED_BEFORE } from "./prose-words.ts";
import { proseItem } from "./prose.ts";

const USER_DATA =
  /\b(?:users?['’]?s?|customers?['’]?s?|clients?['’]?s?|consumers?['’]?s?|subscribers?['’]?)(?:[- ](?:shared|submitted|contributed|uploaded|provided|generated))? (?:\w+ )?(?:data|conversations?|chats?|chat logs?|logs?|interactions?|feedback|messages|content|uploads|photos|recordings|submissions?)\b/;
const OF_USERS =
  /\b(?:data|conversations?|chats?|messages|logs?|content|inputs|interactions|uploads|feedback) (?:of|from|by) (?:(?:our|the|its|any|real|actual|other) ){0,2}(?:users|customers|clients|consumers|subscribers)\b/;
const REAL_USERS =
  /\b(?:real|actual|genuine|anonymi[sz]ed|opted-in|consenting|de-identified)[- ](?:user|customer|client)s?['’]? (?:\w+ )?(?:conversations?|chats?|interactions?|queries|prompts|inputs|data)\b/;
const ANOTHER_SENSE =
  /\b(?:sharegpt|vicuna|chat\w*)(?:\/\w+)? (?:format|template|style)\b|\btext encoder\b|\b(?:personas?|simulat\w+|synthetic|user (?:prompt|input|query|instruction)s? (?:is|are|and|to|should|must|in order)|user (?:interface|experience|preferences?|intent)|end[- ]users?|multi-?user|user:|<\|?user|safety for|respond\w* to user|user-?friendly|human-?user)\b|\b(?:responses?|answers?|outputs?|reply|replies) to user\b/;
const ONES_OWN =
  /\byour (?:own )?|\bon users?['’]?s? (?:own )?data\b|\b(?:to|for) (?:understand|handle|answer|process|follow|identify|classify|assess|detect)\b/;
const NONE = "the card says that no data of users was used";
const USED = "the card says that data of users was used";

/** D33: was data of users used? */
export const userData: Item = proseItem({
  id: "D33",
  words: [
    "user",
    "customer",
    "client",
    "consumer",
    "subscriber",
    "products",
    "wildchat",
    "sharegpt",
    "lmsys",
  ].concat(["用户", "客户", "ユー", "사용"]),
  label: /\b(?:users?|customers?|consumers?)\b[^.]{0,30}\b(?:data|information|interactions?)/,
  never: ANOTHER_SENSE,
  none: [
    { pattern: OF_USERS, before: DENIED_BEFORE, detail: NONE },
    { pattern: OF_USERS, after: DENIED_AFTER, detail: NONE },
    { pattern: USER_DATA, before: DENIED_BEFORE, detail: NONE },
    { pattern: USER_DATA, after: DENIED_AFTER, detail: NONE },
    { pattern: /(?:不|未|没有)[^。]{0,10}(?:用户|客户)(?:数据|对话)/, detail: NONE },
  ],
  present: [
    { pattern: OF_USERS, before: USED_BEFORE, unless: ONES_OWN, detail: USED },
    {
      pattern: OF_USERS,
      after: /^[^.;]{0,60}\b(?:was|were|is|are) (?:\w+ )?(?:used|included|collected|added)\b/,
      unless: ONES_OWN,
      detail: USED,
    },
    { pattern: USER_DATA, before: USED_BEFORE, unless: ONES_OWN, detail: USED },
    { pattern: REAL_USERS, unless: ONES_OWN, detail: USED },
    {
      pattern: /\buser-(?:shared|submitted|contributed) (?:conversations?|chats?|data|content)\b/,
      detail: USED,
    },
    {
      pattern:
        /\bfrom\b[^.;]{0,40}\b(?:products and services|(?:our|its) (?:users|customers|clients|platform|app|services))\b/,
      before: /\b(?:data|information|content|posts)\b[^.;]{0,30}$/,
      detail: USED,
    },
    {
      pattern:
        /\bwildchat\b|\b(?:lmsys-?chat|sharegpt)\b.{0,40}\bconversations?\b|\bconversations?\b.{0,30}\bsharegpt\b/,
      detail: "conversations that people had with a chat service are named as a source",
    },
  ],
  absent: "no sentence says whether data of users was used",
});
