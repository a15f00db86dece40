import type { ConditionResult } from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Organisation } from "../model/organisation.ts";
import type { DecideContext } from "./context.ts";

/** Whether the organisation has registered with the licensor or for the licence. */
export function registration(
  { registrations }: Organisation,
  context: DecideContext,
  evidence: readonly Evidence[],
): ConditionResult {
  const kind = "registration";
  const whom = context.licensor ?? context.licenseName;
  if (registrations === null) {
    const text = `it asks to register with ${whom}, and \`organisation.registrations\` is not stated`;
    return { kind, verdict: "unknown", text, missing: "organisation.registrations", evidence };
  }
  const found = registrations.find((name) => namesLicensor(name, context));
  if (found !== undefined) {
    const text = `you are registered: \`${found}\``;
    return { kind, verdict: "satisfied", text, missing: null, evidence };
  }
  const text = `it asks to register with ${whom}, which your registrations do not name`;
  return { kind, verdict: "violated", text, missing: null, evidence };
}

/** Whether a word in a profile means this licence or its licensor. */
export function namesLicensor(word: string, context: DecideContext): boolean {
  const { licensor, licenseName, license } = context;
  const names = [licensor, licenseName, license?.key, license?.expression, license?.family];
  const wanted = plain(word);
  return names.some((name) => {
    const known = plain(name ?? "");
    return known !== "" && (known === wanted || known.startsWith(`${wanted} `));
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();
}
