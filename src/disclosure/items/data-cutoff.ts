import type { Item, ItemReading } from "./item.ts";
import { readCutoff } from "../training/cutoff.ts";

/** D28: up to when was data collected? */
export const dataCutoff: Item = {
  id: "D28",
  read: ({ body, snapshot }): ItemReading => {
    const searched = ["README.md"];
    const cutoff = readCutoff(body, snapshot.subject.commit);
    if (cutoff === null) {
      const detail = "no date is given up to which data was collected";
      return { state: "absent", detail, confidence: "medium", evidence: [], searched };
    }
    const month = cutoff.value.length > 4;
    const detail = month ? `cut-off ${cutoff.value}` : `only a year is given: ${cutoff.value}`;
    const state = month ? "present" : "vague";
    return { state, detail, confidence: "medium", evidence: [cutoff.evidence], searched };
  },
};
