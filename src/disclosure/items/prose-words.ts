// Patterns that several items share: each is compiled once, and only where a sentence needs it.

/** A denial that reaches to the end of the text before a match. */
export const DENIED_BEFORE: RegExp =
  /\b(?:no|not|never|without|neither|nor|excluding|excludes?|exclude|free of|free from|devoid of|zero)\b(?! only| just| necessarily)[^.;]{0,60}$/;

/** A denial that follows a match: "data of users was not used". */
export const DENIED_AFTER: RegExp =
  /^[^.;]{0,30}\b(?:was|were|is|are|has been|have been) (?:not|never) |^[^.;|]{0,20}[|:：?]+ ?(?:no|none)\b/;

/** A verb that says that what follows went into the training. */
export const USED_BEFORE: RegExp =
  /\b(?:train|tun|learn|collect|includ|contain|consist|us(?:e[sd]?|ing)\b|deriv|gather|sourc|curat|based|mix|compris)\w*\b[^.;]{0,90}$/;
