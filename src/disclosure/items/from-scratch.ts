import { absent, answer } from "./answer.ts";
import type { Item } from "./item.ts";
import { BASE_PLACES, declaredBases, readLineage } from "./lineage.ts";
import { statesScratch } from "./scratch.ts";

const searched = BASE_PLACES;

/** D16: is it said to be trained from scratch, and do the files agree? */
export const fromScratch: Item = {
  id: "D16",
  read: (context) => {
    const { bases, snapshot } = context;
    const said = statesScratch(context);
    if (said.length === 0) {
      if (bases.length > 0 || readLineage(context).loaded.length > 0) return null;
      const detail = "neither a base nor training from scratch is stated";
      return absent(detail, searched);
    }
    const owner = snapshot.subject.name.split("/")[0]?.toLowerCase() ?? "";
    const isOthers = (id: string): boolean =>
      id.includes("/") &&
      !id.toLowerCase().startsWith(`${owner}/`) &&
      !owner.startsWith(ownerOf(id));
    const declared = declaredBases(bases).find(({ name, isHubId }) => isHubId && isOthers(name));
    const loaded = readLineage(context).loaded.find(({ id }) => isOthers(id));
    const other = declared ?? loaded;
    if (other === undefined)
      return answer("stated-none", "the card says that it was trained from scratch", said, {
        searched,
      });
    const id = declared?.name ?? loaded?.id ?? "";
    const place = declared === undefined ? `\`${loaded?.file ?? ""}\`` : "`base_model`";
    const detail = `the card says that it was trained from scratch, and ${place} names \`${id}\``;
    const evidence = [...said.slice(0, 1), other.evidence];
    return answer("contradicted", detail, evidence, { searched });
  },
};

function ownerOf(id: string): string {
  return id.split("/")[0]?.toLowerCase() ?? "";
}
