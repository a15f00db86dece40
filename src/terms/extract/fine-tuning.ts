import { type ClauseReading, type Context, type Hit, hit, term } from "../context.ts";
import type { Facts } from "../facts.ts";
import { LICENSEE } from "../words.ts";
import { type Act, actReading } from "../acts.ts";
import { cued } from "../../text/cued.ts";

const BARRED = cued(
  [
    "may not",
    "must not",
    "shall not",
    "will not",
    "can not",
    "cannot",
    "agree not",
    "not permitted",
    "not allowed",
    "prohibited",
    "no derivative",
    "not granted",
    "reserved",
    "不得",
    "禁止",
  ],
  () =>
    /\b(?:may|must|shall|will|can) ?not\b[^.;]{0,80}\b(?:modify|fine-?tune|adapt|create (?:any )?derivative|prepare derivative|alter)\b|\bagree not to\b[^.;]{0,80}\b(?:modify|fine-?tune|adapt|create (?:any )?derivative)\b|\b(?:modification|fine-?tuning|derivative works?)[^.;]{0,30}\b(?:is|are) (?:strictly |expressly )?(?:not (?:permitted|allowed)|prohibited)|\bno derivative(?:s| works?)\b|\brights? to (?:modify|fine-?tune|adapt)\b[^.;]{0,40}\b(?:not granted|reserved)|(?:不得|禁止)[^。;]{0,30}(?:修改|微调|改编)/,
);
const PURPOSE =
  /\bfor (?:any |the )?(?:[\w-]+,? ){0,5}?(?:commercial|military|illegal|unlawful|purpose)|\b(?:in a (?:way|manner)|that (?:would|violate)|to (?:remove|circumvent|bypass)|(?:notices?|copyright|trademark|this (?:licen[sc]e|agreement)|terms|source code|safety|watermark)\b)|军事|非法|违法|许可证|协议|条款|声明|通知/;
const REVERSE = /reverse engineer|decompil|disassembl/;
const NAMED =
  /\b(?:may|can|free to|permitted to|allowed to|right to|rights to)\b[^.;]{0,60}\b(?:modify|fine-?tun|adapt|create (?:and \w+ )?(?:derivative|any derivative))|\bif you (?:modify|fine-?tune)\b[^.]{0,80}\bderivative|\byou are (?:and will be )?the owner of[^.]{0,30}(?:derivative|modification)|(?:可以|您)[^。;]{0,30}(?:进行修改|修改[^。;]{0,20}(?:得到|获得)|微调)|衍生作品和[^。]{0,10}修改[^。]{0,10}主张/;
/** Bans whose object is something else: outputs, other models, safeguards, notices. */
const OTHER_OBJECT =
  /\boutputs?\b|\bother (?:\w+ )?models?\b|\bcompetitive\b|\bfilters?\b|\bsafeguards?\b|\bguardrails?\b|\bmisrepresent|\bderogatory\b|\bprejudicial\b|\bunless\b|\bexcept\b|输出/;

function isPlain(rest: string): boolean {
  return rest.length < 400 && !PURPOSE.test(rest) && !OTHER_OBJECT.test(rest);
}

const ACT: Act = { name: "modify" };

/** Whether the material may be changed and trained further. */
export function readFineTuning(context: Context, facts: Facts): ClauseReading {
  const barred: Hit[] = [];
  const named: Hit[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !/modif|tun|deriv|adapt|alter|修改|微调|衍生/.test(sentence.lower))
      continue;
    const bar = hit(sentence, BARRED);
    if (bar && isPlain(sentence.full.slice(bar.at)) && !REVERSE.test(sentence.full)) {
      barred.push(bar);
    }
    const name = hit(sentence, NAMED);
    if (name && !bar && LICENSEE.test(sentence.full)) named.push(name);
  }
  const reading = actReading(facts, ACT, named);
  const absolute = barred.some(({ sentence }) => sentence.full.length < 160);
  const status =
    barred.length > 0 && (absolute || reading.status === null) ? "prohibited" : reading.status;
  const hits = status === "prohibited" ? barred : reading.hits;
  const limits = [...barred, ...facts.unchangedOnly];
  const conditional = limits.length > 0 && status === "allowed";
  return {
    terms: {
      fineTuning: conditional
        ? term(
            context,
            "conditional",
            [...limits, ...reading.hits],
            ["some changes, or passing changed copies on, are barred"],
          )
        : term(context, status, hits, reading.conditions),
    },
    explained: [...barred, ...named].map(({ sentence }) => sentence.index),
  };
}
