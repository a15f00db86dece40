import type { Listing } from "../model/snapshot.ts";
import type { Obligation } from "../model/terms.ts";

/** One duty, and whether anything among the files shows that it is met. */
export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  /** `shown` only with evidence; everything else is for a person to do. */
  readonly state: "shown" | "to-do";
  /** What would satisfy it, or the file that shows it. */
  readonly proof: string;
}

const PROOF: Readonly<Record<string, string>> = {
  "keep-notice": "a NOTICE or LICENSE file with the copyright line beside what you ship",
  "retain-notices": "the notices, unchanged, in the copies you pass on",
  "provide-license": "a copy of the licence text beside what you ship",
  "give-credit": "the page or document that gives the credit",
  "provide-license-copy": "a copy of the licence text beside what you ship",
  "display-name": "a screenshot or address of the page that shows it",
  "name-prefix": "the name under which the derived model is published",
  "name-includes": "the name under which the derived model is published",
  "pass-on-restrictions": "the terms you pass on to recipients, with the restrictions in them",
  "mark-changes": "a statement of changes in the files that were changed",
  "follow-policy": "your own acceptable-use rules, or the review that found none is touched",
  "same-license": "the licence under which you publish the derivative",
  register: "the licensor's confirmation",
  "comply-with-use-policy":
    "your own acceptable-use rules, or the review that found none is touched",
  "provide-source": "the address at which recipients get the corresponding source",
  "provide-source-to-users": "the address at which users of the service get the source",
  "carry-notice-file": "the notice file beside what you ship",
  "carry-disclaimer": "the page or document that carries the disclaimer",
  "pass-on-disclaimer": "the terms you pass on to recipients, with the disclaimer in them",
  "use-latest-version": "the version you run, and the date you last looked for a newer one",
  "stay-in-territory": "the countries in which you use or offer it",
  "non-commercial-only": "the purpose you use it for, written down by whoever answers for it",
  "label-outputs": "an output that carries the label",
  "credit-source": "the page or document that gives the credit",
  "no-endorsement": "your texts and pages, which name the licensor only to give credit",
  "no-trademark-use": "your texts and pages, which use the marks only as the licence allows",
  "obtain-assent": "the step at which recipients agree to the terms",
  "follow-updates": "the version you run, and the date you last looked for a newer one",
  "filter-content": "the filter or review in front of the output",
  "keep-guardrails": "the configuration you run, with the guardrails on",
  "provide-documentation": "the documentation beside what you ship",
  acknowledge: "the publication with the acknowledgement in it",
  rename: "the name under which the derived model is published",
};

/**
 * Duties as a checklist for what is shipped. `shipped` lists the files that go
 * out; a name prefix is judged by `publishedAs`. Without either, nothing is marked as shown.
 */
export function checklist(
  obligations: readonly Obligation[],
  shipped: Listing | null,
  publishedAs: string | null,
): readonly ChecklistItem[] {
  return obligations.map((duty) => {
    const shown = shownBy(duty, shipped, publishedAs);
    const proof = shown ?? PROOF[duty.id] ?? "whatever shows a third party that it was done";
    return { id: duty.id, text: duty.text, state: shown === null ? "to-do" : "shown", proof };
  });
}

function shownBy(
  { id, text }: Obligation,
  shipped: Listing | null,
  publishedAs: string | null,
): string | null {
  const paths = shipped?.files.map(({ path }) => path) ?? [];
  if (id === "keep-notice" || id === "carry-notice-file")
    return paths.find((path) => /(?:^|\/)notices?\b/iu.test(path)) ?? null;
  if (id === "provide-license-copy")
    return paths.find((path) => /(?:^|\/)licen[cs]e\b/iu.test(path)) ?? null;
  if ((id !== "name-prefix" && id !== "name-includes") || publishedAs === null) return null;
  const wanted = /"([^"]{1,60})"/u.exec(text)?.[1]?.toLowerCase();
  const name = publishedAs.slice(publishedAs.lastIndexOf("/") + 1).toLowerCase();
  if (wanted === undefined) return null;
  const isShown = id === "name-prefix" ? name.startsWith(wanted) : name.includes(wanted);
  return isShown ? publishedAs : null;
}
