// For patterns that are built of parts. `\p{L}` has hundreds of ranges and is compiled once for
// each place it stands in; a name in prose needs only the scripts that cards are written in.

/** The inside of a class: letters of any script in use, without punctuation. */
export const LETTERS = "A-Za-z\\u00c0-\\u1fff\\u3040-\\ud7ff";

/** The inside of a class: capital letters of Latin, Greek and Cyrillic. */
export const CAPITALS = "A-Z\\u00c0-\\u00de\\u0391-\\u042f";
