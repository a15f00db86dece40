/** One row of the checklist in `rules/items/`. */
export interface Question {
  /** `D21`. */
  readonly id: string;
  /** Kebab-case, the name of the file that answers it. */
  readonly name: string;
  readonly group: QuestionGroup;
  readonly question: string;
  /** Who asks, and in which clause, field or indicator. */
  readonly asked: Readonly<Record<string, string>>;
  /** What a reader may ask the publisher, and where the answer belongs; empty where nothing helps. */
  readonly request: string;
  readonly place: string;
  /** What could stand there, each understood as an answer; empty where no line of a card answers. */
  readonly examples: readonly string[];
  /** Asked for unless somebody wants everything. */
  readonly core: boolean;
}

export const QUESTION_GROUPS = ["identity", "lineage", "sources", "processing"] as const;

export type QuestionGroup = (typeof QUESTION_GROUPS)[number];
