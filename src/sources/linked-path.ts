import type { TextFile } from "../model/snapshot.ts";
import type { Selection } from "./select.ts";
import { isPlainTextName, roleOf } from "./select.ts";

/** Far enough to reach the end of any front matter that is worth reading. */
const HEAD = 65_536;
const LINK = /^license_link[ \t]*:[ \t]*["'<]?([^\s"'<>#?]+)/mu;

/**
 * The file of the same repository that the card's `license_link` names, as a selection of its own,
 * where its name alone would not have had it read. `null` when there is none. Only a look ahead:
 * what the link means is judged later, from the parsed card.
 */
export function linkedSelection(
  texts: readonly TextFile[],
  paths: readonly string[],
): Selection | null {
  const card = texts.find((text) => roleOf(text.path) === "card");
  const link = card === undefined ? undefined : LINK.exec(card.text.slice(0, HEAD))?.[1];
  if (link === undefined) return null;
  const path = link.replace(/^(?:\.?\/)+/u, "");
  if (!paths.includes(path) || roleOf(path) !== null || !isPlainTextName(path)) return null;
  return { picked: [{ path, role: "license" }], dropped: [], unread: [] };
}
