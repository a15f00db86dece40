import { createHash } from "node:crypto";
import { gitBlobId, sha256 } from "../../sources/hash.ts";
import type { FileAccess } from "../../sources/ports.ts";
import { walk } from "../../sources/walk.ts";
import type { RepoKind } from "../route.ts";
import { cardDataOf, tagsOf } from "./front-matter.ts";
import type { ServedFile, ServedRepo } from "./model.ts";
import type { RepoFile, RepoFileEntry } from "./repo-file.ts";
import { readRepoFile } from "./repo-file.ts";

const CONTENT_LIMIT = 64 * 1024 * 1024;

type LicenseText = (id: string) => Promise<string | null>;

/** The repository in `folder`: `repo.yaml` and what lies in `files/`. `null` without a `repo.yaml`. */
export async function loadRepo(
  folder: string,
  kind: RepoKind,
  id: string,
  access: FileAccess,
  licenseText: LicenseText,
): Promise<ServedRepo | null> {
  const described = await readRepoFile(`${folder}/repo.yaml`, access);
  if (described === null) return null;
  const stored = await storedFiles(`${folder}/files`, described, access);
  const listed = await Promise.all(
    described.files
      .filter(({ path }) => !stored.some((file) => file.path === path))
      .map((entry) => listedFile(id, entry, licenseText)),
  );
  const files = [...stored, ...listed].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const card = files.find((file) => file.path === "README.md")?.bytes;
  const cardData =
    card === undefined || card === null
      ? undefined
      : await cardDataOf(new TextDecoder("utf-8", { ignoreBOM: true }).decode(card));
  return {
    kind,
    id,
    commit: described.commit ?? commitOf(id, files),
    revisions: described.revisions,
    renamedFrom: described.renamedFrom,
    private: described.private,
    disabled: described.disabled,
    gated: described.gated,
    readable: described.readable,
    files,
    info: infoOf(described, cardData),
  };
}

function infoOf(
  described: RepoFile,
  cardData: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const info: Record<string, unknown> = {
    tags: [...new Set([...described.tags, ...tagsOf(cardData)])],
    createdAt: described.createdAt,
    ...described.api,
  };
  if (cardData !== undefined) info["cardData"] = cardData;
  if (described.config !== null) info["config"] = described.config;
  if (described.baseModels !== null) {
    const models = described.baseModels.models.map((id) => ({ _id: sha1(id).slice(0, 24), id }));
    info["baseModels"] = { relation: described.baseModels.relation, models };
  }
  return info;
}

async function storedFiles(
  folder: string,
  described: RepoFile,
  access: FileAccess,
): Promise<readonly ServedFile[]> {
  const real = await access.realpath(folder);
  if (real === null) return [];
  const root = real.replaceAll("\\", "/");
  const found = await walk(root, [root], access);
  return await Promise.all(
    found.files.map(async ({ path }): Promise<ServedFile> => {
      const read = await access.read(`${root}/${path}`, CONTENT_LIMIT);
      const bytes = new Uint8Array(read?.bytes ?? []);
      const lfs = described.files.some((entry) => entry.path === path && entry.lfs);
      return fileOf(path, bytes, lfs);
    }),
  );
}

async function listedFile(
  id: string,
  entry: RepoFileEntry,
  licenseText: LicenseText,
): Promise<ServedFile> {
  const { path } = entry;
  if (entry.spdx !== null) {
    const text = await licenseText(entry.spdx);
    if (text === null)
      throw new Error(
        `${id}: ${path} names the SPDX licence ${entry.spdx}, which is not on the list`,
      );
    return fileOf(
      path,
      new TextEncoder().encode(
        filledIn(text, entry.holder, entry.year) +
          (entry.append === null ? "" : `\n${entry.append}\n`),
      ),
      entry.lfs,
    );
  }
  // Without content there is nothing to hash: stable stand-ins that no other file shares.
  const content =
    entry.sha256 ?? (entry.lfs ? createHash("sha256").update(`${id}/${path}`).digest("hex") : null);
  const pointer =
    content === null ? null : new TextEncoder().encode(pointerOf(content, entry.size));
  const oid =
    entry.oid ?? (pointer === null ? sha1(`${id}/${path}/${entry.size}`) : gitBlobId(pointer));
  return { path, size: entry.size, oid, sha256: content, bytes: null };
}

function fileOf(path: string, bytes: Uint8Array<ArrayBuffer>, lfs: boolean): ServedFile {
  if (!lfs) return { path, size: bytes.length, oid: gitBlobId(bytes), sha256: null, bytes };
  const hash = sha256(bytes);
  const pointer = new TextEncoder().encode(pointerOf(hash, bytes.length));
  return { path, size: bytes.length, oid: gitBlobId(pointer), sha256: hash, bytes };
}

function pointerOf(hash: string, size: number): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize ${size}\n`;
}

/** The places SPDX texts leave open, in the licences that have them. */
function filledIn(text: string, holder: string | null, year: number | null): string {
  const named =
    holder === null
      ? text
      : text.replaceAll(
          /<copyright holders?>|<owner>|\[name of copyright owner\]/giu,
          () => holder,
        );
  return year === null ? named : named.replaceAll(/<year>|\[yyyy\]/giu, String(year));
}

/** A commit that changes with the files and with nothing else. */
function commitOf(id: string, files: readonly ServedFile[]): string {
  return sha1([id, ...files.map((file) => `${file.path} ${file.oid} ${file.size}`)].join("\n"));
}

function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
