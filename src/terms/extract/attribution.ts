import type { Obligation } from "../../model/terms.ts";
import { type ClauseReading, type Context, type Hit, hit, quotes, statement } from "../context.ts";
import { cued, earliest } from "../../text/cued.ts";
import { DUTY } from "../words.ts";

const TRIGGER =
  /notice|attribut|credit|acknowledg|copyright|cite|copy of|terms|licensed|版权|声明|署名|归属|出处|来源/;
const KEEP = earliest([
  cued(
    ["notice"],
    () =>
      /\b(?:retain|keep|include|included|preserve|reproduce|contain|carry|display|accompan(?:y|ied)|provide|incorporate|leave)\b[^.;]{0,140}\b(?:copyright|attribution|licen[sc]e|legal|permission|following|"?notice"?)?[^.;]{0,60}\bnotices?\b|\bnotices?\b[^.;]{0,140}\b(?:shall|must|be) (?:be )?(?:included|retained|kept|reproduced|preserved|appear|intact)/,
  ),
  cued(
    ["credit", "attribut"],
    () =>
      /\b(?:give|provide|with|include)\b[^.;]{0,30}\b(?:appropriate |proper |clear )?(?:credit|attribution)\b|\bmust (?:clearly )?attribute\b|\bto attribute\b|\battribute the (?:source|licensor|author)/,
  ),
  cued(
    [
      "copyright notice and",
      "retain this",
      "following statement",
      "following text",
      "following legend",
      "following attribution",
      "following copyright",
      "above attribution",
      "above copyright",
      "attribution statement",
      "attribution information",
      "copyright statement",
      "copyright information",
      "gets a copy",
      "retain all",
    ],
    () =>
      /\bcopyright notice and this|\bretain this notice|\b(?:carry|include|contain|display|retain)\b[^.;]{0,60}\bfollowing (?:attribution |copyright )?(?:statement|text|legend)|\b(?:retain|include)\b[^.;]{0,80}\b(?:attribution|copyright) (?:statement|information)|\bgets a copy of (?:these terms|this licen[sc]e)|\bretain the (?:following|above) (?:attribution|copyright)|\bretain all[^.;]{0,40}\bnotices/,
  ),
  cued(
    ["acknowledg", "obligation to", "duty to", "identif"],
    () =>
      /\backnowledge (?:the |its )?(?:authors?|licensor|source|creators?|contributors?|origin)|\b(?:obligation|duty) to attribute|\bmust[^.;]{0,60}\bidentif(?:y|ication) (?:of )?the (?:creator|author)/,
  ),
  cued(
    ["保留", "包含", "注明", "署名", "标注", "声明"],
    () =>
      /(?:保留|包含|注明|署名|标注)[^。]{0,40}(?:版权|声明|出处|来源|作者|署名)|(?:版权|许可)声明[^。]{0,20}(?:应|须|必须)?[^。]{0,6}(?:包含|保留)/,
  ),
]);
const NOT_DUTY =
  /\b(?:may|can) (?:add|include|provide|also)\b|\bnot (?:required|obliged|remove)|\bexcluding those notices/;
const REMOVAL = cued(
  ["remove", "alter", "obscure", "delete", "minimi"],
  () =>
    /\b(?:may|must|shall|will) ?not (?:remove|alter|obscure|delete|minimi[sz]e)[^.;]{0,60}\bnotices?\b/,
);
const PUBLICATION =
  /\bpublication|\bresearch paper|\bpublish(?:ed|ing)? (?:results|research)|\bscientific/;
const COPY = cued(
  ["copy of", "副本"],
  () =>
    /\b(?:provide|give|include|make available|accompanied by|with|distribute)\b[^.;]{0,80}\b(?:a |the )?(?:complete |full )?copy of (?:this|the|these)(?: [\w-]+){0,3} ?(?:licen[sc]e|agreement|terms)|(?:提供|附)[^。]{0,40}(?:协议|许可)[^。]{0,6}副本/,
);
const CHANGES = cued(
  ["changed", "modif", "changes", "说明"],
  () =>
    /\b(?:state|indicate|carry|include|cause)\b[^.;]{0,80}\b(?:changed|modified|modifications?|changes)\b[^.;]{0,20}|说明修改/,
);

/** Whether a notice or credit has to travel with copies. */
export function readAttribution(context: Context): ClauseReading {
  const notices: Hit[] = [];
  const copies: Hit[] = [];
  const changes: Hit[] = [];
  const removal: Hit[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !TRIGGER.test(sentence.lower)) continue;
    const keep = hit(sentence, KEEP);
    const remove = hit(sentence, REMOVAL);
    if (remove) removal.push(remove);
    const duty =
      DUTY.test(sentence.full) || /^(?:retain|include|keep|give|provide|you )/.test(sentence.lower);
    if (keep && duty && !PUBLICATION.test(sentence.lower)) {
      const near = sentence.full.slice(Math.max(0, keep.at - 30), keep.at + 30);
      if (!NOT_DUTY.test(near)) notices.push(keep);
    }
    const copy = hit(sentence, COPY);
    if (copy && duty) copies.push(copy);
    const change = hit(sentence, CHANGES);
    if (change && duty && /notices?|state|indicat|说明/.test(sentence.full)) changes.push(change);
  }
  const obligations: Obligation[] = [];
  const owe = (id: string, text: string, hits: readonly Hit[]): void => {
    if (hits.length > 0)
      obligations.push({
        id,
        text,
        on: ["redistribute", "redistributeDerivative"],
        evidence: quotes(context, hits),
      });
  };
  owe("keep-notice", "keep the copyright and attribution notices with every copy", notices);
  owe("provide-license", "give recipients a copy of the licence", copies);
  owe("state-changes", "say what was changed", changes);
  return {
    terms: { attributionNotice: statement(context, notices) },
    explained: [...notices, ...copies, ...changes, ...removal].map(
      ({ sentence }) => sentence.index,
    ),
    obligations,
  };
}
