/** What a custom rule may ask about, and what its values mean. */
export const MATCHERS = {
  model: "Globs over the model's name.",
  license: "Licence patterns, against what is concluded for the weights.",
  declared: "Licence patterns, against what the card declares.",
  category: "Licence categories, computed from the terms.",
  basis: "What the concluded licence rests on: text, linked-text, prose, tag, table.",
  obligation: "Ids of obligations, such as `name-prefix`.",
  threshold: "Kinds of limits in the terms: mau, users, devices, revenue, funding.",
  excludes: "Regions the licence excludes, by name.",
  trainingData: "Level of disclosure: none, vague, named-sources, full.",
  distillation: "Status: not-stated, implied, stated, stated-none.",
  teacher: "Globs over the names of teachers.",
  base: "Globs over the names of base models.",
  baseLicense: "Licence patterns, against the licences of base models.",
  gated: "true or false: whether the Hub asks to accept terms first.",
  remoteCode: "true or false: whether loading runs code from the repository.",
  file: "Globs over the paths of the repository's files.",
} as const;

/** Clauses of a term sheet whose status a custom rule may ask about, under `terms:`. */
export const TERM_MATCHERS = [
  "research",
  "commercialUse",
  "fineTuning",
  "redistribution",
  "derivativeLicense",
  "namingRequirement",
  "attributionNotice",
  "outputs",
  "outputsTrainOtherModels",
  "acceptableUsePolicy",
  "territoryExclusions",
  "patent",
  "termination",
  "governingLaw",
  "hostedService",
  "gating",
] as const;
