import type { CardField } from "../model/card.ts";
import type { Locate } from "./yaml.ts";

const SCALAR_LINE = /^([A-Za-z][\w-]{0,63}):[ \t]+(\S[^\r\n]*)$/u;
const NOT_PLAIN = /^[[\]{}|>&*!%@`#]/u;

/**
 * Top-level `key: value` lines of a block that YAML rejects. A human still reads them; the card
 * stays `malformed`, so nothing takes them for what the Hub knows. Of equal keys the last counts.
 */
export function salvageFields(yaml: string, locate: Locate): readonly CardField[] {
  const byKey = new Map<string, CardField>();
  let offset = 0;
  for (const line of yaml.split("\n")) {
    const match = SCALAR_LINE.exec(line.endsWith("\r") ? line.slice(0, -1) : line);
    const key = match?.[1];
    const raw = match?.[2];
    if (key !== undefined && raw !== undefined && !NOT_PLAIN.test(raw)) {
      const text = unquote(raw.split(" #", 1)[0] ?? raw);
      const at = locate(offset);
      const item = { text, ...locate(offset + line.indexOf(raw, key.length + 1)) };
      byKey.delete(key);
      byKey.set(key, { key, value: text, items: [item], ...at });
    }
    offset += line.length + 1;
  }
  return [...byKey.values()];
}

function unquote(value: string): string {
  const trimmed = value.trim();
  const quote = trimmed[0];
  const quoted = (quote === '"' || quote === "'") && trimmed.length > 1 && trimmed.endsWith(quote);
  return quoted ? trimmed.slice(1, -1) : trimmed;
}
