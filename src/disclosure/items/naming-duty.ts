import type { BaseModelClaim } from "../../model/lineage.ts";
import { squash } from "../../facts/own-name.ts";
import type { Evidence } from "../../model/evidence.ts";
import { answer, hubEvidence } from "./answer.ts";
import { owed } from "./duties.ts";
import type { Item, ItemContext } from "./item.ts";

const searched = ["the repository's name", "`base_model` in front matter", "README.md"];

/** D07: does the name begin as the licence of a base or teacher asks? */
export const namingDuty: Item = {
  id: "D07",
  read: (context) => {
    const duties = owed("prefix", context);
    const [first] = duties;
    if (first === undefined) return null;
    const { subject } = context.snapshot;
    if (!subject.name.includes("/"))
      return answer("unread", "a folder does not show what the repository is called", [], {
        searched,
      });
    const name = subject.name.slice(subject.name.indexOf("/") + 1);
    const unmet = duties.find(({ values }) => !values.some((value) => begins(name, value)));
    const own = hubEvidence("id", subject.name, subject.commit);
    const duty = unmet ?? first;
    const because = `\`${duty.through}\` asks for a name that begins with \`${duty.values[0] ?? ""}\` (${duty.source}, ${duty.clause})`;
    const evidence = [own, ...causeOf(duty.through, context)];
    return unmet === undefined
      ? answer("present", `the name begins as asked: ${because}`, evidence, {
          searched,
          confidence: "high",
        })
      : answer("absent", `the name does not begin as asked: ${because}`, evidence, { searched });
  },
};

/** Spelling differs in case and hyphens only: `llama-3` begins with `Llama 3`. */
function begins(name: string, value: string): boolean {
  const own = squash(name);
  return own.startsWith(squash(value)) || own.startsWith(`meta${squash(value)}`);
}

/** The place that names the base, licence or teacher which brings a duty. */
export function causeOf(through: string, context: ItemContext): readonly Evidence[] {
  const { bases, distillation, licenses } = context;
  const base = bases.find(({ name }: BaseModelClaim) => name === through)?.evidence;
  const teacher = distillation.teachers.find(({ name }) => name === through)?.evidence;
  const license = licenses.declared.find(({ key }) => key === through)?.evidence;
  const found = base ?? license ?? teacher;
  return found === undefined ? [] : [found];
}
