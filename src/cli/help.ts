import { COMMANDS } from "./registry.ts";

const EXAMPLES: readonly (readonly [string, string])[] = [
  ["modelcheck xiaomi/mimo-2.5", "a name as people type it"],
  ["modelcheck Qwen/Qwen2.5-7B@a09a354", "a repository at a commit"],
  ["modelcheck ./my-model --policy strict", "a directory, under stricter rules"],
  ["modelcheck org/a org/b --short", "one line for each model"],
  ["modelcheck - -f jsonl -o out.jsonl < list", "a list, one JSON report a line"],
  ["modelcheck org/a --use host,useOutputs", "only these uses decide"],
];

const EXITS: readonly (readonly [string, string])[] = [
  ["0", "pass; or review, unless --fail-on review"],
  ["1", "fail; or review with --fail-on review"],
  ["2", "usage or configuration error"],
  ["3", "no verdict, a person must act: not found, ambiguous, gated, private"],
  ["4", "no verdict, try again: network, 429, 5xx, timeout"],
  ["70", "a bug in modelcheck"],
];

/** What `modelcheck --help` says after the options of `check`. */
export function overview(): string {
  const others = COMMANDS.slice(1).map(({ name, summary }) => [name, summary] as const);
  return [
    ...(others.length === 0 ? [] : ["", "Other commands (`modelcheck <command> --help`):"]),
    ...others.map((row) => columns(row, 12)),
    "",
    "Examples:",
    ...EXAMPLES.map((row) => columns(row, 44)),
    "",
    "Exit codes:",
    ...EXITS.map((row) => columns(row, 4)),
  ].join("\n");
}

function columns([left, right]: readonly [string, string], width: number): string {
  return `  ${left.padEnd(width)}${right}`;
}
