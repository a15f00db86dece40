/** What a file may hold that a verdict rests on, by its path alone. */
export type FileRole = "card" | "license" | "config" | "code";

const WORD = "(?:^|[^a-z0-9])";
const END = "(?![a-z])";
const LICENSE_NAME = new RegExp(
  [
    `${WORD}(?:un)?licen[cs]es?${END}`,
    `${WORD}(?:copying|copyright|notices?|patents|eula|tos|aup)${END}`,
    `${WORD}(?:acceptable|prohibited|responsible)[-_. ]?use`,
    `${WORD}us(?:e|age)[-_. ]?(?:policy|polices|policies|restrictions)${END}`,
    `^(?:terms|legal|disclaimer)${END}`,
    `${WORD}(?:licencia|lizenz|licen[çc]a|licenza)${END}`,
    "许可|許可|授权协议|使用协议|ライセンス|라이선스",
  ].join("|"),
  "iu",
);
const CAMEL_CASE = /[a-z]Licen[cs]es?(?![a-z])/u;
const NOT_A_LICENSE = /licen[cs]e[-_. ]?plate/iu;
const LICENSE_FOLDER = /(?:^|\/)licen[cs]es?\/[^/]+$/iu;
const NOT_TEXT = new Set(
  (
    "bin safetensors gguf pt pth onnx h5 ckpt msgpack npz npy pkl pickle parquet arrow tflite mlmodel model " +
    "png jpg jpeg gif webp svg bmp ico mp3 mp4 wav flac webm zip gz tar xz 7z zst whl so dll pdf doc docx odt rtf " +
    "py pyc js ts mjs css c cc cpp h hpp cu rs go java sh ipynb json jsonl yaml yml toml lock csv tsv xml"
  ).split(" "),
);
const CONFIG =
  /(?:^|\/)(?:adapter_config\.json|mergekit_config\.ya?ml|mergekit_moe_config\.ya?ml)$/iu;
// How trainers (Axolotl, TRL, LLaMA-Factory, torchtune) and distilabel call what they were run with.
const TRAINER_CONFIG =
  /^(?:[^/]{1,80}\/){0,2}(?:(?:axolotl|train|recipe|finetune|fine-tune|fine_tune)[^/]{0,80}\.ya?ml|[^/]{0,80}(?<![a-z])(?:sft|dpo|grpo|orpo|kto)(?![a-z])[^/]{0,80}\.ya?ml|training_(?:config|args)[^/]{0,40}\.(?:json|ya?ml)|pipeline\.ya?ml)$/iu;

/** The model's own configuration; named apart because asking the Hub for it counts as a download. */
export const MODEL_CONFIG = "config.json";

const TEMPLATE =
  /^(?:tokenizer_config\.json|special_tokens_map\.json|added_tokens\.json|chat_template\.(?:jinja2?|json))$/iu;

/** `true` for a file at the root that holds reserved tokens or a chat template: a hint, never asked of a Hub. */
export function isTemplatePath(path: string): boolean {
  return TEMPLATE.test(path);
}

/** The role of `path`, or `null` for a file that is only listed. Linear in the path. */
export function roleOf(path: string): FileRole | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/^readme\.md$/iu.test(path)) return "card";
  if (isLicensePath(path)) return "license";
  if (CONFIG.test(path) || isTrainerConfig(path)) return "config";
  return /\.py$/iu.test(name) ? "code" : null;
}

/** `true` for a file that a trainer or a data pipeline was run with, by its name. */
export function isTrainerConfig(path: string): boolean {
  return TRAINER_CONFIG.test(path);
}

/** `true` for a text file whose name says licence, notice, use policy or terms, at any depth. */
export function isLicensePath(path: string): boolean {
  return licenseNamed(path) && !NOT_TEXT.has(extensionOf(path));
}

/** `true` unless the extension says that a file is no plain text. */
export function isPlainTextName(path: string): boolean {
  return !NOT_TEXT.has(extensionOf(path));
}

/** `true` for a document named like a licence in a format that is not read, such as PDF. */
export function isUnreadLicense(path: string): boolean {
  return licenseNamed(path) && /^(?:pdf|docx?|odt|rtf)$/u.test(extensionOf(path));
}

function licenseNamed(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    ((LICENSE_NAME.test(name) || CAMEL_CASE.test(name)) && !NOT_A_LICENSE.test(name)) ||
    LICENSE_FOLDER.test(path)
  );
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Files worth reading among `paths`, most important first; within a kind, shallow before deep. */
export function selectTexts(paths: readonly string[], limits: Limits = LIMITS): Selection {
  const chosen = new Map<FileRole, string[]>([
    ["card", []],
    ["license", []],
    ["config", []],
    ["code", []],
  ]);
  for (const path of paths) {
    const role = roleOf(path);
    if (role !== null) chosen.get(role)?.push(path);
  }
  const picked: { path: string; role: FileRole }[] = [];
  const dropped: string[] = [];
  for (const [role, found] of chosen) {
    const sorted = found.toSorted(
      (a, b) => Number(isTrainerConfig(a)) - Number(isTrainerConfig(b)) || byDepthThenName(a, b),
    );
    picked.push(...sorted.slice(0, limits[role]).map((path) => ({ path, role })));
    if (role !== "code" && role !== "card") dropped.push(...sorted.slice(limits[role]));
  }
  return { picked, dropped, unread: paths.filter(isUnreadLicense) };
}

/** How many files of each role are read. */
export type Limits = Readonly<Record<FileRole, number>>;

export interface Selection {
  readonly picked: readonly { readonly path: string; readonly role: FileRole }[];
  /** Left out because there are too many. */
  readonly dropped: readonly string[];
  /** Named like a licence, in a format that is not read. */
  readonly unread: readonly string[];
}

/** For a repository that is judged. */
const LIMITS: Limits = { card: 1, license: 64, config: 12, code: 8 };

/** For a repository that is only linked to. */
export const LINKED_LIMITS: Limits = { card: 1, license: 6, config: 1, code: 0 };

function byDepthThenName(a: string, b: string): number {
  const depth = a.split("/").length - b.split("/").length;
  if (depth !== 0) return depth;
  // `README.md` sorts before `readme.md`, which is how the Hub chooses too.
  return a < b ? -1 : a > b ? 1 : 0;
}
