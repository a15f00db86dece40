import { scalarsOf } from "../card/fields.ts";
import type { Facts } from "../model/facts.ts";
import type { Applicability } from "../model/pack.ts";

// The Hub's words for tasks.
const GENERATES: readonly string[] = [
  "any-to-any",
  "audio-text-to-text",
  "audio-to-audio",
  "conversational",
  "image-text-to-image",
  "image-text-to-text",
  "image-text-to-video",
  "image-to-image",
  "image-to-text",
  "image-to-video",
  "summarization",
  "text-generation",
  "text-to-audio",
  "text-to-image",
  "text-to-speech",
  "text-to-video",
  "text2text-generation",
  "translation",
  "unconditional-image-generation",
  "video-text-to-text",
  "video-to-video",
  "visual-question-answering",
];
const OTHER: readonly string[] = [
  "audio-classification",
  "automatic-speech-recognition",
  "depth-estimation",
  "feature-extraction",
  "fill-mask",
  "image-classification",
  "image-feature-extraction",
  "image-segmentation",
  "keypoint-detection",
  "mask-generation",
  "object-detection",
  "question-answering",
  "sentence-similarity",
  "tabular-classification",
  "tabular-regression",
  "text-classification",
  "text-ranking",
  "time-series-forecasting",
  "token-classification",
  "video-classification",
  "voice-activity-detection",
  "zero-shot-classification",
  "zero-shot-image-classification",
  "zero-shot-object-detection",
];

/** Whether the model produces text, audio, images or video, by the task it is listed under. */
export function generates({ card, snapshot }: Pick<Facts, "card" | "snapshot">): Applicability {
  const task = snapshot.hub?.pipelineTag ?? scalarsOf(card, "pipeline_tag")[0]?.text.trim() ?? null;
  if (task !== null && OTHER.includes(task))
    return { state: "does-not-apply", because: `its task is \`${task}\`, which generates nothing` };
  return task !== null && GENERATES.includes(task)
    ? { state: "applies", because: `its task is \`${task}\`` }
    : { state: "cannot-assess", because: "whether it generates content is not stated as a task" };
}
