/** `8.4e22`, `1e23`, `7e9`: three figures at most, as it is written in the rules. */
export function power(value: number): string {
  return Number(value.toPrecision(3)).toExponential().replace("e+", "e");
}
