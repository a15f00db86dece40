const COUNT = /^(\d{1,3}(?:[_,]?\d{3})*|\d{1,15})(\.\d{1,6})?([kmb])?$/iu;
const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/**
 * A count as people write it: `2000000`, `2_000_000`, `2,000,000`, `2M`, `1.5b`; `null` for
 * anything else. Never negative.
 */
export function parseCount(text: string): number | null {
  const [, whole, fraction, scale] = COUNT.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const value = Number(whole.replace(/[_,]/gu, "") + (fraction ?? ""));
  return Math.round(value * (scale === undefined ? 1 : (SCALE[scale.toLowerCase()] ?? 1)));
}

/** `700000000` as `700,000,000`, the same on every machine. */
export function writeCount(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
