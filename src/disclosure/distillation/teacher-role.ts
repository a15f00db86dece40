import type { TeacherName } from "../teacher-names.ts";
import { aroundName } from "./around-name.ts";

const COMPARED =
  /\b(?:outperform\w*|surpass\w*|exceed\w*|beat\w*|than|compar\w+|versus|vs\.?|against|on par with|similar (?:\w+ )?(?:to|as)|rival\w*|like|judge[ds]? by|graded by|evaluated by|unlike|alternatives? to|(?:evaluated?|evaluating|tested|benchmarked|measured)(?: \w+){0,2} (?:with|on|using|by)|detect\w*|distinguish\w*|discriminat\w*)\b[^.;]{0,60}$/u;
const NEGATED = /\b(?:without|no|not|never|instead of|rather than|nor|neither)\b[^.;]{0,60}$/u;
const TUNED =
  /\b(?:fine-?tun\w*|train(?:ed|ing)?|tuned|merg(?:e[ds]?|ing)|quanti[sz]\w*|pruned|pruning)\b(?! (?:data|samples?|sets?|examples?|conversations?|corpus|instructions?|prompts?))(?:(?!\b(?:on|using|with|from|of|by)\b)[^.;,:]){0,25}$/u;
const BUILT_ON =
  /\b(?:based on|built (?:up)?on|top of|(?:fine-?tuned|tuned|quanti[sz]ed|modified|uncensored|pruned) (?:version|variant) of|initiali[sz]ed (?:from|with)|(?:produced|obtained|created) by\b[^.;]{0,60}\btraining\b[^.;]{0,80}\bfrom|(?:used|introduced|proposed|followed) (?:by|in)|(?:templates?|tokeni[sz]ers?|formats?|vocabulary|architecture|weights|licen[cs]e) (?:of|from|as|by))\b[^.;]{0,25}$/u;
const THEN_TUNED =
  /^ (?:base )?(?:model )?(?:is |was )?(?:fine-?tuned|finetuned|trained) (?:for|on|with|using)\b/u;
const THEN_BASE =
  /^[\w./-]* (?:as (?:the|a|an|our|its) (?:base|backbone|foundation|starting|initial|student|judge|evaluator|reference)|(?:tokeni[sz]er|architecture|prompt (?:format|template)|(?:chat )?template|format|licen[cs]e|community licen[cs]e)\b)/u;

/**
 * `false` for a model that the sentence compares with, denies using, or tunes: that is a rival or
 * the base, not the teacher.
 */
export function mayBeTeacher(text: string, teacher: TeacherName): boolean {
  const { before, after } = aroundName(text, teacher);
  return (
    ![COMPARED, NEGATED, TUNED, BUILT_ON].some((role) => role.test(before)) &&
    !THEN_TUNED.test(after) &&
    !THEN_BASE.test(after)
  );
}

const FROM =
  /\b(?:distill?\w*|teach\w*|supervis\w*|guid\w*|logits|outputs?|knowledge|generated|produced|samples|responses|data|traces)\b[^;]{0,80}\b(?:from|of|by|using|with|via)\b[^;]{0,40}$/u;
const DISTILLING = /\bdistill?(?:ing|s)? (?:the |an? )?(?:\p{L}+ ){0,2}$/u;
const SOURCE_IS = /\bdistill\w*(?: \w+)?\s*[:：]\s*$/u;
const INTO = /\b(?:into|onto)\b[^;]{0,40}$|\bfor\b[^;]{0,30}$/u;
const AS_TEACHER =
  /^[^.;]{0,40}\b(?:as|is|was|were|are) (?:a|the|its|our)? ?teachers?\b|^ teachers?\b|^[^。；;]{0,8}(?:教师|老师|教師|교사)/u;
const TEACHER_IS =
  /\bteachers?(?: models?| llms?| networks?)?(?: (?:is|are|was|were)|\s*[:：=(])\s*[^.;]{0,40}$|(?:教师|老师|教師)(?:模型|モデル)?(?:是|为|為|は|：|:)\s*[^。；;]{0,20}$/u;
const DISTILLED_ABROAD = /^[^。；;]{0,12}(?:蒸馏|蒸餾|蒸留|증류)/u;

/** `true` when a sentence about distillation gives this model the teacher's part, not the student's. */
export function isTeacherIn(text: string, teacher: TeacherName): boolean {
  const { before, after } = aroundName(text, teacher);
  if (
    AS_TEACHER.test(after) ||
    TEACHER_IS.test(before) ||
    SOURCE_IS.test(before) ||
    DISTILLED_ABROAD.test(after)
  )
    return true;
  return (FROM.test(before) || DISTILLING.test(before)) && !INTO.test(before);
}
