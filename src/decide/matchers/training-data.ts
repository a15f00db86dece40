import type { MatchFacts } from "./matcher.ts";

/** `trainingData`: the level of disclosure. */
export const matchTrainingData: MatchFacts = ({ disclosure }, values) =>
  values.includes(disclosure.trainingData.level);
