/**
 * The wordings that limit a model in prose, as patterns over one sentence on one line, in lower case. English and
 * Chinese in full; of other languages the commonest phrases only.
 */

/** Nothing without one of these limits anything; cheap to test first. */
export const TRIGGER: RegExp =
  /comm?er[cz]i|kommerz|research|academic|educational|recherche|forschung|investigaci[oó]n|pesquisa|коммерч|исследовательск|商用|商業|商业|学术|學術|研究|상업|연구|\b(?:re)?sell\b|monetiz|obtain|request/u;

/** What a sentence about this release speaks of. */
export const SUBJECT: RegExp =
  /\b(?:models?|weights?|checkpoints?|lora|adapter|release|it|this|use|usage|licen[sc]ed?|project|repository)\b|模型|權重|权重/u;

/** A sentence that is nothing but the limit needs no subject. */
export const BARE_LIMIT: RegExp =
  /^\W{0,4}(?:for|released|licen[sc]ed|intended|available|strictly|solely|only|no|not|non|noncommercial|academic|research|commercial)\b|^\W{0,4}(?:禁止|严禁|不得|仅|僅|非商)/u;

export const NOT_COMMERCIAL: RegExp =
  /\bnon-?commercial(?:ly)?(?: (?:and|or|use|usage|purposes?|research|\([^()]{1,40}\))){0,4} only\b|\bonly (?:be used )?(?:for|in) non-?commercial|\b(?:not|never|no|prohibit\w*|forbid\w*) (?:\w+ ){0,4}commercial(?:ly)?\b|\bcommercial (?:use|usage|exploitation)\b.{0,20}\b(?:(?:is|are) (?:not|strictly|prohibited|forbidden)|not (?:allowed|permitted))|\b(?:must|may|can|shall|do) ?not (?:\w+ ){0,2}(?:sell|resell|moneti[sz]e)\b|(?:禁止|不得|不可|不能|不允许|严禁)(?:将\S{0,10})?(?:用于|用作|任何|进行)?商[用业]|非商[业用]/u;

/** A grant for one purpose, where nothing else is granted beside it. */
export const FOR_NON_COMMERCIAL: RegExp =
  /\b(?:licen[sc]ed|released|available|intended|permitted|allowed|free(?:ly)?|restricted|limited) (?:\([^()]{1,80}\) )?(?:\w+ ){0,4}(?:for|to) (?:\w+,? (?:and )?){0,3}non-?commercial/u;

export const ONLY_RESEARCH: RegExp =
  /\b(?:(?:only|solely|exclusively|strictly|limited) (?:be used |intended |available |to be used |restricted )?(?:for|to) (?:\w+,? ){0,3}(?:research|academic|educational)|restricted to (?:\w+,? ){0,2}(?:research|academic|educational)(?: (?:use|purposes?|only)|(?=\W*$))|(?:research|academic|educational)(?: (?:and|or) \w+)?(?: use| usage| purposes?)? only)\b|(?:仅|僅|只)(?:供|限|用于|能用于|可用于)(?:\S{0,4})?(?:学术|學術|研究)/u;

/** Commercial use that the publisher keeps to agree on. */
export const BY_AGREEMENT: RegExp =
  /\b(?:for|about|regarding) (?:any |free )?commercial (?:use|usage|purposes?|licen[sc]\w+|deployment)\b.{0,80}\b(?:contact|e-?mail|write|apply|request|obtain|reach out)\b|\b(?:contact|e-?mail|reach out to) .{0,60}\bfor (?:\w+ ){0,2}commercial (?:use|usage|purposes?|licen[sc]\w+|deployment)\b|\bcommercial (?:use|usage|deployment)\b.{0,30}\b(?:requires?|needs?|subject to|only with|without)\b.{0,40}\b(?:licen[sc]e|permission|agreement|consent|authori[sz]ation|approval)\b|\b(?:obtain|request|purchase|buy|acquire|requires?) (?:\w+ ){0,3}commercial licen[sc]e\b|\bmust (?:first )?(?:request|obtain|purchase|buy|acquire) (?:a|an|our|your) (?:\w+ ){0,2}licen[sc]e\b|商[用业業](?:使用|用途|目的)?[^。]{0,12}(?:联系|聯繫|需授权|授权|申请)/u;

/** The same limit in a table or list: `Commercial use: no`. */
export const COMMERCIAL_USE_NO: RegExp =
  /^\W{0,6}commercial (?:use|usage|purposes?)(?: allowed| permitted)?\W{1,10}(?:no|not (?:allowed|permitted)|prohibited|forbidden|false)\W{0,6}$/u;

const FRENCH =
  /\b(?:usage|utilisation) commerciale?s? (?:est )?(?:interdite?|non autorisée?)|réservée? à (?:la recherche|un usage non)|uniquement .{0,20}(?:recherche|non commercia)/u;
const GERMAN =
  /\bnur .{0,20}nicht-?kommerziell|\bnur .{0,20}forschungszweck|kommerzielle (?:nutzung|verwendung) .{0,12}(?:nicht|untersagt|verboten)/u;
const IBERIAN =
  /\b(?:uso|fines) n(?:o|ão) comercia(?:l|les|is) (?:solamente|únicamente|exclusiv\w+|apenas)|\b(?:solo|solamente|únicamente|exclusivamente|apenas|somente) .{0,20}(?:investigación|pesquisa|n(?:o|ão) comercia)|uso comercial .{0,8}(?:prohibido|no permitido|proibido)/u;
const RUSSIAN =
  /только .{0,20}(?:некоммерческ|исследовательск)|коммерческое использование .{0,8}запрещ/u;
const JAPANESE =
  /商用(?:目的)?(?:での)?利用(?:は|を)?(?:固く)?(?:禁|不可)|研究目的(?:のみ|に限)|非商用/u;
const KOREAN =
  /상업적\s?(?:이용|사용|목적)\S{0,4}\s?\S{0,6}\s?(?:금지|불가)|비상업적\s?\S{0,6}\s?(?:만|한정)|연구\s?(?:목적|용도)\S{0,3}만/u;

/** Other languages: one phrase is enough, because nothing finer is read in them. */
export const OTHER_LANGUAGES: readonly RegExp[] = [
  FRENCH,
  GERMAN,
  IBERIAN,
  RUSSIAN,
  JAPANESE,
  KOREAN,
];
