/** Words longer than this are never compared: nobody mistypes them by a letter. */
const LONGEST = 80;

/**
 * The word of `known` nearest to `word`, or `null` when none is near enough to be meant.
 * Case, `-`, `_` and `.` do not count; otherwise a third of the letters may differ.
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const wanted = plain(word);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate.length > LONGEST) continue;
    const other = plain(candidate);
    if (Math.abs(other.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, other);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

/** `did you mean …` when a word is near, followed by the choices when they are few. */
export function suggestion(word: string, known: readonly string[], noun: string): string {
  if (known.length === 0) return "delete it";
  const near = nearestWord(word, known);
  const choices =
    known.length <= 14 ? `${noun}: ${known.map((name) => `\`${name}\``).join(", ")}` : null;
  if (near !== null) return `did you mean \`${near}\`?${choices === null ? "" : ` ${choices}`}`;
  return choices ?? `none of the ${known.length} ${noun} is near it`;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_. ]/gu, "");
}

/** Edit distance with transpositions, in three rows. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        at(previous, j) + 1,
        at(current, j - 1) + 1,
        at(previous, j - 1) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
