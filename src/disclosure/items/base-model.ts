import type { BaseModelClaim } from "../../model/lineage.ts";
import { namesQuantFormat } from "../../facts/relation.ts";
import { absent, answer } from "./answer.ts";
import { statesScratch, statesNoBase } from "./scratch.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import { BASE_PLACES, readLineage } from "./lineage.ts";

const searched = BASE_PLACES;

/** D11: is the base model named, and do the files agree? */
export const baseModel: Item = {
  id: "D11",
  read: (context) => {
    const { bases } = context;
    const other = contradiction(context);
    if (other !== null) return other;
    const named = bases.find(({ isHubId, basis }) => isHubId && basis !== "prose");
    const linked = bases.find(({ isHubId }) => isHubId);
    const claim = named ?? linked ?? bases[0];
    if (claim !== undefined) return namedBase(claim, bases.length);
    const none = [...statesNoBase(context), ...statesScratch(context)];
    if (none.length > 0)
      return answer(
        "stated-none",
        "the card says that it has no base, or that it was trained from scratch",
        none,
        {
          searched,
        },
      );
    return unnamed(context);
  },
};

function contradiction(context: ItemContext): ItemReading | null {
  const { compared } = readLineage(context);
  const found = compared.find(({ agreement }) => agreement === "other");
  if (found === undefined) return null;
  const { declared, loaded, signals, confidence } = found;
  const fit = signals.length > 0 ? ", and its dimensions fit that one" : "";
  const detail = `the card names \`${declared.name}\`, but \`${loaded.file}\` was written for \`${loaded.id}\`${fit}`;
  const evidence = [declared.evidence, loaded.evidence, ...signals];
  return answer("contradicted", detail, evidence, { searched, confidence });
}

function namedBase(claim: BaseModelClaim, count: number): ItemReading {
  const { evidence, isHubId, name, basis } = claim;
  if (!isHubId) {
    const detail = `\`${name}\` is named, which does not say which repository it is`;
    return answer("vague", detail, [evidence], { searched });
  }
  const more = count > 1 ? ` and ${count - 1} more` : "";
  const where = basis === "prose" ? " in prose" : "";
  const confidence = basis === "prose" ? "medium" : "high";
  return answer("present", `\`${name}\`${more} is named${where}`, [evidence], {
    searched,
    confidence,
  });
}

/** Silence counts only where something shows that there is a base. */
function unnamed(context: ItemContext): ItemReading | null {
  const { snapshot } = context;
  const [loaded] = readLineage(context).loaded;
  if (loaded !== undefined) {
    const detail = `no base is named in the card; \`${loaded.file}\` was written for \`${loaded.id}\``;
    return answer("vague", detail, [loaded.evidence], { searched });
  }
  const files = snapshot.listing.files.map(({ path }) => path);
  const adapter = files.some((path) => /(?:^|\/)adapter_config\.json$/u.test(path));
  if (adapter) return absent("it is an adapter, and no base is named", searched);
  const quantised =
    namesQuantFormat(snapshot.subject.name) || files.some((path) => path.endsWith(".gguf"));
  return quantised
    ? absent("it is quantised, and what it was made from is not named", searched)
    : null;
}
