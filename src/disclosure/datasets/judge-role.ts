import type { TeacherName } from "../teacher-names.ts";

const JUDGING =
  "(?:rat(?:ed|ings?)|scor(?:ed?|es|ing)|rank(?:ed|ings?)|grad(?:ed|ing)|judg(?:ed?|ing|e?ments?)|evaluat(?:ed|ions?)|filter(?:ed|ing)|verif(?:ied|ication)|classif(?:ied|ication)|label(?:l?ed|l?ing|s)|annotat(?:ed|ions?)|assess(?:ed|ments?)|check(?:ed|ing)|critiqued?|select(?:ed|ion)|dedup\\w+|detect\\w+|moderat\\w+)";
const WRITING =
  "(?:generat\\w+|produc\\w+|creat\\w+|synthesi[sz]\\w+|writ(?:ten|es?)|wrote|re-?writ\\w+|distill?\\w*|translat\\w+|answer(?:ed|s)|respon\\w+|complet\\w+|paraphras\\w+|captioned|captions|expand\\w+|outputs?|conversations?|dialogues?)";
// What the sentence was doing last before the name.
const LAST_JUDGING = new RegExp(`\\b${JUDGING}\\b(?:(?!\\b${WRITING}\\b)[^.;]){0,60}$`, "u");
const AS_JUDGE = new RegExp(
  `^[\\w./ -]{0,40}\\b(?:as (?:a |an |the |our )?(?:\\w+ )?(?:judge|critic|evaluator|grader|verifier|annotator|rater|classifier|reward model)\\b|(?:to|for) (?:${JUDGING}|rate|rank|grade|verify|classify|label|annotate|assess|check|filter|select|judge|evaluate|detect|(?:assign|give|provide) (?:an? |the )?(?:\\w+ )?(?:scores?|ratings?|labels?|ranks?|rankings?|feedback|preferences?))\\b)`,
  "u",
);
const ITS_JUDGEMENT = new RegExp(`^(?:['’]s)?[- ]${JUDGING}\\b`, "u");

/** `true` when the sentence gives the model the part of a judge or annotator, not of a writer. */
export function judges(text: string, { start, name }: TeacherName): boolean {
  const before = text.slice(Math.max(0, start - 160), start);
  const after = text.slice(start + name.length, start + name.length + 100);
  return LAST_JUDGING.test(before) || AS_JUDGE.test(after) || ITS_JUDGEMENT.test(after);
}
