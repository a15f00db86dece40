import type { NotRead, Problem } from "../model/problem.ts";
import type { FileEntry, Listing, Snapshot, Subject } from "../model/snapshot.ts";
import type { DirectoryTarget } from "../model/target.ts";
import { hubPurl } from "../targets/id.ts";
import { fatal, partial } from "../targets/problem.ts";
import { quote } from "../targets/quote.ts";
import { downloadedCommit } from "./download-metadata.ts";
import { listingOf } from "./local-listing.ts";
import { readLocalTexts } from "./local-texts.ts";
import type { Origin } from "./origin.ts";
import { originOf } from "./origin.ts";
import type { Ports } from "./ports.ts";
import { isLicensePath, roleOf } from "./select.ts";
import type { Walk } from "./walk.ts";
import { walk } from "./walk.ts";

const MODEL_FILE =
  /(?:^|\/)(?:config|model_index|adapter_config|generation_config|tokenizer_config|tokenizer|params)\.json$|\.(?:safetensors|gguf|bin|pth?|onnx|h5|ckpt|msgpack|tflite)$/iu;

/**
 * A model directory or a Hub cache snapshot as a snapshot. Reads only below the directory; a link
 * is followed only inside it, or into the blobs of the cache it belongs to.
 *
 * The listing is complete only where a listing stored with the directory says so: a directory
 * by itself may be a partial copy.
 */
export async function directorySnapshot(
  target: DirectoryTarget,
  ports: Pick<Ports, "files">,
): Promise<Snapshot | Problem> {
  const real = await ports.files.realpath(target.path);
  if (real === null) {
    const help = "Check the spelling of the path.";
    return fatal("target/not-found", `there is no directory ${quote(target.path)}`, help);
  }
  const origin = await originOf(real, ports.files);
  const found = await walk(origin.root, origin.allowed, ports.files);
  const unfit = unfitness(target, origin, found);
  if (unfit !== null) return unfit;

  const { listing, present } = listingOf(origin, found);
  const read = await readLocalTexts(origin.root, present, listing, ports.files);
  const commit = read.differs
    ? null
    : (origin.commit ??
      (await downloadedCommit(origin.root, read.texts, read.hashes, ports.files)));
  const subject = subjectOf(origin, commit);
  return {
    subject,
    resolution: { typed: target.input, judged: subject.name, method: "directory", reason: "" },
    listing: { complete: listing.complete && !read.differs && !found.cut, files: listing.files },
    texts: read.texts,
    hub: origin.hub,
    notRead: [...read.notRead, ...absentOf(listing, present), ...refusedOf(found)],
    problems: [...cardProblem(target, present), ...read.problems],
  };
}

function unfitness(target: DirectoryTarget, origin: Origin, found: Walk): Problem | null {
  if (found.files.length === 0) {
    const help = "Give the directory that holds the model's files.";
    return fatal(
      "target/empty",
      `the directory ${quote(target.path)} holds no file that can be read`,
      help,
    );
  }
  const known = origin.listing !== null || origin.kind === "cache";
  const fit = found.files.some(
    ({ path }) => MODEL_FILE.test(path) || roleOf(path) === "card" || isLicensePath(path),
  );
  if (known || fit) return null;
  const help = "Give the directory that holds `README.md` and the licence files.";
  return fatal(
    "card/missing",
    `the directory ${quote(target.path)} holds no model card, licence or model file`,
    help,
  );
}

function cardProblem(target: DirectoryTarget, present: readonly FileEntry[]): readonly Problem[] {
  if (present.some((file) => roleOf(file.path) === "card")) return [];
  const help = "Put the model card next to the weights as `README.md`.";
  return [partial("card/missing", `there is no model card in ${quote(target.path)}`, help)];
}

/** Licence files and cards that the listing names and the directory does not hold. */
function absentOf(listing: Listing, present: readonly FileEntry[]): readonly NotRead[] {
  const here = new Set(present.map((file) => file.path));
  return listing.files
    .filter(({ path }) => !here.has(path) && (roleOf(path) === "card" || isLicensePath(path)))
    .map(({ path }) => ({ what: path, why: "listed, but not in the directory" }));
}

function refusedOf(found: Walk): readonly NotRead[] {
  const links = found.refused.slice(0, 20).map((path) => ({
    what: path,
    why: "a link that leads outside the directory or nowhere, or a name that no repository can hold",
  }));
  return found.cut
    ? [...links, { what: "the rest of the directory", why: "too many files" }]
    : links;
}

function subjectOf(origin: Origin, commit: string | null): Subject {
  const folder = origin.root.slice(origin.root.lastIndexOf("/") + 1) || "root";
  if (origin.repo === null) {
    return {
      purl: `pkg:generic/${encodeURIComponent(folder)}`,
      name: folder,
      commit,
      origin: origin.kind,
    };
  }
  return { purl: hubPurl(origin.repo, commit), name: origin.repo, commit, origin: origin.kind };
}
