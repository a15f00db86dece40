import type { Grant, GrantTree } from "../model/grant.ts";
import type { Uses } from "../model/use.ts";
import { everyUse } from "../model/use.ts";
import { anyAnswer, everyAnswer, unsureAnswer } from "./combine.ts";
import { answerDerivative, answerHost } from "./derive.ts";
import { answerFromTerm, unknownAnswer } from "./from-term.ts";
import {
  applyEdited,
  applyGating,
  applyMissingNotice,
  applyPolicy,
  applyTerritory,
} from "./limits.ts";

/**
 * What may be done with the weights, use by use.
 *
 * @param tree the licences that apply to the weights; `null` when none is known
 * @param why one sentence for every `unknown`, used when `tree` is `null`
 */
export function answerUses(tree: GrantTree | null, why: string): Uses {
  if (tree === null) return everyUse(() => unknownAnswer(why));
  if ("all" in tree) return combine(tree.all, why, everyAnswer);
  if ("any" in tree) return combine(tree.any, why, anyAnswer);
  if ("oneOf" in tree) return combine(tree.oneOf, why, unsureAnswer);
  return answerGrant(tree);
}

function combine(trees: readonly GrantTree[], why: string, join: typeof everyAnswer): Uses {
  const parts = trees.map((tree) => answerUses(tree, why));
  return everyUse((use) => join(parts.map((part) => part[use])));
}

/** One licence's answers: its clauses first, then what narrows all of them. */
function answerGrant(grant: Grant): Uses {
  const { terms } = grant;
  if (terms === null) {
    return everyUse(() =>
      unknownAnswer(`${grant.name} was not read or not recognised`, grant.evidence),
    );
  }
  const stated: Uses = {
    research: answerFromTerm(grant, terms.research, "research"),
    commercialUse: answerFromTerm(grant, terms.commercialUse, "commercial use"),
    fineTune: answerFromTerm(grant, terms.fineTuning, "fine-tuning"),
    redistribute: answerFromTerm(grant, terms.redistribution, "passing copies on"),
    redistributeDerivative: answerDerivative(grant, terms),
    host: answerHost(grant, terms),
    useOutputs: answerFromTerm(grant, terms.outputs, "outputs"),
    trainOnOutputs: answerFromTerm(grant, terms.outputsTrainOtherModels, "training on outputs"),
  };
  return [applyEdited, applyPolicy, applyTerritory, applyGating, applyMissingNotice].reduce(
    (uses, apply) => apply(uses, grant),
    stated,
  );
}
