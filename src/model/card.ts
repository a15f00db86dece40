/** One top-level key of a card's front matter, with its place in the file. */
export interface CardField {
  readonly key: string;
  /** JSON value; a scalar that YAML types oddly keeps its source spelling in `text`. */
  readonly value: unknown;
  /** The scalar's source text, or of a list the source text of each scalar item. */
  readonly items: readonly CardScalar[];
  readonly line: number;
  readonly column: number;
}

/** A scalar exactly as spelled in the file. Lines and columns are 1-based, in the whole file. */
export interface CardScalar {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A stretch of the body under one heading; the stretch before the first heading has level 0. */
export interface CardSection {
  readonly heading: string;
  /** Headings above this one, outermost first. */
  readonly path: readonly string[];
  readonly level: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** Something wrong with the card that a reader can fix. */
export interface CardProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A model card as the Hub reads it. */
export interface ModelCard {
  readonly path: string;
  readonly text: string;
  /** `absent`: no block the Hub recognises. `malformed`: a block that is not a YAML mapping. */
  readonly frontMatter: "ok" | "absent" | "malformed";
  readonly fields: readonly CardField[];
  readonly sections: readonly CardSection[];
  /** 1-based line on which the body starts. */
  readonly bodyLine: number;
  readonly problems: readonly CardProblem[];
}
