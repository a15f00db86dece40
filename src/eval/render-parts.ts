import type { Agreement } from "./labels.ts";

/** A share, and every disagreement below it. */
export function agreementLines(title: string, { right, total, errors }: Agreement): string[] {
  return [
    `  ${title.padEnd(20)} ${share(right, total)}`,
    ...errors.map((e) => `    ${e.id}: ${e.expected} -> ${e.got}`),
  ];
}

/** `9/10 (90.0 %)`. */
export function share(right: number, total: number): string {
  return total === 0 ? "0/0" : `${right}/${total} (${((100 * right) / total).toFixed(1)} %)`;
}

/** Three decimals; `null` is not measured. */
export function rate(value: number | null): string {
  return value === null ? "not measured" : value.toFixed(3);
}
