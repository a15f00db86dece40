/** A form that a standard asks for, from `rules/templates/`. */
export interface SummaryTemplate {
  readonly title: string;
  readonly standard: string;
  readonly source: string;
  readonly sections: readonly SummarySection[];
}

export interface SummarySection {
  readonly title: string;
  readonly fields: readonly SummaryField[];
}

/** One field, with the checklist rows that can answer it. */
export interface SummaryField {
  /** Number of the field in the standard's own form. */
  readonly ref: string;
  readonly ask: string;
  readonly items: readonly string[];
  readonly answer: "text" | "yes-no" | "list" | "date";
}
