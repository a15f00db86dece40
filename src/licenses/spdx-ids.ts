const OLD: ReadonlySet<string> = new Set([
  "BSD-2-Clause-FreeBSD",
  "BSD-2-Clause-NetBSD",
  "bzip2-1.0.5",
  "eCos-2.0",
  "Net-SNMP",
  "Nunit",
  "StandardML-NJ",
  "wxWindows",
]);

/**
 * Order among SPDX ids whose words are the same, smaller first: current ids before deprecated
 * ones, and of the GNU pairs that share one text `-only` before `-or-later`, because the text
 * alone never says "or any later version".
 */
export function spdxRank(id: string): number {
  if (OLD.has(id) || id.endsWith("+") || id.includes("-with-")) return 4;
  if (/^(?:A|L)?GPL-\d\.\d$|^GFDL-1\.\d$/u.test(id)) return 3;
  if (id.endsWith("-or-later")) return 2;
  return id.endsWith("-only") ? 0 : 1;
}
