import type { CardBody, Unit } from "../../card/units.ts";
import type { Evidence } from "../../model/evidence.ts";
import { evidenceAt, headingOf } from "../../card/units.ts";
import { dateIn } from "./date.ts";

/** Up to when the training data reaches, as the card states it. */
export interface DataCutoff {
  /** `YYYY` or `YYYY-MM`. */
  readonly value: string;
  readonly evidence: Evidence;
}

// Every statement below holds a year; most cards never come further than these two.
const YEAR = /(?:19[89]|20[0-3])\d/u;
const TRIGGER =
  /cut-?\s?off|fresh|up[- ]?to|until|till|through|prior|before|after|latest|recent|as of|end(?:s|ed|ing)?\b|from|between|since|beyond|knowledge|截|更新至|更新到|カットオフ|まで|컷오프/u;

/** "Knowledge cutoff: …", "a cut-off date of …": the date follows closely. */
const CUTOFF = /(?<![\w-])cut-?\s?off(?:[- ](?:dates?|points?|time|year|month))?(?!\w|[- ]?len)/u;
const OF_DATA = /knowledge|\bdata\b|train|corpus|corpora|information|temporal|crawl|web|\bmodel/u;
const FRESHNESS =
  /\bdata freshness\b|\b(?:latest|last|most recent) (?:data )?acquisition(?: date)?\b/u;
/** "Training data up to …", "documents collected until …". */
const DATA_UNTIL =
  /(?:\b(?:train(?:ed|ing)?|pre-?train(?:ed|ing)|tuning)\b.{0,60})\b(?:data(?:sets?)?|corpus|corpora|documents?|texts?|crawls?|information|knowledge|articles)\b.{0,60}?\b(?:up ?to|until|till|through|no later than|prior to|before|ends? (?:in|at|with)|ending (?:in|at)|extends? to|as recent as|as of)(?: and including)?\b/u;
const COLLECTED_UNTIL =
  /\b(?:data|corpus|documents?|texts?|crawls?|dumps?)\b.{0,40}\b(?:acquired|sourced|available|published|written|created)\b.{0,30}?\b(?:up ?to|until|till|through|no later than|prior to|before)(?: and including)?\b|\b(?:collected|crawled|scraped|gathered)\b.{0,60}?\b(?:up ?to|until|till|through|no later than|prior to|before)(?: and including)?\b/u;
/** "Trained on articles from 2015 to 2021": the second date ends the range. */
const RANGE =
  /\b(?:train|tun)(?:ed|ing|s)\b.{0,80}?\b(?:data(?:sets?)?|corpus|documents?|texts?|crawls?|articles|tweets|posts|news|reviews|comments)\b.{0,40}?\b(?:from|between|spanning|covering)\b(.{4,24}?)(?:\bto\b|\band\b|until|through|[-–—])/u;
const LATEST =
  /\b(?:latest|most recent|newest|last) (?:(?:pre-?)?training )?(?:data(?: points?)?|documents?|texts?|crawl|snapshot)\b.{0,40}?\b(?:is|are|was|were|dates?|from|of|:)(?!\w)|\bdata collection (?:ended|stopped|finished|was completed)(?: in| on)?\b/u;
const UNAWARE =
  /\b(?:no|not have|lacks?|limited|without|unaware|aware) ?(?:any |of |access to )?(?:knowledge|information|events?)?.{0,40}\b(?:events?|developments?|facts|information|anything)\b.{0,30}?\b(?:after|since|beyond|past|later than)\b|\bknowledge (?:is |was |reaches |extends |goes |only )*(?:limited )?(?:up ?to|until|through|ends? in)\b/u;
const CJK =
  /(?:知识|知識|数据|數據|语料|語料|训练|訓練|データ|학습|지식|데이터).{0,12}(?:截[止至](?:日期|时间|時間|到|至|于|於)*|更新[至到]|カットオフ|컷오프)|(?:知識|データ)の?カットオフ|지식 ?컷오프/u;

const CUES = [FRESHNESS, DATA_UNTIL, COLLECTED_UNTIL, LATEST, UNAWARE, CJK];

// What a chat is told is not what the card says, and a test set has a date of its own.
const PROMPT =
  /\byou are\b|\byour (?:\w+ )?(?:knowledge|training|cut)|\b(?:current|today['’]?s?) date\b|\bcutting knowledge\b|[<{|][|%]|\{\w+\}|你是|你的|您的|system prompt/u;
const PROMPT_SECTION = /\b(?:prompt|template|chat format|example|sample output)/u;
const MEASURE =
  /\bbenchmark|leaderboard|\beval|\bscor(?:e|ed|es|ing)\b|\brank(?:ed|ing|s)?\b|contaminat|\btest (?:set|data|cases)\b|livecodebench|livebench|\bhold-?out\b|评测|测试集/u;
const OTHER_MODEL =
  /\b(?:chatgpt|gpt-?\d\S*|claude\S*|gemini\S*|(?:base|original|previous|predecessor|other|most|many) (?:\w+ )?models?)(?:['’]s?)?\b.{0,30}$/u;
const RELEASED = /\b(?:releas\w*|launch\w*|support\w*|licen[sc]e|expir\w*|deprecat\w*)\b/u;

const REACH = 60;

/**
 * The date up to which the card says its training data or knowledge reaches: in a sentence, a
 * label or a table. Code and chat templates are not read; `null` when nothing is stated.
 */
export function readCutoff(body: CardBody, commit: string | null): DataCutoff | null {
  let column = -1;
  for (const [at, unit] of body.units.entries()) {
    const header = cutoffColumn(unit);
    if (header >= 0) column = header;
    else if (column >= 0) {
      const value = dateIn(cellAt(unit, column));
      if (value !== null && !isElsewhere(unit)) return found(body, unit, value, commit);
      if (!unit.lower.includes("|")) column = -1;
    }
    if (!YEAR.test(unit.lower) || !TRIGGER.test(unit.lower)) continue;
    const value = statedIn(unit);
    if (value === null || isElsewhere(unit) || inPrompt(body.units, at)) continue;
    return found(body, unit, value, commit);
  }
  return null;
}

function found(body: CardBody, unit: Unit, value: string, commit: string | null): DataCutoff {
  return { value, evidence: evidenceAt(body, unit.start, unit.end, commit) };
}

function statedIn(unit: Unit): string | null {
  const { lower } = unit;
  const cut = CUTOFF.exec(lower);
  if (cut !== null && OF_DATA.test(lower) && !OTHER_MODEL.test(lower.slice(0, cut.index))) {
    const end = cut.index + cut[0].length;
    const value =
      dateIn(lower.slice(end, end + REACH)) ??
      dateIn(lower.slice(Math.max(0, cut.index - 25), cut.index));
    if (value !== null) return value;
  }
  const range = RANGE.exec(lower);
  if (range !== null && dateIn(range[1] ?? "") !== null && !RELEASED.test(lower)) {
    const end = range.index + range[0].length;
    const value = dateIn(lower.slice(end, end + 24));
    if (value !== null) return value;
  }
  for (const cue of CUES) {
    const match = cue.exec(lower);
    if (match === null || OTHER_MODEL.test(lower.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    const value = dateIn(lower.slice(end, end + (cue === FRESHNESS || cue === CJK ? REACH : 30)));
    if (value !== null && !RELEASED.test(lower)) return value;
  }
  return null;
}

function isElsewhere(unit: Unit): boolean {
  const heading = headingOf(unit);
  return (
    PROMPT.test(unit.lower) ||
    MEASURE.test(unit.lower) ||
    MEASURE.test(heading) ||
    PROMPT_SECTION.test(heading)
  );
}

/** A sentence between "You are …" and "Current date: …" belongs to a prompt that lost its fence. */
function inPrompt(units: readonly Unit[], at: number): boolean {
  const near = [units[at - 2], units[at - 1], units[at + 1]];
  return near.some(
    (one) =>
      one !== undefined &&
      one.path === units[at]?.path &&
      one.kind !== "row" &&
      PROMPT.test(one.lower),
  );
}

const COLUMN =
  /^(?:(?:knowledge|data|training|pre-?training)(?: data| knowledge)?[ -])?cut-?\s?off(?: date)?$|^(?:pre-?)?training data date$|^(?:知识|数据|训练数据)截[止至](?:日期|时间)?$/u;

/** The column whose heading is the cut-off, when `unit` is such a table heading; otherwise -1. */
function cutoffColumn(unit: Unit): number {
  if (!unit.lower.includes("|") || !/cut|data date|截/u.test(unit.lower)) return -1;
  return cells(unit.lower).findIndex((cell) => COLUMN.test(cell));
}

/** The cell of a row; all of the text where rows without a leading bar have run together. */
function cellAt(unit: Unit, column: number): string {
  if (!unit.lower.includes("|")) return "";
  return unit.kind === "row" ? (cells(unit.lower)[column] ?? "") : unit.lower;
}

function cells(row: string): readonly string[] {
  return row
    .replace(/^\|/u, "")
    .split("|")
    .map((cell) => cell.trim());
}
