/**
 * Digests of sentences that publishers of licences put around their own plain-text copies and that
 * are no part of the licence: Creative Commons dedicates its texts to the public domain.
 */
export const OFFICIAL: ReadonlySet<string> = new Set(["fcb3dbc02a67bdbd"]);
