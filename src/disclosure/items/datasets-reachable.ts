import type { DatasetReading } from "../../model/dataset.ts";
import { answer } from "./answer.ts";
import { DATASETS_SEARCHED as searched, namesOf } from "./dataset-names.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";

/** D22: do the listed data sets exist, and can they be had? */
export const datasetsReachable: Item = {
  id: "D22",
  read: (context) => {
    if (context.trainingData.datasets.length === 0) return null;
    const asked = context.datasets.filter(({ state }) => state !== "unread");
    if (asked.length > 0) return judged(context, asked);
    const [first] = context.datasets;
    const why = first === undefined ? "none is named by a Hub id" : first.why;
    return answer("unread", `the data sets were not looked up: ${why}`, [], { searched });
  },
};

function judged(context: ItemContext, asked: readonly DatasetReading[]): ItemReading {
  const inState = (...states: readonly DatasetReading["state"][]): readonly DatasetReading[] =>
    asked.filter(({ state }) => states.includes(state));
  const gone = inState("gone");
  const gated = inState("gated");
  const reachable = asked.length - gone.length - gated.length;
  const unread = context.datasets.length - asked.length;
  const renamed = inState("renamed").map(({ name, id }) => `${name} → ${id ?? ""}`);
  const aside = [
    ...(gated.length > 0 ? [`behind a gate: ${namesOf(gated.map(({ name }) => name))}`] : []),
    ...(gone.length > 0
      ? [`unknown to the Hub, or hidden: ${namesOf(gone.map(({ name }) => name))}`]
      : []),
    ...(renamed.length > 0 ? [`renamed: ${namesOf(renamed)}`] : []),
    ...(unread > 0 ? [`not looked up: ${unread}`] : []),
  ];
  const detail = [`${reachable} of ${asked.length} can be had from the Hub`, ...aside].join("; ");
  const state =
    reachable === asked.length ? "present" : reachable + gated.length > 0 ? "vague" : "absent";
  const named = new Set(
    (state === "present" ? asked : [...gone, ...gated]).map(({ name }) => name),
  );
  const evidence = context.trainingData.datasets
    .filter(({ name }) => named.has(name))
    .map((claim) => claim.evidence);
  return answer(state, detail, evidence, {
    searched,
    confidence: gone.length > 0 ? "medium" : "high",
  });
}
