import type { Policy } from "../model/policy.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { PublicAllegation } from "../model/statement.ts";
import { isRecord } from "./record.ts";

/**
 * Public claims about the organisation that publishes a model, only where the rules ask to see them.
 * They are information: no item, finding or outcome is made from one. An organisation is matched by
 * its name on the Hub and by nothing else; `table` is `rules/allegations.yaml` as plain JSON.
 */
export function allegationsFor(
  { allegations }: Pick<Policy, "allegations">,
  { subject }: Pick<Snapshot, "subject">,
  table: unknown,
): readonly PublicAllegation[] {
  const [owner = "", name] = subject.name.toLowerCase().split("/");
  if (allegations !== "show" || name === undefined || subject.origin === "directory") return [];
  const rows: unknown = isRecord(table) ? table["allegations"] : null;
  if (!Array.isArray(rows)) return [];
  return rows
    .filter(isAllegation)
    .filter(({ organisations }) => organisations.some((one) => one.toLowerCase() === owner));
}

/** Rows are checked by a test; one of another shape is left out. */
function isAllegation(row: unknown): row is PublicAllegation {
  if (!isRecord(row)) return false;
  const { organisations } = row;
  const texts = ["date", "claimant", "about", "status", "claim", "source", "confidence"];
  return (
    Array.isArray(organisations) &&
    organisations.every((one) => typeof one === "string") &&
    texts.every((key) => typeof row[key] === "string")
  );
}
