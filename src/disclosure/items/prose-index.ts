import type { CardBody, Unit } from "../../card/units.ts";

const SEPARATOR = /[^a-z\d\u00df-\u024f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+/;
const KEY = 5;

/** The statements of a card by the first letters of their words, in the card's order. */
export interface WordIndex {
  readonly byWord: ReadonlyMap<string, readonly Unit[]>;
  readonly order: ReadonlyMap<Unit, number>;
}

const indexes = new WeakMap<CardBody, WordIndex>();

/** Indexes a card once; every item then looks only at statements that hold one of its words. */
export function wordIndex(body: CardBody): WordIndex {
  const known = indexes.get(body);
  if (known !== undefined) return known;
  const byWord = new Map<string, Unit[]>();
  const order = new Map<Unit, number>();
  for (const unit of body.units) {
    order.set(unit, order.size);
    for (const word of unit.lower.split(SEPARATOR)) {
      if (word.charCodeAt(0) > 0x3000) for (const pair of pairsOf(word)) add(byWord, pair, unit);
      else if (word.length > 1) add(byWord, word.slice(0, KEY), unit);
    }
  }
  const index = { byWord, order };
  indexes.set(body, index);
  return index;
}

/**
 * The statements that hold a word beginning like one of `words`: stems of Latin letters, of which
 * five count (a shorter one has to be the whole word or its plural), or two characters of a script
 * without spaces. In the card's order.
 */
export function unitsWith(body: CardBody, words: readonly string[]): readonly Unit[] {
  const { byWord, order } = wordIndex(body);
  const found = new Set<Unit>();
  for (const word of words) {
    const keys = word.length < KEY ? [word, `${word}s`] : [word.slice(0, KEY)];
    for (const key of keys) for (const unit of byWord.get(key) ?? []) found.add(unit);
  }
  return [...found].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function add(byWord: Map<string, Unit[]>, key: string, unit: Unit): void {
  const units = byWord.get(key);
  if (units === undefined) byWord.set(key, [unit]);
  else if (units.at(-1) !== unit) units.push(unit);
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}
