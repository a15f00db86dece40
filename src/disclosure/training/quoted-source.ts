import type { NamedSource } from "./source.ts";
import { lowerCase, spelled } from "../../text/lower.ts";

const QUOTED =
  /\b(?:on|using|with|from)\s(?:the |our |an? )?[`"“]([\p{L}\d][\p{L}\d._/+-]{1,60})(?:[`"”]{1,3} | )(?:data ?set|corpus)\b/du;
const NO_NAME =
  /^(?:an?|the|this|that|our|my|your|custom|private|public|proprietary|internal|unknown|none|null|generator|train(?:ing)?|test|eval\w*|validation|data|text|json|csv|own|new|raw|clean\w*|synthetic|real|toy|small|large|big|gold|main|full|mixed|same|other|good|bad|better|high-quality)$/u;

/** A data set that the Markdown of a sentence about training sets in quotes: "on `tern` dataset". */
export function quotedSource(raw: string): readonly NamedSource[] {
  if (!/[`"“]/u.test(raw)) return [];
  const name = spelled(raw, QUOTED.exec(lowerCase(raw)), 1);
  if (name === undefined || NO_NAME.test(lowerCase(name))) return [];
  return [{ name, resolvable: /^[\w.-]+\/[\w.-]+$/u.test(name) }];
}
