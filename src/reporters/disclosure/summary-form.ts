import type { DisclosureItem } from "../../model/disclosure.ts";
import type { Report } from "../../model/report.ts";
import type { SummaryField, SummaryTemplate } from "../../model/summary-template.ts";
import { placeOf } from "../evidence-line.ts";
import { codeSpan, escapeMarkdown, markdownOf } from "../markdown.ts";
import { isOpen } from "./score-rows.ts";

const BLANKS: Readonly<Record<SummaryField["answer"], string>> = {
  text: "Answer: ____",
  "yes-no": "[ ] yes  [ ] no  [ ] not applicable\n\n  If yes: ____",
  list: "- ____\n  - ____",
  date: "Month and year: ____",
};

/**
 * The empty parts of a form as a questionnaire in Markdown, and at the end what the card already
 * says, with its place. A publisher fills it in; nothing is answered for them.
 */
export function summaryForm(report: Report, template: SummaryTemplate): string {
  const byId = new Map(report.disclosure.items.map((item) => [item.id, item]));
  const itemsOf = (field: SummaryField): readonly DisclosureItem[] =>
    field.items.flatMap((id) => byId.get(id) ?? []);
  const answered = (field: SummaryField): boolean => {
    const items = itemsOf(field);
    return items.some((item) => !isOpen(item) && item.state !== "unread");
  };
  const fields = template.sections.flatMap(({ fields: own }) => own);
  const said = fields.filter(answered);
  const lines = [
    `# ${template.title}: ${escapeMarkdown(report.subject.name)}`,
    "",
    `${template.standard}. The form itself: <${template.source}>.`,
    "",
    `${fields.length - said.length} of ${fields.length} fields are open. The wording is ours; the numbers are those of the form.`,
    ...template.sections.flatMap((section) => {
      const open = section.fields.filter((field) => !answered(field));
      return open.length === 0
        ? []
        : ["", `## ${section.title}`, ...open.flatMap((field) => question(field, itemsOf(field)))];
    }),
    ...(said.length === 0
      ? []
      : ["", "## Already said", "", ...said.flatMap((field) => reference(field, itemsOf(field)))]),
  ];
  return `${lines.join("\n")}\n`;
}

function question(field: SummaryField, items: readonly DisclosureItem[]): readonly string[] {
  const hints = items
    .filter(({ state }) => state === "vague" || state === "contradicted")
    .map(
      (item) =>
        `  The card is ${item.state === "vague" ? "vague" : "contradictory"} here: ${markdownOf(item.detail)}.`,
    );
  return [
    "",
    `**${field.ref}** ${field.ask}`,
    ...hints.flatMap((hint) => ["", hint]),
    "",
    `  ${BLANKS[field.answer]}`,
  ];
}

function reference(field: SummaryField, items: readonly DisclosureItem[]): readonly string[] {
  return items
    .filter((item) => !isOpen(item) && item.state !== "unread")
    .map((item) => {
      const [first] = item.evidence;
      const place = first === undefined ? "" : ` (${codeSpan(placeOf(first))})`;
      return `- **${field.ref}** ${field.ask}: ${markdownOf(item.detail)}${place}`;
    });
}
