/** The labels of one text, in the words of `Terms`; clauses marked `unsure` are left out. */
export interface Truth {
  readonly key: string;
  readonly clauses: Readonly<Record<string, string>>;
  readonly thresholds: readonly { readonly kind: string; readonly value: number }[];
}

const STATUS_FIELDS: readonly (readonly [string, string])[] = [
  ["fine_tuning", "fineTuning"],
  ["redistribution", "redistribution"],
  ["derivative_license", "derivativeLicense"],
  ["outputs_train_other_models", "outputsTrainOtherModels"],
  ["acceptable_use_policy", "acceptableUsePolicy"],
  ["patent", "patent"],
  ["hosted_service", "hostedService"],
  ["gating", "gating"],
];
const STATEMENT_FIELDS: readonly (readonly [string, string])[] = [
  ["naming_requirement", "namingRequirement"],
  ["attribution_notice", "attributionNotice"],
  ["termination", "termination"],
  ["governing_law", "governingLaw"],
];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entryOf(entry: Record<string, unknown>): Truth | null {
  const key = entry["key"];
  if (typeof key !== "string") return null;
  const unsure = Array.isArray(entry["unsure"]) ? entry["unsure"] : [];
  const clauses: Record<string, string> = {};
  const set = (field: string, name: string, value: unknown): void => {
    if (!unsure.includes(field) && typeof value === "string") clauses[name] = value;
  };
  set("commercial_use", "commercialUse", entry["commercial_use"]);
  for (const [field, name] of STATUS_FIELDS) {
    const value = entry[field];
    if (isRecord(value)) set(field, name, value["status"]);
  }
  for (const [field, name] of STATEMENT_FIELDS) {
    if (field in entry) set(field, name, entry[field] === null ? "unstated" : "present");
  }
  const territory = entry["territory_exclusions"];
  if (isRecord(territory) && Array.isArray(territory["excluded"])) {
    set(
      "territory_exclusions",
      "territoryExclusions",
      territory["excluded"].length > 0 ? "excluded" : "none",
    );
  }
  const thresholds = Array.isArray(entry["thresholds"]) ? entry["thresholds"] : [];
  return {
    key,
    clauses,
    thresholds: thresholds
      .filter(isRecord)
      .flatMap(({ kind, value }) =>
        typeof kind === "string" && typeof value === "number" ? [{ kind, value }] : [],
      ),
  };
}

/** Read the labels of `licenses/terms.json`; entries of another shape are skipped. */
export function parseTruth(json: string): readonly Truth[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.filter(isRecord).flatMap((entry) => {
    const truth = entryOf(entry);
    return truth ? [truth] : [];
  });
}
