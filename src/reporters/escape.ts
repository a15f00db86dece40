// Control characters, formats (bidi, zero width, tags), separators, private use, lone surrogates and
// whatever else a terminal shows as nothing. U+FE0E and U+FE0F only choose how an emoji looks.
const UNSEEN =
  /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * `text` on one line with every character that could move the cursor, change the colour, reorder or
 * hide words replaced by a visible escape: `\n`, `\x1b`, `\u{202e}`.
 */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => SHORT[character] ?? codeEscape(character));
}

/** JSON text with the same characters as JSON escapes, so that equal values stay equal. */
export function escapeUnseenJson(json: string): string {
  return json.replace(UNSEEN, (character) =>
    character === "\n" ? character : unitEscapes(character),
  );
}

function codeEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}

function unitEscapes(character: string): string {
  let escaped = "";
  for (let i = 0; i < character.length; i++)
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return escaped;
}
