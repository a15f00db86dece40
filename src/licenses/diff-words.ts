/** A passage `from..to` of the text that stands where the base has `baseFrom..baseTo`. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly baseFrom: number;
  readonly baseTo: number;
}

/** Larger tables are not built; such a gap is reported as one passage. */
const MAX_CELLS = 1_000_000;
/** Equal words fewer than this between two differences do not part them. */
const MIN_EQUAL = 2;

/** The passages that really differ within a gap. Bounded work; exact words on both sides. */
export function diffWords(
  text: Int32Array,
  base: Int32Array,
  gap: Difference,
): readonly Difference[] {
  let { from, to, baseFrom, baseTo } = gap;
  while (from < to && baseFrom < baseTo && text[from] === base[baseFrom])
    [from, baseFrom] = [from + 1, baseFrom + 1];
  while (from < to && baseFrom < baseTo && text[to - 1] === base[baseTo - 1])
    [to, baseTo] = [to - 1, baseTo - 1];
  const inner = { from, to, baseFrom, baseTo };
  if (from === to && baseFrom === baseTo) return [];
  const cells = (to - from + 1) * (baseTo - baseFrom + 1);
  return cells > MAX_CELLS ? [inner] : joined(walk(text, base, inner));
}

function walk(text: Int32Array, base: Int32Array, gap: Difference): readonly Difference[] {
  const { from, baseFrom } = gap;
  const rows = gap.to - from;
  const columns = gap.baseTo - baseFrom;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let k = columns - 1; k >= 0; k--) {
      longest[i * width + k] =
        text[from + i] === base[baseFrom + k]
          ? (longest[(i + 1) * width + k + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + k] ?? 0, longest[i * width + k + 1] ?? 0);
    }
  }
  const differences: Difference[] = [];
  let i = 0;
  let k = 0;
  while (i < rows || k < columns) {
    const startI = i;
    const startK = k;
    while (i < rows || k < columns) {
      if (i < rows && k < columns && text[from + i] === base[baseFrom + k]) break;
      const down = longest[(i + 1) * width + k] ?? 0;
      const right = longest[i * width + k + 1] ?? 0;
      if (k >= columns || (i < rows && down >= right)) i++;
      else k++;
    }
    if (i > startI || k > startK) {
      differences.push({
        from: from + startI,
        to: from + i,
        baseFrom: baseFrom + startK,
        baseTo: baseFrom + k,
      });
    }
    while (i < rows && k < columns && text[from + i] === base[baseFrom + k])
      [i, k] = [i + 1, k + 1];
  }
  return differences;
}

function joined(differences: readonly Difference[]): readonly Difference[] {
  const result: Difference[] = [];
  for (const next of differences) {
    const last = result.at(-1);
    const isClose =
      last !== undefined &&
      next.from - last.to < MIN_EQUAL &&
      next.baseFrom - last.baseTo < MIN_EQUAL;
    if (!isClose) result.push(next);
    else result[result.length - 1] = { ...last, to: next.to, baseTo: next.baseTo };
  }
  return result;
}
