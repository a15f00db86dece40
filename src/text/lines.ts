/** Maps offsets of one text to 1-based lines and columns without scanning it again. */
export interface LineIndex {
  /** Offset at which each line starts; the first is 0. */
  readonly starts: readonly number[];
}

/** Index `text` once. Lines end with LF, CRLF or CR. Linear in the text. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return { starts };
}

/** The 1-based line and column (in UTF-16 code units) of `offset`. Logarithmic. */
export function positionAt(index: LineIndex, offset: number): { line: number; column: number } {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (index.starts[low] ?? 0) + 1 };
}
