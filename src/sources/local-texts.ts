import type { NotRead, Problem } from "../model/problem.ts";
import type { FileEntry, Listing, TextFile } from "../model/snapshot.ts";
import { partial } from "../targets/problem.ts";
import { quote } from "../targets/quote.ts";
import { TEXT_LIMIT } from "./decode-bytes.ts";
import { CODE_LIMIT, decodeText } from "./decode.ts";
import { gitBlobId, sha256 } from "./hash.ts";
import type { FileAccess } from "./ports.ts";
import { linkedSelection } from "./linked-path.ts";
import type { Selection } from "./select.ts";
import { isTemplatePath, MODEL_CONFIG, selectTexts } from "./select.ts";
import { whyOf } from "./why.ts";

/** Bytes; reserved tokens stand at the start of these files. */
const HINT_LIMIT = 256 * 1024;

export interface LocalTexts {
  readonly texts: readonly TextFile[];
  readonly problems: readonly Problem[];
  readonly notRead: readonly NotRead[];
  /** Git blob ids of the texts that were read whole, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** `true` when a file is not the one the stored listing describes. */
  readonly differs: boolean;
}

/** Reads the texts a verdict may rest on, bounded in number and size. */
export async function readLocalTexts(
  root: string,
  present: readonly FileEntry[],
  listing: Listing,
  access: FileAccess,
): Promise<LocalTexts> {
  const paths = present.map((file) => file.path);
  const selection = selectTexts(paths);
  const listed = new Map(listing.files.map((file) => [file.path, file]));
  const wanted = [...selection.picked];
  if (listed.has(MODEL_CONFIG)) wanted.push({ path: MODEL_CONFIG, role: "config" });
  const texts: TextFile[] = [];
  const problems: Problem[] = [];
  const hashes = new Map<string, string>();
  const notRead: NotRead[] = [
    ...selection.dropped.map((path) => ({ what: path, why: "too many files of this kind" })),
    ...selection.unread.map((path) => ({ what: path, why: "not a plain text file" })),
  ];
  let differs = false;
  const visitHint = async (path: string): Promise<void> => {
    const read = await access.read(`${root}/${path}`, HINT_LIMIT);
    const decoded = read === null ? null : decodeText(path, read.bytes, read.size);
    // What only hints at a teacher is no loss where it cannot be read.
    if (decoded?.problem === null && decoded.text !== null) texts.push(decoded.text);
  };
  const visit = async ({ path, role }: Selection["picked"][number]): Promise<void> => {
    const read = await access.read(`${root}/${path}`, role === "code" ? CODE_LIMIT : TEXT_LIMIT);
    if (read === null) {
      if (path !== MODEL_CONFIG) notRead.push({ what: path, why: "the file cannot be opened" });
      return;
    }
    const decoded = decodeText(path, read.bytes, read.size);
    if (decoded.problem !== null) {
      problems.push(decoded.problem);
      notRead.push({ what: path, why: whyOf(decoded.problem) });
    }
    if (decoded.text !== null) texts.push(decoded.text);
    if (read.size > read.bytes.length || decoded.problem?.code === "file/lfs-pointer") return;
    hashes.set(path, gitBlobId(read.bytes));
    if (isAnother(listed.get(path), read.bytes, hashes.get(path))) {
      differs = true;
      problems.push(differsProblem(path));
    }
  };
  for (const file of wanted) await visit(file);
  const linked = linkedSelection(texts, paths);
  for (const file of linked?.picked ?? []) await visit(file);
  for (const path of paths.filter(isTemplatePath)) await visitHint(path);
  return { texts, problems, notRead, hashes, differs };
}

function isAnother(
  entry: FileEntry | undefined,
  bytes: Uint8Array,
  blob: string | undefined,
): boolean {
  if (entry === undefined) return false;
  if (entry.sha256 !== null) return entry.sha256 !== sha256(bytes);
  return entry.oid !== null && entry.oid !== blob;
}

function differsProblem(path: string): Problem {
  const message = `${quote(path)} is not the file that the stored listing describes`;
  return partial(
    "file/unreadable",
    message,
    "Download the repository again; the listing and the commit were ignored.",
  );
}
