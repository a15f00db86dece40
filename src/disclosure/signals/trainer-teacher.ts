import type { Signal } from "../../model/disclosure.ts";
import type { Setting } from "./config-lines.ts";
import type { TrainerSettings } from "./trainer-config.ts";
import { hubModelId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";

const TEACHER =
  /^(?:teacher|teacher_model|teacher_id|teacher_model_id|teacher_name|teacher_model_name|teacher_path|teacher_model_path|teacher_name_or_path|teacher_model_name_or_path|teacher_checkpoint|teacher_ckpt|logits_model)$/u;
const INSIDE = /^(?:path|id|name|model|name_or_path|model_name_or_path|repo_id)$/u;
// Settings that only a distillation has, and trainers that do nothing else.
const METHOD = /^(?:kd_(?:alpha|ce_alpha|temperature|trainer|loss\w*|ratio)|distillation_\w+)$/u;
const TRAINER =
  /^(?:trainer|trainer_type|trainer_cls|rl|rlhf_type|stage|method|algorithm|loss_type)$/u;
const DISTILS =
  /^(?:trl\.)?(?:gkd|minillm|gold|distill?(?:ation)?|on_policy_distill?(?:ation)?)(?:_?trainer)?$/u;
const NOTHING =
  /^(?:|none|null|~|false|no|off|0(?:\.0*)?|.*[<{$*].*|(?:\/?path\/to|your|my)[-_/].*)$/u;

/**
 * S10: the teacher a trainer was given. A Hub id is named; a local path says that there was a
 * teacher and not which; so do settings that only a distillation has.
 */
export function trainerTeacher({ settings, quote }: TrainerSettings): readonly Signal[] {
  const teachers = settings.filter(isTeacher);
  const found = teachers.length > 0 ? teachers : settings.filter(isMethod).slice(0, 1);
  return found.slice(0, 8).map((setting): Signal => {
    const name = teachers.length > 0 ? hubModelId(setting.value) : null;
    const kind = name === null ? "distillation" : "teacher";
    return { signal: "S10", kind, name, evidence: quote(setting), confidence: "high" };
  });
}

function isTeacher({ path, key, value }: Setting): boolean {
  const own = lowerCase(key);
  if (NOTHING.test(lowerCase(value)) || /^(?:true|yes|on|[\d.]+)$/u.test(lowerCase(value)))
    return false;
  return TEACHER.test(own) || (INSIDE.test(own) && TEACHER.test(path.at(-2) ?? ""));
}

function isMethod({ key, value }: Setting): boolean {
  const own = lowerCase(key);
  const said = lowerCase(value);
  if (NOTHING.test(said)) return false;
  return METHOD.test(own) || (TRAINER.test(own) && DISTILS.test(said));
}
