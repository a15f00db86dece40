import { expect, test } from "vitest";
import { openJudge } from "../properties/memory-files.ts";

const CARD = "---\nlicense: mit\n---\n\n# Tern\n\nA small model.\n";

test("reserved tokens of a directory are information and change nothing else", async () => {
  const { judge } = await openJudge("strict");
  const plain = await judge({ "README.md": CARD });
  const tokens = '{"additional_special_tokens": ["<start_of_turn>"]}';
  const told = await judge({ "README.md": CARD, "special_tokens_map.json": tokens });
  expect(told.disclosure.signals).toMatchObject([{ signal: "S11", name: "Google" }]);
  expect(told.outcome).toBe(plain.outcome);
  expect(told.disclosure.distillation).toEqual(plain.disclosure.distillation);
  expect(told.findings).toEqual(plain.findings);
});

test("a template that cannot be read is no problem", async () => {
  const { judge } = await openJudge("default");
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n";
  const report = await judge({ "README.md": CARD, "tokenizer_config.json": pointer });
  expect(report.problems).toEqual([]);
  expect(report.disclosure.signals).toEqual([]);
});
