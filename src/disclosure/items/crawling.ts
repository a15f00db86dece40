import type { Item } from "./item.ts";
import type { Saying } from "./prose.ts";
import { proseItem } from "./prose.ts";

const NOTHING_CRAWLED =
  /\b(?:no|not|never|without|nothing)\b(?! only| just)[^.;]{0,40}\b(?:crawl(?:ed|ing|s|ers?)?|scrap(?:ed?|ing|ers?))\b(?!\s?(?:after|before|since))|(?:没有|未|不)(?:进行)?(?:爬取|抓取)/u;
const NOT_DATA =
  /\bskyscraper|sky scraper|\bcrawl(?:ed|ing|s)? (?:through|across|toward|under|over|out|up|back|into)\b|\b(?:skin|flesh) crawl|\bscrap(?:ed|ing) (?:by|together|the barrel)|\bweb ?scraping (?:task|agent|tool|code|script)|\bscrapers?\b.{0,20}\b(?:tool|agent|library)|\bweb[- ]?(?:app|site|ui|page) (?:design|generation|development)\b|\bweb search\b|\b(?:project|our|official)(?: \w+)? (?:web ?page|web ?site)\b(?! (?:data|text|content))/u;
const GENERIC =
  "(?:web|internet|net|various|public\\w*|multiple|online|different|several|many|diverse|web ?sites?|web ?pages?|open|sources?|all|other|our|a|an|some|social|forums?|news|and)\\b";

/** Also what answers the question of the top domains. */
export const NO_CRAWL: Saying = {
  pattern: NOTHING_CRAWLED,
  unless: /\brobots\b|\bcommon ?crawl\b.{0,40}\bnot\b/u,
  detail: "the card says that nothing was crawled or scraped",
};

/** D29: was the web crawled, by which crawler, and how did it behave? */
export const crawling: Item = proseItem({
  id: "D29",
  words: [
    "crawl",
    "scrape",
    "robots",
    "common",
    "cc-main",
    "news",
    "para",
    "gptbot",
    "ccbot",
    "main",
  ].concat([
    "web",
    "internet",
    "webpages",
    "websites",
    "爬取",
    "爬虫",
    "网页",
    "抓取",
    "互联",
    "ウェ",
    "クロ",
    "웹",
  ]),
  never: NOT_DATA,
  none: [NO_CRAWL],
  present: [
    { pattern: /\brobots\.txt(?![\w/])/u, detail: "how the crawl treats `robots.txt` is said" },
    {
      pattern:
        /\b(?:common[- ]?crawl|cc-main-[\d-]+|cc-?news|news[- ]?crawl|paracrawl|(?:gpt|cc|google|bing|apple|claude|amazon|semantic-scholar)bot|bytespider)\b/u,
      detail: (match) => `the crawl is named: ${match[0]}`,
    },
    {
      pattern: new RegExp(
        `\\b(?:crawl|scrap)(?:ed|ing)\\b (?:[a-z\\d-]+ ){0,5}(?:from|of|off) (?:the )?(?!the\\b|${GENERIC})[a-z\\d]`,
        "u",
      ),
      detail: "what was crawled is named",
    },
    {
      pattern:
        /\b(?:crawl|scrap)(?:ed|ing)\b.{0,80}\b[a-z\d-]{2,40}\.(?:com|org|net|edu|gov|fr|de|cn|vn|jp|ru|io)\b/u,
      detail: "what was crawled is named by its domain",
    },
    { pattern: /\bour (?:own )?(?:web )?crawler\b/u, detail: "a crawler of its own is spoken of" },
  ],
  vague: [
    {
      pattern:
        /\b(?:web|internet)[- ]?(?:data(?:set)?|texts?|pages?|sites?|crawl\w*|corpus|corpora|documents?|content|scale|sources?|images?)\b|\b(?:crawl|scrap)(?:ed|ing|es?)?\b|\b(?:from|of|on|across) the (?:web|internet)\b|爬取|爬虫|网页|网络数据|互联网|抓取|ウェブ|クロール|웹/u,
      detail: "data from the web is spoken of, without a crawler or a source",
    },
  ],
  absent: "no sentence says whether the web was crawled",
});
