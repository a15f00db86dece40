import type { Rule } from "../findings/rule.ts";
import type { Finding } from "../model/finding.ts";
import type { RuleExample, RuleNotes } from "./rule-notes.ts";

/** An example with what the rule found in it. */
export interface RanExample {
  readonly example: RuleExample;
  readonly findings: readonly Finding[];
}

/** The page of one rule, from the rule, its notes and its examples as they ran. */
export function rulePage(
  rule: Pick<Rule, "id" | "severity" | "title" | "description">,
  notes: RuleNotes,
  askedBy: readonly string[],
  ran: readonly RanExample[],
): string {
  const standards = [...askedBy, ...notes.standards];
  const lines = [
    `# ${rule.id}`,
    "",
    `${sentence(rule.title)} Severity: \`${rule.severity}\`.`,
    "",
    // Known false positives have a heading of their own.
    rule.description
      .split("\n\n")
      .filter((paragraph) => !paragraph.startsWith("Known false positive: "))
      .join("\n\n"),
    "",
    "## Who asks",
    "",
    ...(standards.length === 0
      ? ["No standard: it is a question of licences, and of what a user may do."]
      : standards.map((one) => `- ${one}`)),
    "",
    "## Examples",
    "",
    "Written for this page, and run when it was made.",
    ...ran.flatMap(exampleLines),
    "",
    "## Known false positives",
    "",
    ...(notes.falsePositives.length === 0
      ? ["None known."]
      : notes.falsePositives.map((one) => `- ${one}`)),
  ];
  return `${lines.join("\n")}\n`;
}

function exampleLines({ example, findings }: RanExample): readonly string[] {
  const { about, policy, model, files } = example;
  const under = policy === "default" ? "" : `, under \`${policy}\``;
  return [
    "",
    `### ${capital(about)}${under}`,
    "",
    ...(model === null
      ? Object.entries(files).flatMap(([path, content]) =>
          typeof content === "string"
            ? [`\`${path}\``, "", "````", content.trimEnd(), "````", ""]
            : [`\`${path}\`: the text of ${content.spdx}.`, ""],
        )
      : [`The repository \`${model}\` of \`fixtures/hub/\`.`, ""]),
    ...(findings.length === 0
      ? ["Nothing is found."]
      : ["```", ...findings.flatMap(findingLines), "```"]),
  ];
}

function findingLines({
  severity,
  ruleId,
  message,
  why,
  help,
  evidence,
}: Finding): readonly string[] {
  const [first] = evidence;
  return [
    `${severity}[${ruleId}]: ${message}`,
    ...(first === undefined ? [] : [`  --> ${first.file}:${first.startLine}`]),
    `  = why: ${why}`,
    `  = help: ${help}`,
  ];
}

function sentence(text: string): string {
  return `${capital(text)}.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The table of contents of the pages. */
export function rulesIndex(rules: readonly Pick<Rule, "id" | "severity" | "title">[]): string {
  const rows = rules.map(
    ({ id, severity, title }) => `| [${id}](${fileOf(id)}) | ${severity} | ${title} |`,
  );
  return `${["# Rules", "", "Made by `npm run generate` from the rules and their examples.", "", "| rule | severity | what is wrong |", "| --- | --- | --- |", ...rows].join("\n")}\n`;
}

/** The page's file: `eu-art53/summary` stands in `eu-art53.summary.md`. */
export function fileOf(id: string): string {
  return `${id.replace("/", ".")}.md`;
}
