import type { Use } from "../../model/use.ts";

/** What `modelcheck init` asks; every answer may be left out. */
export interface InitAnswers {
  readonly preset: string;
  readonly use: readonly Use[];
  readonly monthlyActiveUsers: string | null;
  readonly annualRevenueUsd: string | null;
  readonly domicile: string | null;
  readonly territories: readonly string[];
  readonly fieldsOfUse: readonly string[];
}

/** One question of `modelcheck init`, in the order they are asked. */
export interface InitQuestion {
  readonly key: keyof InitAnswers;
  readonly text: string;
  readonly example: string;
}

/** The questions; an empty answer leaves the line in the file as a comment. */
export const INIT_QUESTIONS: readonly InitQuestion[] = [
  { key: "preset", text: "Which preset fits best?", example: "commercial" },
  { key: "use", text: "What will you do with models?", example: "commercialUse, fineTune, host" },
  { key: "monthlyActiveUsers", text: "Monthly active users, highest ever?", example: "2_000_000" },
  { key: "annualRevenueUsd", text: "Annual revenue in US dollars?", example: "50_000_000" },
  { key: "domicile", text: "Country of your principal place of business?", example: "DE" },
  { key: "territories", text: "Countries you use or offer it in?", example: "DE, FR, US" },
  { key: "fieldsOfUse", text: "What for?", example: "customer-support, coding" },
];

/** A commented rules file from answers. What was not answered stands there as a comment. */
export function initFile(answers: InitAnswers): string {
  return `# Rules for open-weight models, read by modelcheck from this folder and below.
# yaml-language-server: $schema=./node_modules/modelcheck/schemas/policy-1.json

# What these rules add to: modelcheck:default, research, commercial, strict, or a file.
extends: modelcheck:${answers.preset}
# Packs ask what a law, standard or index asks of publishers; each is off unless it is named:
# eu-art53, ca-ab2013, eu-gdpr, fmti-2025, mof, osaid.
# extends: [modelcheck:${answers.preset}, modelcheck:eu-art53]

# What you intend. Every use here counts for the outcome.
${answers.use.length === 0 ? "# use: [commercialUse, fineTune, redistribute]" : `use: ${list(answers.use)}`}

# Facts about you that licence clauses ask for. A fact that is missing leads to a review, which
# names it; delete the \`#\` to state one. Figures are the highest ever, affiliates included.
${states(answers) ? "organisation:" : "# organisation:"}
  # kind: company   # or non-profit, individual
${line("monthlyActiveUsers", answers.monthlyActiveUsers, "2_000_000", "Llama, Qwen, Hunyuan, Kimi")}
${line("annualRevenueUsd", answers.annualRevenueUsd, "50_000_000", "Stability, LFM, LTX")}
${line("domicile", answers.domicile, "DE", "Llama 3.2 and later, multimodal")}
${line("territories", list(answers.territories), "[DE, FR, US]", "Hunyuan")}
${line("fieldsOfUse", list(answers.fieldsOfUse), "[customer-support, coding]", "RAIL, Llama, Gemma")}
  # competesWith: []   # licensors; [] says with none
  # registrations: []   # licensors you registered with; [] says none

# Licences by SPDX id, key, glob, family: or category:. An exact name beats a pattern; otherwise
# deny beats review beats allow.
# licenses:
#   allow: [MIT, Apache-2.0, "BSD-*"]
#   review: [family:llama]
#   deny: [category:non-commercial, "AGPL-*"]

# Severity by rule id: error, warning, note or off. \`modelcheck rules\` lists them.
# rules:
#   training-data-undisclosed: warning

# What was said elsewhere about a model, by question of \`modelcheck disclosure\`. It is shown, and
# counts only where a clarification adopts it.
# statements:
#   - id: example-data-page
#     model: acme/model
#     by: Acme
#     kind: publisher   # or vendor, third-party
#     says: no data of users was used
#     item: D33   # \`modelcheck explain D33\` says what it asks
#     url: https://example.org/data
#     date: 2026-05-01

# Public allegations about publishers, as information that nothing follows from.
# allegations: show

# Findings a person has accepted. Written by \`modelcheck approve\`, never by hand.
# exceptions: []
`;
}

function states(answers: InitAnswers): boolean {
  const { monthlyActiveUsers, annualRevenueUsd, domicile, territories, fieldsOfUse } = answers;
  const isStated = [monthlyActiveUsers, annualRevenueUsd, domicile].some((v) => (v ?? "") !== "");
  return isStated || territories.length > 0 || fieldsOfUse.length > 0;
}

function line(key: string, value: string | null, example: string, why: string): string {
  return value === null || value === "" || value === "[]"
    ? `  # ${key}: ${example}   # ${why}`
    : `  ${key}: ${value}   # ${why}`;
}

function list(items: readonly string[]): string {
  return `[${items.join(", ")}]`;
}
