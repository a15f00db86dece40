/** A number with its scale and currency, found in normalised lower-case text. */
export interface Amount {
  readonly value: number;
  /** ISO 4217 code, or `null` when no currency is written. */
  readonly currency: string | null;
  readonly from: number;
  readonly to: number;
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  "twenty-five": 25,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mm: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
};
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/rub|roubles?|rubles?|₽/, "RUB"],
  [/sgd|(?<!u)s\$/, "SGD"],
  [/chf|francs?/, "CHF"],
  [/hkd|hk\$/, "HKD"],
  [/aed|dirhams?/, "AED"],
  [/us ?\$|usd|u[.·]s\. dollars|us dollars|united states dollars|美元|dollars?|\$/, "USD"],
  [/eur|€|欧元/, "EUR"],
  [/gbp|£|pounds?/, "GBP"],
  [/rmb|cny|yuan|renminbi|人民币|¥|元/, "CNY"],
  [/krw|₩|won/, "KRW"],
  [/jpy|yen|日元/, "JPY"],
  [/inr|rupees|₹/, "INR"],
];
const NUMBER =
  /(?:(usd?\s?\$?|us ?\$|hk\$|s\$|eur|€|gbp|£|rmb|cny|¥|krw|₩|jpy|inr|₹|rub|₽|sgd|chf|hkd|aed|\$|人民币)\s?)?(?:(\d{1,3}(?:[,，]\d{3}){1,4}(?:[.·]\d{1,2})?|\d{1,15}(?:[.·]\d{1,3})?)|\b(one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|([一二两三四五六七八九十])(?=[百千万亿]))\s?-?(hundred million|hundred thousand|hundred|thousand|million|billion|mn\b|mm\b|bn\b|k\b|m\b|b\b|十亿|百亿|千万|百万|十万|亿|万|千|百)?(?:\s?\((?:[^()]{0,40})\))?\s?(hundred million|hundred thousand|million|billion|thousand)?\s?(usd|u[.·]s\. dollars|us dollars|united states dollars|dollars?|euros?|eur|rmb|cny|yuan|pounds|yen|won|rub\b|rubles?|roubles?|sgd|chf|hkd|aed|dirhams|rupees|元|美元|人民币)?/g;

/** Every amount in `text`, in order; at most 40. Linear. */
export function amountsIn(text: string): Amount[] {
  const amounts: Amount[] = [];
  NUMBER.lastIndex = 0;
  for (let m = NUMBER.exec(text); m && amounts.length < 40; m = NUMBER.exec(text)) {
    const digits = m[2]?.replace(/[,，]/g, "").replace("·", ".");
    const base = digits === undefined ? (WORDS[m[3] ?? m[4] ?? ""] ?? Number.NaN) : Number(digits);
    // `twenty (20) million` writes the scale after the brackets.
    const scale = scaleOf(m[5] ?? m[6] ?? "");
    const value = Math.round(base * scale);
    if (!Number.isFinite(value)) continue;
    const named = `${m[1] ?? ""} ${m[7] ?? ""}`;
    const inside = /\(([^()]{0,40})\)/.exec(m[0])?.[1] ?? "";
    const currency = currencyOf(named) ?? currencyOf(inside);
    amounts.push({ value, currency, from: m.index, to: m.index + m[0].length });
  }
  return amounts;
}

function scaleOf(words: string): number {
  return words.split(" ").reduce((product, word) => product * (SCALES[word] ?? 1), 1);
}

function currencyOf(text: string): string | null {
  return CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
