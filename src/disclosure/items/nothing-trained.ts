import type { Evidence } from "../../model/evidence.ts";
import type { ItemContext } from "./item.ts";
import { isNoStatement } from "./prose-about.ts";
import { unitsWith } from "./prose-index.ts";
import { placeOf } from "./prose.ts";

const NOTHING =
  /\bno (?:additional |further |new |extra |re-?)?(?:training|fine-?tuning)(?: data(?:sets?)?| compute)? (?:was|were|is|has been|took) (?:used|performed|done|applied|required|involved|needed|place)\b|\b(?:was|has been|is|were) (?:made|created|built|merged|produced|quanti[sz]ed|obtained|pruned)\b[^.;]{0,60}\bwithout (?:any )?(?:additional |further |extra )?(?:re-?)?(?:training|fine-?tuning)\b|\b(?:was|is|has|were)(?: not|n['’]t) (?:been )?(?:further |additionally )?(?:re)?trained (?:further|at all|in any way)\b|(?:未经|没有)(?:任何)?(?:额外)?(?:训练|微调)/;

/** The sentence that says that nothing was trained, as of a merge or a quantisation; else `null`. */
export function nothingTrained({
  body,
  snapshot,
}: Pick<ItemContext, "body" | "snapshot">): Evidence | null {
  const words = [
    "training",
    "trained",
    "retrain",
    "retrained",
    "finetuning",
    "fine",
    "tuning",
    "训练",
    "微调",
  ];
  const unit = unitsWith(body, words).find(
    (one) => one.kind !== "heading" && NOTHING.test(one.lower) && !isNoStatement(one),
  );
  return unit === undefined ? null : placeOf(body, unit, snapshot.subject.commit);
}
