import type { EvidenceSet } from "../evidence-hash.ts";
import type { Edited } from "./exceptions.ts";
import { insertEntries } from "./insert.ts";

/** A clarification as it is written into a rules file. */
export interface NewClarification {
  readonly model: string;
  readonly license: string;
  readonly files: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** Where a licence would appear that was not there when the conclusion was drawn. */
const USUAL_NAMES = ["LICENSE", "LICENSE.md", "LICENSE.txt"];

/**
 * What a person's conclusion is bound to: the bytes of every licence file, or its proven absence.
 * Refused where a licence file was not read as a whole, because it may say something else.
 */
export function boundFiles({
  files,
  absence,
}: EvidenceSet): Pick<NewClarification, "files"> | { readonly problem: string } {
  const unread = files.find(({ digest }) => !/^sha256:[0-9a-f]{64}$/u.test(digest));
  if (unread !== undefined)
    return { problem: `\`${unread.path}\` was not read as a whole: nobody can conclude from it` };
  if (absence === "not-proven")
    return { problem: "the listing is not complete, so that a licence file may have been missed" };
  if (absence === "proven")
    return { files: Object.fromEntries(USUAL_NAMES.map((path) => [path, "absent"])) };
  return { files: Object.fromEntries(files.map(({ path, digest }) => [path, digest])) };
}

/** Add a clarification to the text of a rules file, in place of an older one for the model. */
export function writeClarification(text: string, entry: NewClarification): Edited {
  const start = text.trim() === "" ? "extends: modelcheck:default\n" : text;
  const edited = insertEntries(start, "clarifications", [{ ...entry }], (old) =>
    // A statement that was adopted for the same model is another decision.
    typeof old["model"] === "string" && old["adopts"] === undefined
      ? old["model"].toLowerCase() === entry.model.toLowerCase()
      : false,
  );
  if (edited !== null) return { text: edited };
  const problem = "the rules file is not valid YAML, or `clarifications` is no list";
  return { problem };
}
