import type { Amount, Sources } from "./amount.ts";
import { evidenceAt, headingOf } from "../../card/units.ts";
import { lowerCase } from "../../text/lower.ts";
import { NUMBER, valueOf } from "./amount.ts";
import { unitsWith } from "./prose-index.ts";

const IN_NAME = /(?:^|[-_. ])(?:(\d{1,3})x)?(\d{1,4}(?:\.\d{1,3})?)([bm])(?![a-z\d])/;
const ACTIVE_IN_NAME = /-a(\d{1,4}(?:\.\d{1,3})?)([bm])(?![a-z\d])/;
const IN_TEXT = new RegExp(
  `${NUMBER}(?: (?:total|in total)(?: param(?:eter)?s?)?\\b|(?: billion)?[ -](?:model )?param(?:eter)?s?\\b)|\\b(?:total |model |number of )?param(?:eter)?s?(?: count| size)?\\s?[|:：]\\s?~?${NUMBER}`,
);
const ACTIVE_IN_TEXT = new RegExp(
  `${NUMBER}[ -](?:activ(?:e|ated)\\b|(?:\\w+ )?params? activ)|\\bactivated? (?:param(?:eter)?s?)?[^|:：\\d]{0,20}[|:：]\\s?~?${NUMBER}`,
);
const OF_ANOTHER =
  /\b(?:than|outperform\w*|compared|vs|baseline|teacher|larger|smaller|family|series|range|encoder|decoder|vit|embeddings?|adapter|backbone|trainable|draft|head|fits?|run)\b/;
const MEASURING = /evaluat|benchmark|result|example|chat/;
const LEAST = 1e6;

/** The size in a repository's name: groups experts (`8x`), number and letter. */
export function sizeInName(name: string): RegExpExecArray | null {
  return IN_NAME.exec(lowerCase(name.split("/").at(-1) ?? ""));
}

/**
 * How many parameters the model has in total: by its name (`7B`, `8x7B`, `30B-A3B`), else by its
 * card. `null` where neither says.
 */
export function parameterCount(context: Sources): Amount | null {
  const named = sizeInName(context.snapshot.subject.name);
  if (named === null) return stated(context, IN_TEXT);
  const value = Number(named[1] ?? 1) * valueOf(named[2] ?? "", named[3]);
  return byName(context, value);
}

/**
 * How many parameters work on one token, for a mixture of experts that says so; otherwise those it
 * has in total. `null` where neither is known. Compute is estimated with these.
 */
export function activeParameterCount(context: Sources): Amount | null {
  const name = lowerCase(context.snapshot.subject.name);
  const named = ACTIVE_IN_NAME.exec(name);
  if (named !== null) return byName(context, valueOf(named[1] ?? "", named[2]));
  return stated(context, ACTIVE_IN_TEXT) ?? parameterCount(context);
}

function byName({ snapshot }: Sources, value: number): Amount {
  const { name, commit } = snapshot.subject;
  const place = { repository: null, commit, file: "id", startLine: 1, endLine: 1 };
  return { value, evidence: { kind: "hub", ...place, excerpt: name } };
}

function stated({ body, snapshot }: Sources, pattern: RegExp): Amount | null {
  for (const unit of unitsWith(body, ["parameter", "params", "active"])) {
    const match = OF_ANOTHER.test(unit.lower) ? null : pattern.exec(unit.lower);
    const value = match === null ? 0 : valueOf(match[1] ?? match[3] ?? "", match[2] ?? match[4]);
    if (value < LEAST || MEASURING.test(headingOf(unit))) continue;
    return { value, evidence: evidenceAt(body, unit.start, unit.end, snapshot.subject.commit) };
  }
  return null;
}
