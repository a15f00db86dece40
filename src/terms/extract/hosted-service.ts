import type { Permission, Terms } from "../../model/terms.ts";
import { type ClauseReading, type Context, type Hit, hit, term } from "../context.ts";
import { cued } from "../../text/cued.ts";

const HOSTED = cued(
  [
    "host",
    "managed service",
    "saas",
    "a-service",
    "a service",
    "software as",
    "softwareas",
    "api",
    "application programming",
    "a network",
    "the network",
    "computer network",
    "via network",
    "through network",
    "by network",
    "an network",
    "your network",
    "its network",
    "via electronic",
    "through electronic",
    "by electronic",
    "an electronic",
    "your electronic",
    "its electronic",
    "web access",
    "web interface",
    "cloud",
    "service bureau",
    "remote",
    "托管",
    "远程",
  ],
  () =>
    /\bhosted\b(?! (?:on|at|by)\b)|\bhosting\b(?! (?:site|provider|platform))|\bmanaged service|\bas a (?:hosted )?service\b|\bsaas\b|\bsoftware[- ]?as[- ]?a[- ]?service|\b(?:via|through|via your|by) (?:an |your |its )?(?:apis?|application programming interface|open ?api|web access|web interface|network|electronic)\b|\bapi (?:interfaces?|services?|access)\b|\bhost\b[^.;]{0,60}\b(?:remote|third part)|\bover (?:a|the) (?:computer )?network\b|\b(?:host|hosting)\b[^.;]{0,40}\b(?:for|to) (?:others|third)|\bremote access purposes|\bcomputer network\b|\bremotely through|\bapplication programming interface|\bservice bureau|\bcloud[- ]based|\bapis provided\b|托管服务|远程|通过api|api(?:形式|服务|接口)|\bapi\b[^。]{0,10}(?:访问|接口)/,
);
const DISTRIBUTES =
  /^"?(?:to )?"?(?:distribut|redistribut|dissemin|fork)\w*"?|"(?:to )?distribut\w*"|\b(?:you may host|you can host)\b|"分发"/;
/** The licensor's own updates, not a service of the licensee. */
const UPDATES = /\bupdate the\b[^.;]{0,40}\bthrough\b|\brestrict \(remotely/;
const COMMERCIAL_DEFINITION =
  /"?(?:commercial|research)(?: use| purposes?)"?:? (?:means|shall|refers|includes?|does not include)|"commercial|\bresearch purposes does not include/;
const DEAL = /\bto deal in the [^.;]{0,40}\bwithout restriction/;
const MIT = /\bdeal in the software\b/;
const SOURCE = /\b(?:source|copyleft|corresponding)\b|\bnetwork\b[^.]{0,120}\boffer\b/;
const OUTPUT = /\boutput/;
const BAN =
  /\b(?:may|must|shall|can|will)(?: not|n't)\b(?! (?:be )?(?:subject to|apply|considered))|\bcannot\b|\bnot (?:be )?(?:permitted|allowed|authori[sz]ed)|\bprohibited\b|\bagrees? not to\b|\bnot to\b|\bno right\b|\brequires? (?:a |an |our )?(?:separate|prior|written|additional)\b|\bnot a non-?commercial|\byou will not\b|不得|禁止/;
const NO_COPY =
  /\b(?:is|are|does) not (?:conveying|distribution|considered|constitute)|\bno transfer of a copy/;

/** Offering the material to others as a service. Needs the clauses it may be defined through. */
export function readHostedService(context: Context, terms: Partial<Terms>): ClauseReading {
  const found: { status: Permission | null; hit: Hit }[] = [];
  const redistribution = known(terms.redistribution?.status);
  const commercial = known(terms.commercialUse?.status);
  for (const sentence of context.model.sentences) {
    if (sentence.heading) continue;
    const deal = hit(sentence, DEAL);
    if (deal && !MIT.test(sentence.full))
      found.push({ status: commercial ?? "allowed", hit: deal });
    const one = hit(sentence, HOSTED);
    if (!one || NO_COPY.test(sentence.full) || UPDATES.test(sentence.full)) continue;
    const { full, lower } = sentence;
    if (DISTRIBUTES.test(lower)) found.push({ status: redistribution, hit: one });
    else if (COMMERCIAL_DEFINITION.test(full)) found.push({ status: commercial, hit: one });
    else if (SOURCE.test(full) && /\b(?:must|shall)\b/.test(full))
      found.push({ status: "conditional", hit: one });
    else if (
      OUTPUT.test(full) &&
      BAN.test(full) &&
      !/\b(?:models?|software|materials)\b/.test(full)
    ) {
      found.push({ status: "prohibited", hit: one });
    } else if (BAN.test(full)) found.push({ status: "prohibited", hit: one });
    else if (/\b(?:includ|may|permit|allow|grant|right)\w*|可以/.test(full)) {
      found.push({
        status: /\bdistribut|\bmodel derivative|\brecipient/.test(full)
          ? (redistribution ?? commercial)
          : commercial,
        hit: one,
      });
    }
  }
  const order: readonly Permission[] = ["prohibited", "conditional", "allowed"];
  const status = order.find((one) => found.some((entry) => entry.status === one)) ?? null;
  const hits = found.filter((entry) => entry.status === status).map((entry) => entry.hit);
  return {
    terms: { hostedService: term(context, status, hits) },
    explained: found.map((entry) => entry.hit.sentence.index),
  };
}

function known(status: string | undefined): Permission | null {
  return status === "allowed" || status === "conditional" || status === "prohibited"
    ? status
    : null;
}
