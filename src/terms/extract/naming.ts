import type { Obligation } from "../../model/terms.ts";
import { type ClauseReading, type Context, type Hit, hit, quotes, statement } from "../context.ts";
import { cued } from "../../text/cued.ts";
import { DUTY } from "../words.ts";

const TRIGGER = /show|display|name|"|label|state|标注|展示|命名|名称/;
const SHOWN = cued(
  ['"', "display", "标", "展示", "显示", "注明"],
  () =>
    /\b(?:prominently |clearly |conspicuously )?(?:display|mark|show|include|state|label)\b[^.]{0,40}"[^"]{2,80}"[^.]{0,80}\b(?:website|user interface|ui|interfaces?|blog ?post|about page|product documentation|materials|splash|screen|app|logo|place)\b|\b(?:state|show(?:ing)?|display(?:ing)?|mark|credit|indicate|label|include|mention|say)\b[^.]{0,100}"(?:proudly )?(?:built|powered|made|based|created|developed|improved|trained)\b[^"]{0,60}"|\bprominently display\b[^.]{0,20}"[^"]{2,60}"|\bdisplay "?[^".]{2,40}"? (?:on|in) the user interface|\bprominently display the following[^.]{0,40}\b(?:website|documentation|user interface)|(?:展示|显示|标注|标明|注明)[^。]{0,60}"[^"]{2,40}"|(?:标注|标明)[^。]{0,20}(?:包括|为)/,
);
const PREFIX = cued(
  ["name", "title", "prefix", "名称", "命名"],
  () =>
    /\binclude[sd]? "?[^".]{2,40}"? (?:at|in|as)\b[^.]{0,40}\b(?:names?\b|title)|\b(?:names?|titles?)\b[^.;]{0,60}\b(?:begin|start)s? with\b|\bbeginning of[^.]{0,30}\bname|\bas (?:a|the) prefix\b|(?:名称|命名)[^。]{0,30}(?:开头|前缀|包含|以)|\bin (?:its|their|the) (?:model )?names?\b[^.]{0,20}"/,
);
const STATED = cued(
  ["public", "is built using"],
  () =>
    /\bpublic(?:ly)? (?:statement|announce|disclos|stat)[^.]{0,160}\b(?:built|based|created|trained|derived) (?:using|on|with|from)\b|\bpublic(?:ly)? (?:statement|announce)\w*[^.]{0,80}\bfollowing (?:statement|text|words)|\bis built using [a-z]/,
);
const SOFT =
  /\bencouraged?\b|\brecommend|\bmay (?:also )?(?:display|include|use|add)\b|\bnot (?:required|obliged)|鼓励|建议/g;
const BANNED_NAME = cued(
  ["not", "without", "不得"],
  () =>
    /\b(?:may|must|shall|can|will) ?not\b[^.;]{0,80}\b(?:display|name|include)\b|\bwithout[^.]{0,40}permission|不得/,
);
const NOTICE_ONLY =
  /\bnotice"? (?:text )?file|\bfollowing (?:attribution )?notice\b|\bcopyright notice|\battribution notice/;

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** An encouragement nearer to the name than any duty. */
function isSoft(before: string): boolean {
  const soft = lastOf(before, SOFT);
  return soft >= 0 && soft > lastOf(before, /\b(?:must|shall|required)\b|必须|应当/g);
}

/** Whether a name has to be shown, or has to be part of a model's name. */
export function readNaming(context: Context): ClauseReading {
  const shown: Hit[] = [];
  const prefix: Hit[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !TRIGGER.test(sentence.lower)) continue;
    const { full } = sentence;
    const first = hit(sentence, SHOWN) ?? hit(sentence, STATED);
    const second = hit(sentence, PREFIX);
    if (!first && !second) continue;
    const at = Math.min(first?.at ?? Infinity, second?.at ?? Infinity);
    const imperative = /^(?:prominently|clearly) /.test(sentence.lower);
    if (isSoft(full.slice(0, at))) continue;
    if (BANNED_NAME.test(full.slice(Math.max(0, at - 40), at + 60))) continue;
    if (!DUTY.test(full) && !imperative) continue;
    if (second) prefix.push(second);
    else if (first && !NOTICE_ONLY.test(full.slice(Math.max(0, first.at - 10), first.at + 60)))
      shown.push(first);
  }
  const obligations: Obligation[] = [];
  if (shown.length > 0) {
    obligations.push({
      id: "display-name",
      text: "show the required name where the product is presented",
      on: ["redistribute", "redistributeDerivative", "host"],
      evidence: quotes(context, shown),
    });
  }
  if (prefix.length > 0) {
    obligations.push({
      id: "name-prefix",
      text: "put the required name into the name of models made with it",
      on: ["redistributeDerivative"],
      evidence: quotes(context, prefix),
    });
  }
  const hits = [...shown, ...prefix];
  return {
    terms: { namingRequirement: statement(context, hits) },
    explained: hits.map(({ sentence }) => sentence.index),
    obligations,
  };
}
