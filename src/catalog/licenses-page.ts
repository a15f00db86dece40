import type { LicenseEntry, LicenseKind } from "../model/license.ts";
import type { Threshold } from "../model/terms.ts";
import type { Catalog } from "./types.ts";
import { categoriesOf } from "./categories.ts";

const KINDS: readonly (readonly [LicenseKind, string])[] = [
  ["license", "Licences"],
  ["data", "Data licences"],
  ["policy", "Policies and terms of use"],
  ["notice", "Notices"],
];

const HEAD = `# Licences in the catalogue

Generated from \`rules/licenses/\` by \`node tools/build-docs.mjs\`; do not edit by hand.

One row for each licence with a file of its own. Every other licence of the SPDX list is recognised
by its text as well; what it grants is then read from that text. \`modelcheck licenses <key>\` prints
one term sheet with its clause numbers. Categories are computed from the terms.
`;

/** The Markdown page that lists the catalogue, byte-identical for the same rules. */
export function licensesPage(catalog: Catalog): string {
  const entries = catalog
    .keys()
    .map((key) => catalog.entry(key))
    .filter((entry) => entry !== null);
  const sections = KINDS.flatMap(([kind, title]) => {
    const rows = entries.filter((entry) => entry.kind === kind);
    return rows.length === 0 ? [] : [`\n## ${title} (${rows.length})\n\n${tableOf(rows)}`];
  });
  return HEAD + sections.join("");
}

function tableOf(entries: readonly LicenseEntry[]): string {
  const rows = entries.map(
    (entry) =>
      `| ${[
        `\`${entry.key}\``,
        linkOf(entry),
        `\`${entry.license}\``,
        entry.terms?.commercialUse.status ?? "",
        (entry.terms?.thresholds ?? []).map(limitOf).join("; "),
        entry.terms === null ? "" : categoriesOf(entry.terms).join(", "),
      ].join(" | ")} |`,
  );
  const head = "| key | title | licence id | commercial use | limits | categories |";
  return [head, "| --- | --- | --- | --- | --- | --- |", ...rows, ""].join("\n");
}

function linkOf({ title, url }: LicenseEntry): string {
  const text = title.replaceAll("|", "\\|").replaceAll("[", "\\[").replaceAll("]", "\\]");
  return url === null ? text : `[${text}](${url})`;
}

const DIRECTIONS: Readonly<Record<Threshold["direction"], string>> = {
  "more-than": "more than",
  "at-least": "at least",
  "less-than": "less than",
  "at-most": "at most",
};

/** `more than 700,000,000 monthly users: needs-license`. */
function limitOf({ direction, value, unit, period, kind, consequence }: Threshold): string {
  const number = value.toLocaleString("en-US");
  const what =
    kind === "revenue" || kind === "funding" ? `${unit} ${number} ${kind}` : `${number} ${unit}`;
  const per = period === null ? "" : ` (${period})`;
  return `${DIRECTIONS[direction]} ${what}${per}: ${consequence}`;
}
