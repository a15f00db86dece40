import type { Unit } from "../../card/units.ts";
import type { Item } from "./item.ts";
import { headingOf } from "../../card/units.ts";
import { CRAWLED_DOMAIN, NO_CRAWL } from "./crawling.ts";
import { isAboutTraining, isNoStatement } from "./prose-about.ts";
import { proseItem } from "./prose.ts";

const DOMAINS = "(?:internet |web )?(?:domains|web ?sites|hosts)\\b";

function isAboutWeb(unit: Unit): boolean {
  return (
    isAboutTraining(unit) ||
    (/domain|crawl|scrap|\bweb\b/.test(headingOf(unit)) && !isNoStatement(unit))
  );
}

/** D30: which domains were crawled most? */
export const topDomains: Item = proseItem({
  id: "D30",
  about: isAboutWeb,
  words: ["domains", "websites", "crawl", "scrap", "域名", "爬取", "抓取"],
  label: /\btop domains\b/,
  never:
    /\b(?:many|various|diverse|multiple|different|other|technical|scientific|specific|new|general|knowledge|several) domains\b/,
  none: NO_CRAWL,
  present: [
    {
      pattern: new RegExp(
        `\\btop[- ](?:\\d[\\d,]{0,6} |ten )?(?:\\w+ )?${DOMAINS}|\\b(?:list|table|shares?|distribution|breakdown|ranking) of (?:the |all )?(?:\\w+ ){0,3}${DOMAINS}|\\bmost[- ](?:frequent(?:ly crawled)?|common|crawled|represented|used) ${DOMAINS}|\\b${DOMAINS} (?:that |which )?(?:was |were |we )?(?:crawled )?(?:the )?most\\b`,
      ),
      unless: /\b(?:task|topic|subject|application)s?\b/,
      detail: "the domains that were crawled most are listed",
    },
  ],
  vague: [{ ...CRAWLED_DOMAIN, detail: "some domains are named, without their share" }],
  absent: "no list of the domains that were crawled most",
});
