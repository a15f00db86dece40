import { answer } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["README.md", "`datasets` in front matter", "the table of providers"];

/** D18: can it be told whose terms the teachers have? */
export const teacherClass: Item = {
  id: "D18",
  read: ({ distillation: { status, teachers, evidence } }) => {
    if (status !== "stated" && status !== "implied") return null;
    if (teachers.length === 0)
      return answer("vague", "no teacher is named, so no terms can be looked up", evidence, {
        searched,
      });
    const open = teachers.filter((one) => one.class === "unknown" || one.class === "undisclosed");
    const [first] = open;
    if (first === undefined)
      return answer(
        "present",
        "the maker and the terms of every named teacher are known",
        teachers.map((one) => one.evidence),
        { searched },
      );
    const detail = `whose terms \`${first.name}\` has is not known`;
    return answer(
      "vague",
      detail,
      open.map((one) => one.evidence),
      { searched },
    );
  },
};
