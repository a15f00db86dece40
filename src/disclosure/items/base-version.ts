import type { Evidence } from "../../model/evidence.ts";
import { evidenceAt } from "../../card/units.ts";
import { indexLines } from "../../text/lines.ts";
import { lowerCase } from "../../text/lower.ts";
import { answer } from "./answer.ts";
import type { Item, ItemContext } from "./item.ts";

const searched = ["`base_model` in front matter", "adapter_config.json", "README.md"];
const ADAPTER_REVISION = /"revision"\s{0,10}:\s{0,10}"([^"\n]{1,80})"/u;
const PINNED = /@[\w.-]{3,60}$|\/(?:tree|commit|blob)\/(?!main\b|master\b)[\w.-]{3,60}/u;
const CARD_REVISION =
  /\b(?:base|parent|original)[- ]?(?:model )?(?:revision|commit|sha)\b\s*[:：|=-]{0,2}\s*`?[0-9a-f]{7,40}\b/u;
const MAYBE = /revision|commit|\bsha\b|@[0-9a-f]{7}/u;
/** A commit in a sentence that names the base: "commit 1a2b3c4", "name@1a2b3c4". */
const REVISION =
  /\b(?:revision|commit|sha)\b(?: id| hash)?\s{0,2}[:：|=]{0,2}\s{0,2}["'`(]?(?=[a-f]{0,39}\d)[0-9a-f]{7,40}\b|@(?=[a-f]{0,39}\d)[0-9a-f]{7,40}\b/u;
/** A shorter name stands in too many sentences by chance. */
const LEAST_NAME = 4;

/** D12: which version of the base is it? */
export const baseVersion: Item = {
  id: "D12",
  read: (context) => {
    const claim = context.bases.find(({ isHubId, basis }) => isHubId || basis !== "prose");
    if (claim === undefined) return null;
    const pinned = pinnedBy(context);
    if (pinned !== null)
      return answer("present", "the base's revision is stated", [pinned], { searched });
    const detail = `\`${claim.name}\` is named without a revision`;
    return answer("vague", detail, [claim.evidence], { searched });
  },
};

function pinnedBy({ bases, snapshot, body }: ItemContext): Evidence | null {
  const commit = snapshot.subject.commit;
  const named = bases.find(({ evidence }) =>
    PINNED.test(evidence.excerpt.replace(/["'\s]+$/u, "")),
  );
  if (named !== undefined) return named.evidence;
  for (const { path, text, repository } of snapshot.texts) {
    if (repository !== undefined || !path.endsWith("adapter_config.json")) continue;
    const match = ADAPTER_REVISION.exec(text);
    if (match === null || /^(?:main|master)$/u.test(match[1] ?? "")) continue;
    const place = { card: { path, text }, index: indexLines(text) };
    return evidenceAt(place, match.index, match.index + match[0].length, commit);
  }
  const names = bases.map(({ name }) => lowerCase(name.split("/").at(-1) ?? name));
  const unit = body.units.find(
    ({ lower }) =>
      MAYBE.test(lower) &&
      (CARD_REVISION.test(lower) ||
        (REVISION.test(lower) &&
          names.some((name) => name.length >= LEAST_NAME && lower.includes(name)))),
  );
  return unit === undefined ? null : evidenceAt(body, unit.start, unit.end, commit);
}
