import type { MatchFacts } from "./matcher.ts";

/** `category`: categories computed from the terms. */
export const matchCategory: MatchFacts = ({ categories }, values) =>
  categories.some((category) => values.includes(category))
    ? true
    : categories.includes("unknown")
      ? null
      : false;
