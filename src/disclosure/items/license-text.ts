import { answer, absent } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["licence files", "`license_link` in front matter", "README.md"];

/** D02: is the licence text in the repository? */
export const licenseText: Item = {
  id: "D02",
  read: ({ licenses: { declared, detected }, snapshot: { listing } }) => {
    const texts = detected.filter(({ kind, scope }) => kind === "license" && scope === "weights");
    const here = texts.find(
      ({ repository, match }) => repository === null && match !== "pointer" && match !== "none",
    );
    if (here !== undefined) {
      const edited = here.match === "modified" ? ", with other words than the published text" : "";
      return answer("present", `\`${here.file}\` holds it${edited}`, [here.evidence], {
        searched,
        confidence: here.match === "exact" ? "high" : "medium",
      });
    }
    const linked =
      texts[0]?.evidence ?? declared.find(({ source }) => source === "license_link")?.evidence;
    if (linked !== undefined)
      return answer("vague", "it is only linked or pointed at", [linked], { searched });
    if (listing.complete) return absent("there is no licence text among the files", searched);
    const detail = "no licence text was found, and the list of files is not complete";
    return answer("unread", detail, [], { searched });
  },
};
