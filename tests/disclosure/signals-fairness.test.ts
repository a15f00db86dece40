import { describe, expect, test } from "vitest";
import type { Report } from "../../src/index.ts";
import { openJudge, spdxText } from "../properties/memory-files.ts";

const RANK: readonly Report["outcome"][] = ["pass", "review", "fail"];
const START = "model_name_or_path: reed/heron-7b\nlearning_rate: 1.0e-5\n";
const CONFIGS: readonly (readonly [string, string])[] = [
  ["a data set of the Hub", `${START}dataset_name: fen/marsh-talks\n`],
  ["one that a restricted model wrote", `${START}dataset_name: teknium/OpenHermes-2.5\n`],
  ["a copy of it in a file", `${START}datasets:\n  - path: /x/alpaca_data_cleaned.jsonl\n`],
  ["a file", `${START}datasets:\n  - path: /x/rows.jsonl\n`],
  ["a teacher", `${START}teacher_model: Qwen/Qwen3-32B\n`],
  ["a teacher in a folder", `${START}teacher_model: /x/teacher\n`],
];

describe.each(["default", "commercial", "strict"])(
  "a published configuration under the preset %s",
  (policy) => {
    const opened = openJudge(policy);

    test.each(CONFIGS)("%s: the outcome is no worse than without", async (_what, config) => {
      const { judge } = await opened;
      const card = "---\nlicense: apache-2.0\n---\n# Tern\n\nA model that talks of marshes.\n";
      const folder = { "README.md": card, LICENSE: spdxText("Apache-2.0") };
      const without = await judge(folder);
      const found = await judge({ ...folder, "axolotl.yaml": config });
      expect(found.disclosure.signals).toHaveLength(1);
      expect(RANK.indexOf(found.outcome)).toBeLessThanOrEqual(RANK.indexOf(without.outcome));
    });
  },
);
