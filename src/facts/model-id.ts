import { lowerCase } from "../text/lower.ts";

const HUB_URL = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/([^?#\s]+)/iu;
const SEGMENT = /^[A-Za-z0-9][\w.-]{0,95}$/u;
const NOT_OWNER =
  /^(?:datasets|spaces|docs|blog|papers|collections|models|api|tasks|join|login|settings|\.{1,2}|home|mnt|root|data|workspace|content|tmp|usr|opt|output|outputs|checkpoints?|checkpoint-\d+)$/u;

/** The Hub model id in a value or URL, or `null`: paths and data sets are not model ids. */
export function hubModelId(value: string): string | null {
  const url = HUB_URL.exec(value.trim());
  const path =
    url?.[1] ??
    value
      .trim()
      .replace(/^hf:\/\//u, "")
      .replace(/^models\//u, "");
  if (url === null && /^[a-z][a-z0-9+.-]*:\/\//iu.test(path)) return null;
  const parts = path.replace(/\/+$/u, "").split("/");
  const [owner, name] = parts;
  if (owner === undefined || name === undefined) return null;
  if (url === null && parts.length !== 2) return null;
  const bare = name.replace(/@[0-9A-Za-z._-]+$/u, "");
  if (!SEGMENT.test(owner) || !SEGMENT.test(bare) || NOT_OWNER.test(lowerCase(owner))) return null;
  return `${owner}/${bare}`;
}

/** The Hub data set id in a URL, or `null`. */
export function hubDatasetId(url: string): string | null {
  const path = HUB_URL.exec(url.trim())?.[1];
  const match = /^datasets\/([\w.-]+(?:\/[\w.-]+)?)/u.exec(path ?? "");
  return match?.[1]?.replace(/\/(?:blob|resolve|tree|viewer)$/u, "") ?? null;
}
