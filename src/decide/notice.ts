import type { Report } from "../model/report.ts";
import type { TextFile } from "../model/snapshot.ts";
import { isLicensePath } from "../sources/select.ts";
import type { ChecklistItem } from "./checklist.ts";
import { checklist } from "./checklist.ts";

/** One model for `modelcheck notice`: its report, and the files that were read. */
export interface NoticeInput {
  readonly report: Report;
  readonly texts: readonly TextFile[];
}

/** The text to ship, and what could not be stated; with anything missing the exit code is 1. */
export interface Notice {
  readonly text: string;
  /** One sentence for each thing that a person has to find. */
  readonly missing: readonly string[];
}

const COPYRIGHT = /^[\s>*#/-]*((?:copyright|\(c\)|©)[^\n]{0,200})$/gimu;
const PLACEHOLDER =
  /[[<{](?:yyyy|year|name|fullname|owner|copyright|insert|your)|\bholders?\b|\bowner\b|\bnotice\b|\blicen[cs]e\b|\bstatement\b|\blaws?\b/iu;
const NOTICE_FILE = /(?:^|\/)notices?(?:[._-][^/]*)?$/iu;
const RULE = "-".repeat(72);

/** The attribution text for a set of models. A copyright holder is quoted or reported missing. */
export function noticeFor(models: readonly NoticeInput[]): Notice {
  const parts = models.map(noticeOf);
  const text = parts.map((part) => part.text).join(`\n${RULE}\n\n`);
  return { text, missing: parts.flatMap((part) => part.missing) };
}

function noticeOf({ report, texts }: NoticeInput): Notice {
  const own = texts.filter((t) => t.repository === undefined && isLicensePath(t.path));
  const { subject, licenses, obligations } = report;
  const weights = licenses.concluded.find((c) => c.scope === "weights");
  const name = weights?.title ?? weights?.expression ?? null;
  const holders = holdersOf(own);
  const notices = own.filter(({ path }) => NOTICE_FILE.test(path));
  const missing: string[] = [];
  if (name === null) missing.push(`${subject.name}: no licence is known`);
  if (holders.length === 0)
    missing.push(
      `${subject.name}: no copyright holder is stated among its files; none is invented`,
    );
  if (own.length === 0) missing.push(`${subject.name}: the licence text has to be supplied`);
  const lines = [
    subject.name,
    subject.commit === null ? subject.purl : `${subject.purl} (commit ${subject.commit})`,
    `Licence: ${name ?? "UNKNOWN"}${weights?.basis === "tag" ? ", as declared in the card" : ""}`,
    ...(holders.length > 0 ? holders : ["Copyright: NOT STATED"]),
  ];
  const duties = obligations.filter(({ on }) => on.length === 0 || on.some(isShipping));
  const files = own.map(({ path, size }) => ({ path, size, oid: null, sha256: null }));
  const items = checklist(duties, { complete: false, files }, null);
  if (items.length > 0) lines.push("", "To do when shipping:", ...items.map(itemLine));
  for (const file of notices) lines.push("", `From ${file.path}:`, "", file.text.trimEnd());
  const shipped = own.map(({ path }) => path).join(", ");
  if (own.length > 0) lines.push("", `Ship with it: ${shipped}`);
  return { text: `${lines.join("\n")}\n`, missing };
}

function itemLine({ text, state, proof }: ChecklistItem): string {
  return state === "shown" ? `- [x] ${text} (${proof})` : `- [ ] ${text}; shown by ${proof}`;
}

function holdersOf(files: readonly TextFile[]): readonly string[] {
  const found = files.flatMap(({ text }) =>
    [...text.slice(0, 200_000).matchAll(COPYRIGHT)].map(([, line]) => (line ?? "").trim()),
  );
  return [...new Set(found)].filter(
    (line) => !PLACEHOLDER.test(line) && /\p{L}{2,}/u.test(line.replace(/copyright/giu, "")),
  );
}

function isShipping(use: string): boolean {
  return use === "redistribute" || use === "redistributeDerivative";
}
