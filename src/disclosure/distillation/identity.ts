import { lowerCase } from "../../text/lower.ts";

/** A place where a template or a sample says to be another maker's model. Information, no proof. */
export interface IdentityClaim {
  /** The maker, as `rules/providers/` calls it. */
  readonly provider: string;
  /** Whether the model's name or its maker is given. */
  readonly by: "name" | "maker";
  /** Offsets of the statement in the text. */
  readonly start: number;
  readonly end: number;
}

const MAX_CLAIMS = 20;

// What a model may call itself, and who may have made it, by provider.
const NAMES: ReadonlyMap<string, string> = new Map([
  ["chatgpt", "OpenAI"],
  ["gpt-3", "OpenAI"],
  ["gpt-4", "OpenAI"],
  ["gpt-5", "OpenAI"],
  ["claude", "Anthropic"],
  ["gemini", "Google"],
  ["bard", "Google"],
  ["gemma", "Google"],
  ["grok", "xAI"],
  ["qwen", "Alibaba Qwen"],
  ["tongyi", "Alibaba Qwen"],
  ["通义千问", "Alibaba Qwen"],
  ["deepseek", "DeepSeek"],
  ["kimi", "Moonshot AI"],
  ["llama", "Meta"],
  ["mistral", "Mistral AI"],
  ["le chat", "Mistral AI"],
  ["chatglm", "Z.ai"],
]);
const MAKERS: ReadonlyMap<string, string> = new Map([
  ["openai", "OpenAI"],
  ["anthropic", "Anthropic"],
  ["google", "Google"],
  ["xai", "xAI"],
  ["alibaba", "Alibaba Qwen"],
  ["阿里", "Alibaba Qwen"],
  ["deepseek", "DeepSeek"],
  ["深度求索", "DeepSeek"],
  ["moonshot", "Moonshot AI"],
  ["月之暗面", "Moonshot AI"],
  ["meta ai", "Meta"],
  ["mistral ai", "Mistral AI"],
  ["zhipu", "Z.ai"],
  ["智谱", "Z.ai"],
]);

const SPEAKER = "you are|you're|i am|i'm|my name is";
const NAMED = new RegExp(
  `(?<![a-z])(?:${SPEAKER}) (?:called |named )?(${[...NAMES.keys()].join("|")})(?![a-z])(?! (?:users?|fans?|experts?|developers?))`,
  "gu",
);
const MADE = new RegExp(
  `(?<![a-z])(?:${SPEAKER}|as an? (?:ai|large) )[^.;!?\\n]{0,90}\\b(?:created|trained|developed|made|built|designed|provided) by (?:the (?:company |team at )?)?(${[...MAKERS.keys()].join("|")})(?![a-z])`,
  "gu",
);
const CHINESE = new RegExp(
  `(?:我|你|您)(?:是|叫)(?:由)?[^。；;\\n]{0,20}?(${[...NAMES.keys(), ...MAKERS.keys()].join("|")})(?![a-z])`,
  "gu",
);

/**
 * Places of `text` (a chat template, a system prompt or a sample) that speak as another provider's
 * model. `publisherProvider` is the publisher's own provider, whose claims are left out; `null` when
 * it is unknown. At most 20, in order. One pass for each pattern.
 */
export function identityClaims(
  text: string,
  publisherProvider: string | null,
): readonly IdentityClaim[] {
  const lower = lowerCase(text).replace(/’/gu, "'");
  const claims = [
    ...placesOf(lower, NAMED, NAMES, "name"),
    ...placesOf(lower, MADE, MAKERS, "maker"),
    ...placesOf(lower, CHINESE, new Map([...MAKERS, ...NAMES]), "name"),
  ];
  return claims
    .filter(({ provider }) => provider !== publisherProvider)
    .toSorted((a, b) => a.start - b.start)
    .slice(0, MAX_CLAIMS);
}

function placesOf(
  lower: string,
  pattern: RegExp,
  providers: ReadonlyMap<string, string>,
  by: IdentityClaim["by"],
): readonly IdentityClaim[] {
  const places: IdentityClaim[] = [];
  for (const match of lower.matchAll(pattern)) {
    const provider = providers.get(match[1] ?? "");
    if (provider === undefined) continue;
    places.push({ provider, by, start: match.index, end: match.index + match[0].length });
    if (places.length === MAX_CLAIMS * 2) break;
  }
  return places;
}
