import { COMMANDS } from "./registry.ts";

const EXAMPLES: readonly (readonly [string, string])[] = [
  ["modelcheck xiaomi/mimo-2.5", "a name as people type it"],
  ["modelcheck Qwen/Qwen2.5-7B@a09a354", "a repository at a commit"],
  ["modelcheck ./my-model --policy strict", "a directory, under stricter rules"],
  ["modelcheck org/a org/b --short", "one line for each model"],
  ["modelcheck - -f jsonl -o out.jsonl < list", "a list, one JSON report a line"],
  ["modelcheck org/a --use host,useOutputs", "only these uses decide"],
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
    "Exit codes: 0 pass (and review) · 1 fail · 2 usage or configuration · 3 no verdict,",
    "a person must act · 4 no verdict, try again · 70 a bug in modelcheck",
  ].join("\n");
}

function columns([left, right]: readonly [string, string], width: number): string {
  return `  ${left.padEnd(width)}${right}`;
}
