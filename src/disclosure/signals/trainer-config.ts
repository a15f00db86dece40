import type { CardBody, Place } from "../../card/units.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Setting } from "./config-lines.ts";
import { evidenceAt } from "../../card/units.ts";
import { squash } from "../../facts/own-name.ts";
import { indexLines } from "../../text/lines.ts";
import { lowerCase } from "../../text/lower.ts";
import { settingsOf } from "./config-lines.ts";

/** What a trainer was run with: a code block of the card, or a file. */
export interface TrainerSettings {
  readonly settings: readonly Setting[];
  /** Quotes the line of a setting. */
  readonly quote: (setting: Setting) => Evidence;
}

const MAX_CONFIGS = 16;
const FILE = /\.(?:ya?ml|json)$/u;
const STUDENT =
  /^(?:base_model|model_name_or_path|pretrained_model_name_or_path|model_id|model_name|model|student|student_model|student_model_name_or_path)$/u;
const TRAINS =
  /^(?:sequence_len|max_seq_length|micro_batch_size|gradient_accumulation_steps|(?:per_device_)?train_batch_size|num_train_epochs|num_epochs|epochs|learning_rate|finetuning_type|lora_r|lora_rank|dataset_mixer|dataset_mixture|lr_scheduler(?:_type)?|kd_\w+|distillation|teacher\w*)$/u;
// One of these is part of every key above that trains.
const PARTS =
  /learning_rate|batch_size|epochs|seq|lora_r|dataset_mix|scheduler|accumulation|finetuning_type|kd_|distillation|teacher/iu;
const HOW_TO =
  /\b(?:how to|usage|quick ?start|tutorials?|examples?|inference|your own|deploy\w*)\b/u;

/**
 * Trainer configurations in the card's code blocks and among the files that were read. One that
 * starts from this very model, or that stands under a heading of instructions, shows others how
 * to go on and not how this model was made.
 */
export function trainerSettings(
  body: CardBody | null,
  { subject, texts }: Snapshot,
): readonly TrainerSettings[] {
  const own = squash(subject.name.split(/\/|__/u).at(-1) ?? subject.name);
  const places = [
    ...(body === null ? [] : body.code.map(({ start, end }) => ({ place: body, start, end }))),
    ...texts
      .filter((file) => file.repository === undefined && FILE.test(lowerCase(file.path)))
      .map((file) => ({
        place: { card: file, index: indexLines(file.text) } satisfies Place,
        start: 0,
        end: file.text.length,
      })),
  ];
  return places
    .filter(({ place, start, end }) => PARTS.test(place.card.text.slice(start, end)))
    .filter(({ place, start }) => body === null || place !== body || !isHowTo(body, start))
    .map(({ place, start, end }) => ({
      settings: settingsOf(place.card.text, start, end),
      quote: (one: Setting): Evidence => evidenceAt(place, one.start, one.end, subject.commit),
    }))
    .filter(({ settings }) => trains(settings) && !startsFrom(settings, own))
    .slice(0, MAX_CONFIGS);
}

function trains(settings: readonly Setting[]): boolean {
  return settings.some(isStudent) && settings.some(({ key }) => TRAINS.test(lowerCase(key)));
}

function startsFrom(settings: readonly Setting[], own: string): boolean {
  // `model_name` is as often what the result is called.
  const student = settings.find((one) => isStudent(one) && lowerCase(one.key) !== "model_name");
  return student !== undefined && squash(student.value.split("/").at(-1) ?? "") === own;
}

function isStudent({ key, value }: Setting): boolean {
  return value !== "" && STUDENT.test(lowerCase(key));
}

/** `true` where the nearest heading before `offset` announces instructions. */
function isHowTo({ units }: CardBody, offset: number): boolean {
  const heading = units.findLast(({ kind, start }) => kind === "heading" && start < offset);
  return heading !== undefined && HOW_TO.test(heading.lower);
}
