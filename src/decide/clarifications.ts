import type { Clarification, ClarificationStatus } from "../model/exception.ts";
import type { Snapshot } from "../model/snapshot.ts";

/**
 * Every clarification for one model: it applies only while all of its files are what they were.
 * Where several apply, the last one in the file is the conclusion.
 */
export function clarificationsFor(
  clarifications: readonly Clarification[],
  snapshot: Pick<Snapshot, "subject" | "listing" | "texts">,
): readonly ClarificationStatus[] {
  const model = snapshot.subject.name.toLowerCase();
  return clarifications
    .filter((clarification) => clarification.model.toLowerCase() === model)
    .map((clarification) => statusOf(clarification, snapshot));
}

/** The conclusion a person drew, or `null`. */
export function concludedByPerson(statuses: readonly ClarificationStatus[]): Clarification | null {
  return statuses.findLast((status) => status.state === "applied")?.clarification ?? null;
}

function statusOf(
  clarification: Clarification,
  snapshot: Pick<Snapshot, "listing" | "texts">,
): ClarificationStatus {
  const { license, comment, place, authorised, files } = clarification;
  const named = `clarification (${place.file}:${place.line})`;
  if (!authorised) {
    const text = `${named}: the policy takes none from ${place.file}`;
    return { clarification, state: "unauthorised", text };
  }
  const changed = Object.entries(files).find(([path, digest]) => !holds(path, digest, snapshot));
  if (changed !== undefined) {
    const text = `${named}: \`${changed[0]}\` is not what it was; read it, then clarify again`;
    return { clarification, state: "stale", text };
  }
  return { clarification, state: "applied", text: `${named}: \`${license}\`, ${comment}` };
}

function holds(
  path: string,
  digest: string,
  { listing, texts }: Pick<Snapshot, "listing" | "texts">,
): boolean {
  if (digest === "absent")
    return listing.complete && !listing.files.some((file) => file.path === path);
  const text = texts.find((file) => file.path === path && file.repository === undefined);
  return text !== undefined && !text.truncated && `sha256:${text.sha256}` === digest;
}
