import type { Item } from "./item.ts";
import type { Saying } from "./prose.ts";
import { DENIED_AFTER, DENIED_BEFORE } from "./prose-words.ts";
import { proseItem } from "./prose.ts";

const CRAWLED = /\b(?:crawl(?:ed|ing|s|ers?)?|scrap(?:ed?|ing|ers?))\b/;
const NOT_DATA =
  /\bsky ?scraper|\bcrawl\w* (?:through|across|toward|under|over|out|up|back|into)\b|\b(?:skin|flesh) crawl|\bweb ?scraping (?:task|agent|tool|code|script)|\bweb[- ]?(?:app|site|ui|page) (?:design|generation|development)\b|\bweb search\b|\b(?:project|our|official)(?: \w+)? (?:web ?page|web ?site)\b(?! (?:data|text|content))/;
const FROM_A_PLACE =
  /^(?: [a-z\d-]+){0,5} (?:from|of|off) (?:the )?(?!the\b|(?:web|internet|net|various|public\w*|multiple|online|different|several|many|diverse|web ?sites?|web ?pages?|open|sources?|all|other|our|an?|some|social|forums?|news|and)\b)[a-z\d]/;
const DOMAIN = /^[^.;]{0,60}\b[a-z\d-]{2,40}\.(?:com|org|net|edu|gov|fr|de|cn|vn|jp|ru|io)\b/;

/** Also what answers the question of the top domains. */
export const NO_CRAWL: readonly Saying[] = [
  { pattern: CRAWLED, before: DENIED_BEFORE, unless: /\brobots\b|\bcommon ?crawl\b/ },
  { pattern: CRAWLED, after: DENIED_AFTER, unless: /\brobots\b/ },
  { pattern: /(?:没有|未|不)(?:进行)?(?:爬取|抓取)/ },
].map((one) => ({ ...one, detail: "the card says that nothing was crawled or scraped" }));

/** Domains named where something was crawled. */
export const CRAWLED_DOMAIN: Pick<Saying, "pattern" | "after"> = {
  pattern: CRAWLED,
  after: DOMAIN,
};

/** D29: was the web crawled, by which crawler, and how did it behave? */
export const crawling: Item = proseItem({
  id: "D29",
  words: [
    "crawl",
    "scrap",
    "robots",
    "cc-main",
    "newscrawl",
    "paracrawl",
    "gptbot",
    "ccbot",
    "cc",
  ].concat([
    "web",
    "internet",
    "websites",
    "webpages",
    "pages",
    "commoncrawl",
    "爬取",
    "爬虫",
    "网页",
    "抓取",
    "网络",
    "互联",
    "ウェ",
    "クロ",
    "웹",
  ]),
  label: /\bcrawl\w*|\bscrap(?:ed|ing)\b/,
  never: NOT_DATA,
  none: NO_CRAWL,
  present: [
    { pattern: /\brobots\.txt(?!\w)/, detail: "how the crawl treats `robots.txt` is said" },
    {
      pattern:
        /\b(?:common[- ]?crawl|cc-main-[\d-]+|cc-?news|news[- ]?crawl|paracrawl|(?:gpt|cc|google|bing|apple|claude|amazon|semantic-scholar)bot|bytespider)\b/,
      detail: (match) => `the crawl is named: ${match[0]}`,
    },
    {
      pattern: /\b(?!chatbot|robot)[a-z]{2,20}bot\b/,
      and: CRAWLED,
      detail: (match) => `the crawler is named: ${match[0]}`,
    },
    { pattern: CRAWLED, after: FROM_A_PLACE, detail: "what was crawled is named" },
    { ...CRAWLED_DOMAIN, detail: "what was crawled is named by its domain" },
    { pattern: /\bour (?:own )?(?:web )?crawler\b/, detail: "a crawler of its own is spoken of" },
  ],
  vague: [
    {
      pattern:
        /\b(?:web|internet)[- ]?(?:data(?:set)?|texts?|pages?|sites?|crawl\w*|corpus|corpora|documents?|content|scale|sources?|images?)\b|\b(?:crawl|scrap)(?:ed|ing|es?)?\b|\b(?:from|of|on|across) the (?:web|internet)\b|爬取|爬虫|网页|网络数据|互联网|抓取|ウェブ|クロール|웹/,
      detail: "data from the web is spoken of, without a crawler or a source",
    },
  ],
  absent: "no sentence says whether the web was crawled",
});
