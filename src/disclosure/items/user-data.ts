import type { Item } from "./item.ts";
import { proseItem } from "./prose.ts";

const WHOSE =
  "(?:users?['’]?s?|customers?['’]?s?|clients?['’]?s?|consumers?['’]?s?|subscribers?['’]?)";
const WHAT =
  "(?:data|conversations?|chats?|chat logs?|logs?|interactions?|inputs?|prompts?|queries|feedback|messages|content|uploads|photos|submissions?|recordings)";

/** D33: was data of users used? */
export const userData: Item = proseItem({
  id: "D33",
  words: [
    "user",
    "users",
    "customer",
    "client",
    "consumer",
    "subscriber",
    "chat",
    "products",
    "wildchat",
    "sharegpt",
  ].concat(["用户", "客户", "ユー", "사용"]),
  never:
    /\b(?:sharegpt|vicuna|chat\w*)(?:\/\w+)? (?:format|template|style)\b|\btext encoder\b|\b(?:personas?|simulat\w+|synthetic|generated|user (?:prompt|input|query|instruction)s? (?:is|are|and|to|should|must|in order)|user (?:interface|experience|preferences?|intent)|end[- ]users?|multi-?user|user:|<\|?user|safety for|respond\w* to user|user-?friendly|human-?user)\b|\b(?:responses?|answers?|outputs?|reply|replies) to user\b/u,
  none: [
    {
      pattern: new RegExp(
        `\\b(?:no|not|never|neither|nor|without|excluding|excludes?|exclude)\\b(?! only)[^.;]{0,60}\\b(?:\\w+ )?${WHOSE} (?:\\w+ )?${WHAT}\\b|\\b${WHOSE} ${WHAT}\\b[^.;]{0,30}\\b(?:was|were|is|are|has been|have been) (?:not|never) |(?:不|未|没有)[^。]{0,10}(?:用户|客户)(?:数据|对话)`,
        "u",
      ),
      detail: "the card says that no data of users was used",
    },
  ],
  present: [
    {
      pattern: new RegExp(
        `\\b(?:train|tun|learn|collect|includ|contain|consist|us|deriv|gather|sourc|curat|based)\\w*\\b[^.;]{0,80}\\b(?:(?:real |actual |anonymi[sz]ed |opted-in |consenting |de-identified )${WHOSE} (?:\\w+ )?${WHAT}|${WHOSE}(?:[- ](?:shared|submitted|contributed|uploaded))? (?:data|conversations?|chats?|chat logs?|logs?|interactions?|feedback|messages|content|uploads|photos|recordings))\\b`,
        "u",
      ),
      unless:
        /\byour (?:own )?|\bon users?['’]?s? (?:own )?data\b|\b(?:to|for) (?:understand|handle|answer|process|follow|identify|classify|assess|detect)\b|\buser[- ]generated (?:text|reviews?) (?:classif|detect)/u,
      detail: "the card says that data of users was used",
    },
    {
      pattern:
        /\b(?:data|information|content|posts)\b[^.;]{0,30}\bfrom\b[^.;]{0,40}\b(?:products and services|(?:our|its) (?:users|customers|clients|platform|app|services))\b|\buser-(?:shared|submitted|contributed) (?:conversations?|chats?|data|content)\b|\b(?:real|actual|genuine)[- ](?:user|customer|client)s? (?:conversations?|chats?|interactions?|queries|prompts|data)\b/u,
      detail: "the card says that data of users was used",
    },
    {
      pattern:
        /\bwildchat\b|\b(?:lmsys-?chat|sharegpt)\b.{0,40}\bconversations?\b|\bconversations?\b.{0,30}\bsharegpt\b/u,
      detail: "conversations that people had with a chat service are named as a source",
    },
  ],
  absent: "no sentence says whether data of users was used",
});
