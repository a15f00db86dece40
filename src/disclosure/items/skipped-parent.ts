import { answer } from "./answer.ts";
import type { Item } from "./item.ts";
import { readLineage } from "./lineage.ts";

const searched = [
  "`base_model` in front matter",
  "README.md",
  "config.json",
  "adapter_config.json",
];

/** D15: is a model between the declared base and this one left out? */
export const skippedParent: Item = {
  id: "D15",
  read: (context) => {
    const { declared, compared } = readLineage(context);
    if (declared.length === 0) return null;
    const between = compared.find(({ agreement }) => agreement === "between");
    if (between !== undefined) {
      const { loaded, confidence } = between;
      const detail = `the card names \`${between.declared.name}\`, but \`${loaded.file}\` was written for \`${loaded.id}\`, which seems to be made from it`;
      const evidence = [between.declared.evidence, loaded.evidence];
      return answer("contradicted", detail, evidence, { searched, confidence });
    }
    const tuned = compared.find(({ agreement }) => agreement === "tuned");
    if (tuned !== undefined) {
      const detail = `\`${tuned.declared.name}\` is declared, and \`${tuned.loaded.file}\` was written for the tuned \`${tuned.loaded.id}\``;
      const evidence = [tuned.declared.evidence, tuned.loaded.evidence];
      return answer("vague", detail, evidence, { searched });
    }
    const same = compared.find(({ agreement }) => agreement === "same");
    if (same !== undefined) {
      const detail = `\`${same.loaded.file}\` agrees with the declared base`;
      const evidence = [same.declared.evidence, same.loaded.evidence];
      return answer("present", detail, evidence, { searched });
    }
    return answer("unread", "no file says what the weights were loaded from", [], { searched });
  },
};
