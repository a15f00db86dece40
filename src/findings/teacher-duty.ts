import type { DisclosureItem, Teacher } from "../model/disclosure.ts";
import type { Facts } from "../model/facts.ts";
import type { Draft, Rule } from "./rule.ts";
import { modelNames, recordedTeachers, saysWhoTaught } from "./teacher-sources.ts";

export const teacherDuty: Rule = {
  id: "teacher-duty",
  severity: "note",
  title: "a teacher's licence asks something of its students that was not found",
  description:
    "Some licences of open weights let outputs train other models and ask for something: a name that begins in a " +
    "certain way, words on the card, limits that are passed on. The name, the card and the licence are held against it.",
  check: (facts) => {
    const teachers = recordedTeachers(facts).filter((one) => one.class === "open-with-duty");
    const derivative = teachers.filter(({ terms }) => terms?.effect === "allows-as-derivative");
    return [
      ...facts.disclosure.items.flatMap((item) => unmetShown(item, teachers, facts)),
      ...(derivative.length > 0 && !carriesLimits(facts) ? [unmetPassing(derivative, facts)] : []),
    ];
  },
};

// The checklist's questions about names (D07) and about words and notices (D06).
const SHOWN: readonly string[] = ["D06", "D07"];

function unmetShown(
  { id, state, detail, confidence, evidence }: DisclosureItem,
  teachers: readonly Teacher[],
  facts: Facts,
): readonly Draft[] {
  const asking = teachers.filter(({ name }) => detail.includes(`\`${name}\``));
  if (!SHOWN.includes(id) || asking.length === 0) return [];
  if (state !== "absent" && state !== "vague") return [];
  return [
    {
      message: `${saysWhoTaught(asking, facts)}; a duty of its licence is not met: ${detail}`,
      why: `the licence of ${modelNames(asking)} lets its outputs train other models and asks for this (${place(asking)})`,
      help: "ask the publisher to add it, and carry it on when you pass the model on",
      confidence,
      evidence: evidence.length > 0 ? evidence : asking.map((one) => one.evidence),
    },
  ];
}

function carriesLimits({ categories }: Facts): boolean {
  return !categories.includes("permissive") && !categories.includes("copyleft");
}

function unmetPassing(teachers: readonly Teacher[], facts: Facts): Draft {
  return {
    message: `${saysWhoTaught(teachers, facts)}; its licence counts such a student as a derivative, and this model's licence does not carry its limits`,
    why: `limits on use are to be passed on with the model (${place(teachers)})`,
    help: "read the teacher's licence as if it were the base's, and ask the publisher",
    confidence: "medium",
    evidence: teachers.map(({ evidence }) => evidence),
  };
}

function place([first]: readonly Teacher[]): string {
  const terms = first?.terms ?? null;
  return terms === null ? "terms not known" : `\`${terms.document}\`, ${terms.url}`;
}
