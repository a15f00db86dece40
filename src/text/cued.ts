/** What the extractors need of a pattern: a regular expression, or one behind cues. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
}

/**
 * A large pattern that is built and run only on texts with one of `cues`, lower-case words one of
 * which stands in every match. Compiling a large pattern costs more than reading a whole licence,
 * and most licences hold none of the words it is about.
 */
export function cued(cues: readonly string[], build: () => RegExp): Pattern {
  let built: RegExp | null = null;
  const exec = (text: string): RegExpExecArray | null => {
    if (!mentions(text, cues)) return null;
    built ??= build();
    return built.exec(text);
  };
  return { exec, test: (text) => exec(text) !== null };
}

/** Whether `text` holds one of `words`, anywhere. */
export function mentions(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** Offset of the first match, -1 without one. */
export function offsetOf(pattern: Pattern, text: string): number {
  return pattern.exec(text)?.index ?? -1;
}

/** The leftmost match of any of `patterns`; of two at one place, that of the first. */
export function earliest(patterns: readonly Pattern[]): Pattern {
  const exec = (text: string): RegExpExecArray | null => {
    let first: RegExpExecArray | null = null;
    for (const pattern of patterns) {
      const found = pattern.exec(text);
      if (found && (first === null || found.index < first.index)) first = found;
    }
    return first;
  };
  return { exec, test: (text) => patterns.some((pattern) => pattern.test(text)) };
}
