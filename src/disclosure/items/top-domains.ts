import type { Item } from "./item.ts";
import { NO_CRAWL } from "./crawling.ts";
import { proseItem } from "./prose.ts";

/** D30: which domains were crawled most? */
export const topDomains: Item = proseItem({
  id: "D30",
  words: ["domains", "websites", "crawl", "scrape", "web", "域名", "爬取", "抓取"],
  never:
    /\b(?:many|various|diverse|multiple|different|other|technical|scientific|specific|new|general|knowledge|several) domains\b/u,
  none: [NO_CRAWL],
  present: [
    {
      pattern:
        /\btop[- ](?:\d[\d,]{0,6} |ten )?(?:\w+ )?(?:web )?(?:domains|web ?sites|hosts)\b|\b(?:list|table|shares?|distribution|breakdown|ranking) of (?:the |all )?(?:\w+ ){0,3}(?:internet |web )?(?:domains|web ?sites)\b|\bmost (?:frequent|common|crawled|represented|used) (?:internet |web )?(?:domains|web ?sites|hosts)\b/u,
      unless: /\b(?:task|topic|subject|application)s?\b/u,
      detail: "the domains that were crawled most are listed",
    },
  ],
  vague: [
    {
      pattern:
        /\b(?:crawl|scrap)(?:ed|ing)?\b.{0,80}\b[a-z\d-]{2,40}\.(?:com|org|net|edu|gov|fr|de|cn|vn|jp|ru|io)\b/u,
      detail: "some domains are named, without their share",
    },
  ],
  absent: "no list of the domains that were crawled most",
});
