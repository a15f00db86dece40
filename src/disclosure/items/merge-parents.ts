import type { Evidence } from "../../model/evidence.ts";
import { evidenceAt } from "../../card/units.ts";
import { mergeBases } from "../../facts/base-files.ts";
import { hubModelId } from "../../facts/model-id.ts";
import { readModelName, sameTail } from "../../facts/model-name.ts";
import { indexLines } from "../../text/lines.ts";
import { absent, answer } from "./answer.ts";
import type { Item, ItemContext } from "./item.ts";
import { declaredBases } from "./lineage.ts";

const searched = ["`base_model` in front matter", "mergekit_config.yml", "README.md"];

interface Parent {
  readonly id: string;
  /** Only what the others are compared with, and usually their common ancestor. */
  readonly isReference: boolean;
  readonly file: string;
  readonly evidence: Evidence;
}

const REFERENCE = /^\s*base_model\s*:/u;

/** D14: are all parents of a merge listed? */
export const mergeParents: Item = {
  id: "D14",
  read: (context) => {
    const merged = parentsInRecipes(context);
    const declared = declaredBases(context.bases);
    const isMerge = merged.length > 0 || context.bases.some(({ relation }) => relation === "merge");
    if (!isMerge) return null;
    const evidence = declared.map((claim) => claim.evidence);
    if (merged.length === 0) {
      if (context.bases.length === 0)
        return absent("it is a merge, and no parent is listed", searched);
      const detail = "parents are listed, and no recipe of the merge shows whether that is all";
      const places = context.bases.map((claim) => claim.evidence);
      return answer(context.bases.length > 1 ? "present" : "vague", detail, places, { searched });
    }
    const listed = declared.map(({ name }) => readModelName(name));
    const missing = merged.filter(
      ({ id }) => !listed.some((one) => sameTail(one, readModelName(id))),
    );
    if (missing.length === 0)
      return answer("present", "every parent of the recipe is listed", evidence, { searched });
    const parents = missing.filter(({ isReference }) => !isReference);
    const places = (parents.length > 0 ? parents : missing).map((one) => one.evidence);
    const first = parents[0]?.id ?? missing[0]?.id ?? "";
    const more = parents.length > 1 ? ` and ${parents.length - 1} more` : "";
    if (declared.length === 0) {
      const detail = `only the recipe of the merge names its parents: \`${first}\`${more}`;
      return answer("vague", detail, places, { searched });
    }
    // A recipe shown in the card tells its reader, though not the tools that follow a field.
    const told = parents.every(({ id, file }) => file === context.card?.path || isOwn(id, context));
    const detail = `the recipe merges \`${first}\`${more}, which \`base_model\` does not list`;
    return answer(told ? "vague" : "contradicted", detail, [...places.slice(0, 2), ...evidence], {
      searched,
      confidence: "high",
    });
  },
};

/** Models on the Hub that a recipe merges; its local folders are steps in between. */
function parentsInRecipes({ snapshot, body }: ItemContext): readonly Parent[] {
  const commit = snapshot.subject.commit;
  const files = snapshot.texts
    .filter(({ path, repository }) => repository === undefined && /mergekit\w*\.ya?ml$/u.test(path))
    .flatMap(({ path, text }) => {
      const place = { card: { path, text }, index: indexLines(text) };
      return mergeBases(text).map((one) => ({
        name: one.name,
        isReference: REFERENCE.test(text.slice(one.start, one.end)),
        file: path,
        evidence: evidenceAt(place, one.start, one.end, commit),
      }));
    });
  const blocks = body.code.flatMap((block) =>
    mergeBases(body.card.text.slice(block.start, block.end)).map((one) => ({
      name: one.name,
      isReference: REFERENCE.test(body.card.text.slice(block.start + one.start)),
      file: body.card.path,
      evidence: evidenceAt(body, block.start + one.start, block.start + one.end, commit),
    })),
  );
  const own = readModelName(snapshot.subject.name);
  return [...files, ...blocks].flatMap(({ name, ...rest }) => {
    const id = /^[./~]/u.test(name) ? null : hubModelId(name);
    return id === null || sameTail(readModelName(id), own) ? [] : [{ id, ...rest }];
  });
}

/** A piece that the publisher merged before, under the same owner. */
function isOwn(id: string, { snapshot }: ItemContext): boolean {
  return snapshot.subject.name.toLowerCase().startsWith(id.split("/")[0]?.toLowerCase() ?? "\0");
}
