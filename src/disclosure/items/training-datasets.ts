import type { Item } from "./item.ts";

/** D21: are the training data sets listed? */
export const trainingDatasets: Item = {
  id: "D21",
  read: ({ trainingData: { level, statedNone, datasets, evidence } }) => {
    const searched = ["`datasets` in front matter", "README.md"];
    const confidence = "medium";
    if (level === "none")
      return statedNone
        ? {
            state: "stated-none",
            detail: "the card says that no data was used",
            confidence,
            evidence,
            searched,
          }
        : {
            state: "absent",
            detail: "no data set is listed and no sentence names one",
            confidence,
            evidence: [],
            searched,
          };
    if (level === "vague")
      return {
        state: "vague",
        detail: "data is described by kind or amount, and no source is named",
        confidence,
        evidence,
        searched,
      };
    const count = datasets.length;
    const detail = `${count} ${count === 1 ? "source is" : "sources are"} named`;
    return { state: "present", detail, confidence, evidence, searched };
  },
};
