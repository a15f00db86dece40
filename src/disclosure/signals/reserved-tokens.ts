import type { Signal } from "../../model/disclosure.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { evidenceAt } from "../../card/units.ts";
import { indexLines } from "../../text/lines.ts";
import type { Familiar } from "./familiar.ts";
import { isTemplateFile } from "./template-files.ts";

/** UTF-16 code units of a file that are read: added tokens stand at its start. */
const MAX_TEXT = 200_000;

// Tokens that one provider's models brought along. ChatML and think tags are everybody's.
const TOKENS: ReadonlyMap<string, string> = new Map([
  ["<｜begin▁of▁sentence｜>", "DeepSeek"],
  ["<|start_header_id|>", "Meta"],
  ["<start_of_turn>", "Google"],
  ["[AVAILABLE_TOOLS]", "Mistral AI"],
  ["[gMASK]", "Z.ai"],
  ["<|channel|>", "OpenAI"],
  ["<|im_middle|>", "Moonshot AI"],
]);

/**
 * S11: another provider's reserved tokens in a tokenizer or template that was read. Templates are
 * copied for the sake of tools: information only.
 */
export function reservedTokens(
  { subject, texts }: Snapshot,
  familiar: Familiar,
): readonly Signal[] {
  return texts.filter(isTemplateFile).flatMap((file) => {
    const text = file.text.slice(0, MAX_TEXT);
    const place = { card: file, index: indexLines(text) };
    return [...TOKENS].flatMap(([token, provider]): readonly Signal[] => {
      const at = text.indexOf(token);
      if (at < 0 || familiar().has(provider)) return [];
      const evidence = evidenceAt(place, at, at + token.length, subject.commit);
      return [{ signal: "S11", kind: "identity", name: provider, evidence, confidence: "low" }];
    });
  });
}
