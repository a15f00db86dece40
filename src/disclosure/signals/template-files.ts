import type { TextFile } from "../../model/snapshot.ts";

const TEMPLATE =
  /(?:^|\/)(?:tokenizer_config\.json|special_tokens_map\.json|added_tokens\.json|chat_template\.(?:jinja2?|json)|system_prompt\.(?:txt|md))$/iu;

/** `true` for a file of this repository that holds a chat template, a prompt or reserved tokens. */
export function isTemplateFile({ path, repository }: TextFile): boolean {
  return repository === undefined && TEMPLATE.test(path);
}
