import type { HubLicense, PackedNames } from "./types.ts";
import type { RuleDocument, RuleProblem } from "./read-yaml.ts";
import type { LicenseFile } from "./rule-files.ts";
import { normaliseLink, normaliseName } from "./normalise-name.ts";

type Document = RuleDocument<LicenseFile>;

/** Every way to write every licence. What one name would lead two ways is kept as both keys. */
export function packNames(
  documents: readonly Document[],
  hub: readonly HubLicense[],
  spdx: readonly string[],
  problems: RuleProblem[],
): PackedNames {
  const names = new Map<string, Set<string>>();
  const links = new Map<string, Set<string>>();
  const titles = new Map<string, Set<string>>();
  for (const document of documents) {
    const { key, title, aliases } = document.value;
    add(titles, normaliseName(title), key);
    for (const name of aliases.names) add(names, normaliseName(name), key);
    aliases.links.forEach((link, index) => {
      const normal = normaliseLink(link);
      if (normal === null) {
        const { line } = document.place(["aliases", "links", index]);
        problems.push({ file: document.file, line, column: 1, message: "not a web address" });
      } else add(links, normal, key);
    });
  }
  // A name somebody wrote down on purpose goes before titles that happen to be the same.
  for (const [title, keys] of titles) if (!names.has(title)) names.set(title, keys);
  const listed = documents.toSorted((a, b) => order(a.value.key, b.value.key));
  return {
    files: Object.fromEntries(listed.map(({ value, file }) => [value.key, stem(file)])),
    licenses: Object.fromEntries(listed.map(({ value }) => [value.key, value.license])),
    policies: Object.fromEntries(
      listed.flatMap(({ value }) =>
        value.policy === undefined ? [] : [[value.key, value.policy]],
      ),
    ),
    hub: Object.fromEntries(hub.map((row) => [row.id, row])),
    names: plain(names),
    links: plain(links),
    spdx,
  };
}

const stem = (file: string): string => file.replace(/^.*\//, "").replace(/\.yaml$/, "");

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function add(to: Map<string, Set<string>>, name: string, key: string): void {
  const keys = to.get(name) ?? new Set();
  to.set(name, keys.add(key));
}

function plain(map: ReadonlyMap<string, ReadonlySet<string>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...map]
      .toSorted(([a], [b]) => order(a, b))
      .map(([name, keys]) => [name, [...keys].toSorted(order)]),
  );
}
