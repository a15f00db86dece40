import type { CardBody, Place, Unit } from "../../card/units.ts";
import type { CardField, CardScalar } from "../../model/card.ts";
import type { Evidence } from "../../model/evidence.ts";
import { evidenceAt, evidenceOnLine } from "../../card/units.ts";

/** A data set's own card, and whose it is. */
export interface DatasetCard {
  readonly body: CardBody;
  readonly owner: Owner;
}

/** The repository that evidence is from. */
export interface Owner {
  /** `datasets/<Hub id>`. */
  readonly repository: string;
  readonly commit: string;
}

/** A field from its key to its last item. */
export function quoteField({ body, owner }: DatasetCard, field: CardField): Evidence {
  const last = Math.max(field.line, ...field.items.map(({ line }) => line));
  const start = body.index.starts[field.line - 1] ?? 0;
  const end = body.index.starts[last] ?? body.card.text.length;
  return { ...evidenceAt(body, start, end, owner.commit), repository: owner.repository };
}

/** The line of one item of a field. */
export function quoteItem({ body, owner }: DatasetCard, item: Pick<CardScalar, "line">): Evidence {
  return quoteLine(body, item.line, owner);
}

/** A statement of the body. */
export function quoteUnit({ body, owner }: DatasetCard, unit: Unit): Evidence {
  const found = evidenceAt(body, unit.start, unit.end, owner.commit);
  return { ...found, repository: owner.repository };
}

/** One line of any file of the data set. */
export function quoteLine(place: Place, line: number, owner: Owner): Evidence {
  return { ...evidenceOnLine(place, { line }, owner.commit), repository: owner.repository };
}
