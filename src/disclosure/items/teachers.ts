import { absent, answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["README.md", "`datasets` in front matter", "names of data sets and bases"];
const MOST_NAMED = 4;

/** D17: are the teachers named? */
export const teachers: Item = {
  id: "D17",
  read: ({ distillation }) => {
    const { status, evidence } = distillation;
    if (distillation.teachers.length > 0) {
      const names = distillation.teachers.slice(0, MOST_NAMED).map(({ name }) => `\`${name}\``);
      const more = distillation.teachers.length - names.length;
      const detail = `named: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
      const places = distillation.teachers.map((one) => one.evidence);
      return answer("present", detail, places, { searched });
    }
    if (status === "stated" || status === "implied") {
      const detail = "other models taught this one or wrote its data, and none is named";
      return answer("vague", detail, evidence, { searched });
    }
    if (status === "stated-none")
      return answer("stated-none", "the card says that no other model taught it", evidence, {
        searched,
      });
    return absent("nothing is said about teachers or outputs of other models", searched);
  },
};
