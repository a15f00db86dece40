import type { Evidence } from "../../model/evidence.ts";
import { type Context, type Hit, quotes } from "../context.ts";

/** Subjects a lawyer asks about that are no clause of the term sheet. */
export type TopicName =
  | "acceptance"
  | "affiliates"
  | "ai-disclosure"
  | "assignment"
  | "audit"
  | "disclaimer"
  | "downstream-users"
  | "export"
  | "feedback"
  | "indemnity"
  | "interpretation"
  | "liability"
  | "misrepresentation"
  | "ownership"
  | "personal-data"
  | "release-of-licensor"
  | "reserved-rights"
  | "reverse-engineering"
  | "sanctions"
  | "severability"
  | "survival"
  | "technical-measures"
  | "trademark"
  | "unilateral-change"
  | "update-duty";

/** A subject with the places that speak of it. */
export interface Topic {
  readonly topic: TopicName;
  readonly evidence: readonly Evidence[];
}

const TOPICS: readonly (readonly [TopicName, RegExp])[] = [
  [
    "unilateral-change",
    /\b(?:may|reserves? the right to|right to)\b[^.;]{0,60}\b(?:update|modify|amend|revise|change)\b[^.;]{0,60}\b(?:agreement|terms|licen[sc]e|policy)\b|\b(?:agreement|terms|licen[sc]e) (?:may be|is subject to|are subject to) (?:updated?|revised|amended|changed?|modified)|\bmay publish (?:revised|new)|\brestrict \((?:remotely|by)|\brelease new versions of the|(?:有权|可能)[^。]{0,20}(?:更新|修订|修改)[^。]{0,10}(?:协议)?/,
  ],
  [
    "update-duty",
    /\b(?:reasonable efforts?|must|shall|agree to|required to)\b[^.;]{0,40}\b(?:use|upgrade to|update to|adopt|install) the (?:latest|newest|most recent|current) version|\bnon-current version/,
  ],
  [
    "affiliates",
    /\baffiliates?\b|\bsubsidiar(?:y|ies)|\bcontractors?\b|\bunder common control|关联公司|关联方/,
  ],
  [
    "assignment",
    /\b(?:assign|transfer|delegate)\b[^.;]{0,80}\b(?:agreement|licen[sc]e|rights|obligations)\b|\bsuccessors and assigns|\bnon-?transferable|转让/,
  ],
  ["indemnity", /\bindemnif|\bhold harmless|\bdefend\b[^.;]{0,40}\bagainst|赔偿/],
  [
    "audit",
    /\baudit\b|\binspect (?:your|the) (?:records|books)|\bverif(?:y|ication)[^.;]{0,40}\bcomplian|\bmaintain[^.;]{0,30}\brecords|审计/,
  ],
  [
    "export",
    /\bexport (?:control|administration|law|regulation|restriction)|\b(?:export|re-export|import)\b[^.;]{0,60}\blaws?\b|\btrade (?:control|compliance|laws?)\b|出口管制/,
  ],
  ["sanctions", /\bsanction|\bembargo|\brestricted part(?:y|ies)|\bspecially designated|制裁/],
  [
    "trademark",
    /\btrade ?marks?\b|\btrade names?\b|\bservice marks?\b|\blogos?\b|\bname or mark|\bgoodwill\b|商标|标识/,
  ],
  [
    "downstream-users",
    /\bend user product|\b(?:require|ensure|inform|procure)\b[^.;]{0,60}\b(?:users|recipients|third part(?:y|ies))\b[^.;]{0,80}\b(?:compl|adhere|bound|agree)|\bdirectly granted\b|\bsole(?:ly)? between you/,
  ],
  ["feedback", /\bfeedback\b|\bsuggestions\b|\bcontributions?\b|\bcontributor\b|反馈|贡献/],
  [
    "disclaimer",
    /\bas[- ]is\b|\bwarrant(?:y|ies)\b|\bmerchantab|\bfitness for|\bwithout (?:any )?guarantee|\bno guarantee|原样|现状|保证|\bcannot guarantee|\bdisclaim/,
  ],
  [
    "liability",
    /\bliab(?:le|ility|ilities)\b|\bdamages\b|\bsolely responsible|\b(?:assume|bear)s?\b[^.;]{0,60}\b(?:risks?|responsib|liabil|costs?|consequences)|\bat (?:your|its) own risk|\baccountable|\bresponsible for|责任|承担|风险|损失/,
  ],
  [
    "ownership",
    /\b(?:own|owns|owner|ownership|title|retains? all)\b|\bintellectual property\b[^.;]{0,80}\b(?:belong|remain|retain|vest|shall be)|所有权|知识产权/,
  ],
  [
    "reserved-rights",
    /\b(?:all )?(?:other )?rights not (?:expressly )?granted|\breserves? all|\bno other (?:rights?|licen[sc]es?)|\ball rights reserved|\bnot (?:affect|limit|grant)\b[^.;]{0,80}\b(?:rights?|licen[sc]e)|\bfair use\b|\bdo not imply|保留所有|保留一切/,
  ],
  [
    "severability",
    /\binvalid|\bunenforceab|\bseverab|\bwaive[rds]*\b|\bentire agreement|\bprevail|\bsupersede|\bdiscrepancy|无效|为准|冲突/,
  ],
  [
    "survival",
    /\bsurviv(?:e|es|ing)\b|\bupon (?:any )?termination|\bcease (?:all )?(?:use|using)|\bdelete\b[^.;]{0,60}\bcop(?:y|ies)|\bcommence\b[^.;]{0,40}\bacceptance|\beffective (?:upon|as of|date|from|immediately)|\bremains? in (?:full force|effect)|终止后|继续有效|生效/,
  ],
  [
    "acceptance",
    /\bby (?:using|clicking|downloading|accessing|installing|exercising|reproducing|copying|distribut)|\bagrees? to (?:be bound|the terms|these|this)|\b(?:represents?|warrants?|confirm)\b[^.;]{0,80}\b(?:authority|capacity|age|authori[sz]ed)|\bdo not (?:agree|accept)|\bnot required to accept|\blegal (?:capacity|authority)|\bage of (?:consent|majority)|\bauthority to (?:bind|act)|同意接受|视为/,
  ],
  [
    "interpretation",
    /^"?[^"]{2,60}"?(?: or "[^"]{2,40}")? (?:means?|shall mean|refers? to|has the meaning|includes?|is defined|are)\b|^"[^"]{1,30}"(?:\([^)]{1,30}\))?(?:是指|指|系指)|\bfor (?:the )?purposes? of this|\bas used (?:in|herein)|\bshall (?:have the|be deemed|be construed|include)|\bheadings?\b|\bmeaning given|\bcapitali[sz]ed terms|\bincluding without limitation"|\bdefined (?:in|below|above)/,
  ],
  [
    "misrepresentation",
    /\bmisrepresent|\bendors(?:e|ed|ement)|\bimply\b[^.;]{0,80}\b(?:affiliat|endors|sponsor|official)|\bdeceiv|\bimpersonat/,
  ],
  ["personal-data", /\bpersonal (?:data|information)|\bprivacy|\bdata protection|个人信息|隐私/],
  ["reverse-engineering", /\breverse[- ]engineer|\bdecompil|\bdisassembl/],
  [
    "technical-measures",
    /\b(?:circumvent|bypass|disable|remove|work around)\b[^.;]{0,100}\b(?:safety|guardrail|filter|technical|technological|safeguard|limitations?|protection|encryption|security)|\bcontent filter/,
  ],
  [
    "ai-disclosure",
    /\bmachine[- ]generated|\bgenerated (?:by|using) (?:ai|artificial)|\bdisclos\w*[^.;]{0,80}\b(?:ai|artificial intelligence|generated)/,
  ],
  [
    "release-of-licensor",
    /\b(?:no obligation to|not obligated|not required to|under no obligation)\b|\bsupport services|\bmaintenance\b|\bcontact\b[^.;]{0,40}@|\bplease contact|\bplease (?:see|visit|refer)|联系/,
  ],
];

/** Read the subjects, and which sentences they account for. */
export function readTopics(context: Context): {
  topics: readonly Topic[];
  explained: ReadonlyMap<number, readonly TopicName[]>;
} {
  const hits = new Map<TopicName, Hit[]>();
  const explained = new Map<number, TopicName[]>();
  for (const sentence of context.model.sentences) {
    if (sentence.heading) continue;
    for (const [topic, pattern] of TOPICS) {
      const at = sentence.lower.search(pattern);
      if (at < 0) continue;
      const offset = sentence.full.length - sentence.lower.length;
      const list = hits.get(topic);
      if (list) list.push({ sentence, at: at + offset });
      else hits.set(topic, [{ sentence, at: at + offset }]);
      const names = explained.get(sentence.index);
      if (names) names.push(topic);
      else explained.set(sentence.index, [topic]);
    }
  }
  const topics = TOPICS.flatMap(([topic]): Topic[] => {
    const found = hits.get(topic);
    return found ? [{ topic, evidence: quotes(context, found) }] : [];
  });
  return { topics, explained };
}
