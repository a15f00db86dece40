import type { Unit } from "../../card/units.ts";
import type { NamedSource } from "./source.ts";
import { hubModelId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";
import { isCorpusName } from "./corpus-name.ts";
import { named } from "./source.ts";

const NO_DATA =
  /^(?:github|code|papers?|repo\w*|website|home ?page|links?|here|blog\w*|hugging ?face|demo|\S+ai)$/u;
const PAPER = /arxiv\.org|doi\.org|aclanthology|openreview|\.pdf$/u;

/** What the cell beside "Dataset" or "Sources" links to, or the names a short cell holds. */
export function rowNames(unit: Unit): readonly NamedSource[] {
  const linked = unit.links.filter(
    ({ url, text }) =>
      /^https?:/u.test(url) &&
      !PAPER.test(lowerCase(url)) &&
      !NO_DATA.test(lowerCase(text)) &&
      hubModelId(url) === null,
  );
  const words = (unit.text.replace(/^\|/u, "").split("|")[1] ?? "").trim().split(/[\s,;+&]+/u);
  const names =
    words.length > 8
      ? []
      : words.filter((word) => isCorpusName(word) && !NO_DATA.test(lowerCase(word)));
  return [...linked.map(({ text }) => named(text)), ...names.map(named)];
}
