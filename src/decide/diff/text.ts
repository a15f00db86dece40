import type { Membership, ReportDiff } from "./reports.ts";

/** A diff for people, in the order they ask: the licence, the uses, the duties, the rest. */
export function diffText(diff: ReportDiff): string {
  const { license, outcome } = diff;
  const lines = [`${diff.before.purl} -> ${diff.after.purl}`];
  if (license.direction === null)
    lines.push(`licence: \`${license.after ?? "unknown"}\`, unchanged`);
  else
    lines.push(
      `licence: \`${license.before ?? "unknown"}\` -> \`${license.after ?? "unknown"}\`, ${license.direction}`,
    );
  if (outcome.before !== outcome.after)
    lines.push(`outcome: ${outcome.before} -> ${outcome.after}`);
  for (const use of diff.uses) {
    lines.push(`  ${use.use}: ${use.before} -> ${use.after}, ${use.direction}`);
    for (const text of use.conditionsAdded) lines.push(`    + ${text}`);
    for (const text of use.conditionsRemoved) lines.push(`    - ${text}`);
  }
  lines.push(...section("obligations", diff.obligations));
  if (diff.disclosure.length > 0) lines.push("disclosure:");
  for (const { what, before, after, change } of diff.disclosure)
    lines.push(`  ${what} ${change}: ${before || "none"} -> ${after || "none"}`);
  lines.push(...section("lineage", diff.lineage), ...section("findings", diff.findings));
  lines.push(
    "This says what stands at which commit, not whether an old grant survives. Not legal advice.",
  );
  return `${lines.join("\n")}\n`;
}

function section(title: string, { added, removed }: Membership): readonly string[] {
  if (added.length === 0 && removed.length === 0) return [];
  return [
    `${title}:`,
    ...added.map((text) => `  + ${text}`),
    ...removed.map((text) => `  - ${text}`),
  ];
}
