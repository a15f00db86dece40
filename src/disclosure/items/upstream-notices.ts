import type { Evidence } from "../../model/evidence.ts";
import { evidenceAt } from "../../card/units.ts";
import { indexLines } from "../../text/lines.ts";
import { lowerCase } from "../../text/lower.ts";
import { answer } from "./answer.ts";
import type { OwedDuty } from "./duties.ts";
import { owed } from "./duties.ts";
import type { Item, ItemContext } from "./item.ts";
import { causeOf } from "./naming-duty.ts";

const searched = ["README.md", "notice and licence files"];

/** D06: are the phrases and notices that a base or teacher asks for kept? */
export const upstreamNotices: Item = {
  id: "D06",
  read: (context) => {
    const phrases = owed("phrase", context);
    const notices = owed("notice", context);
    const all = [...phrases, ...notices];
    const [first] = all;
    if (first === undefined) return null;
    const met = all.map((duty) => ({ duty, place: placeOf(duty, context) }));
    const kept = met.flatMap(({ place }) => (place === null ? [] : [place]));
    const missing = met.find(({ place }) => place === null)?.duty;
    if (missing === undefined)
      return answer("present", `what \`${first.through}\` asks to be shown is there`, kept, {
        searched,
      });
    const what =
      missing.kind === "phrase" ? `the words \`${missing.values[0] ?? ""}\`` : "a notice";
    const detail = `\`${missing.through}\` asks for ${what} (${missing.source}, ${missing.clause}), which ${missing.kind === "phrase" ? "were" : "was"} not found`;
    if (!context.snapshot.listing.complete && missing.kind === "notice")
      return answer("unread", `${detail}; the list of files is not complete`, [], { searched });
    const evidence = [...kept, ...causeOf(missing.through, context)];
    return answer(kept.length > 0 ? "vague" : "absent", detail, evidence, { searched });
  },
};

function placeOf(duty: OwedDuty, { snapshot, card }: ItemContext): Evidence | null {
  const own = snapshot.texts.filter(({ repository }) => repository === undefined);
  const texts =
    duty.kind === "notice"
      ? own.filter(({ path }) => /readme\.md$|notice/iu.test(path))
      : own.filter(({ path }) => path === card?.path || /notice/iu.test(path));
  for (const { path, text } of texts) {
    const lower = lowerCase(text);
    for (const value of duty.values) {
      const at = lower.indexOf(lowerCase(value));
      if (at === -1) continue;
      const place = { card: { path, text }, index: indexLines(text) };
      return evidenceAt(place, at, at + value.length, snapshot.subject.commit);
    }
  }
  return null;
}
