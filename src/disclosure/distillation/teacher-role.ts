import type { TeacherName } from "../teacher-names.ts";

const COMPARED =
  /\b(?:outperform\w*|surpass\w*|exceed\w*|beat\w*|than|compar\w+|versus|vs\.?|against|on par with|similar to|rival\w*|like|judge[ds]? by|rated by|graded by|evaluated by)\b[^.;]{0,60}$/u;
const NEGATED = /\b(?:without|no|not|never|instead of|rather than|nor)\b[^.;]{0,60}$/u;
const TUNED =
  /\b(?:fine-?tun\w*|train(?:ed|ing)?|tuned)\b(?! (?:data|samples?|sets?|examples?|conversations?|corpus|instructions?|prompts?))(?:(?!\b(?:on|using|with|from|of|by)\b)[^.;]){0,25}$/u;
const BUILT_ON =
  /\b(?:based on|built (?:up)?on|top of|(?:fine-?tuned|tuned|quanti[sz]ed|modified|uncensored|pruned) (?:version|variant) of|initiali[sz]ed (?:from|with))\b[^.;]{0,25}$/u;
const THEN_TUNED =
  /^ (?:base )?(?:model )?(?:is |was )?(?:fine-?tuned|finetuned|trained) (?:for|on|with|using)\b/u;

/**
 * `false` for a model that the sentence compares with, denies using, or tunes: that is a rival or
 * the base, not the teacher.
 */
export function mayBeTeacher(text: string, teacher: TeacherName): boolean {
  const before = text.slice(Math.max(0, teacher.start - 220), teacher.start);
  const after = text.slice(teacher.start + teacher.name.length);
  return (
    ![COMPARED, NEGATED, TUNED, BUILT_ON].some((role) => role.test(before)) &&
    !THEN_TUNED.test(after)
  );
}

const FROM =
  /\b(?:distill?\w*|teach\w*|supervis\w*|guid\w*|logits|outputs?|knowledge|generated|produced|samples|responses|data|traces)\b[^;]{0,80}\b(?:from|of|by|using|with|via)\b[^;]{0,40}$/u;
const DISTILLING = /\bdistill?(?:ing|s)? (?:the |an? )?(?:\p{L}+ ){0,2}$/u;
const INTO = /\b(?:into|onto|for|such as|like)\b[^;]{0,40}$/u;
const AS_TEACHER =
  /^[^.;]{0,40}\b(?:as|is|was|were|are) (?:a|the|its|our)? ?teachers?\b|^ teachers?\b/u;

/** `true` when a sentence about distillation gives this model the teacher's part, not the student's. */
export function isTeacherIn(text: string, teacher: TeacherName): boolean {
  const before = text.slice(Math.max(0, teacher.start - 220), teacher.start);
  const after = text.slice(teacher.start + teacher.name.length);
  if (AS_TEACHER.test(after)) return true;
  return (FROM.test(before) || DISTILLING.test(before)) && !INTO.test(before);
}
