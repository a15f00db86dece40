import type { Unit } from "../../card/units.ts";

const WEB = /\b(?:web(?: ?pages?| ?sites?| crawls?| data| text)?|crawl(?:s|ed)?|internet)\b/u;
const HOLDS = /\b(?:contains?|includes?|has|have|holds?|with)\b/u;
const UNMEANT =
  /\b(?:inadvertent\w*|incidental\w*|unintention\w*|indirect\w*|accidental\w*|contaminat\w*|may|might|some|many|certain amount)\b/u;

/**
 * `true` where pages of the web happen to hold models' answers: nobody was taught by them on
 * purpose, and the sentence names no teacher.
 */
export function saysIncidental({ lower }: Unit): boolean {
  return WEB.test(lower) && HOLDS.test(lower) && UNMEANT.test(lower);
}
