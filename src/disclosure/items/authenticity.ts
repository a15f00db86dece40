import { absent, answer, hubEvidence } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["the list of files"];
const CHECKSUMS =
  /(?:^|\/)(?:[^/]{0,60}[-_.])?(?:sha(?:1|256|512)sums?|checksums?|md5sums?|model\.sig|manifest\.sha256)(?:\.(?:txt|json|asc|sig))?$|\.(?:sha256|sha512|sig|asc|sigstore|intoto\.jsonl)$/iu;

/** D10: can the files be checked by hash or signature? */
export const authenticity: Item = {
  id: "D10",
  read: ({ snapshot: { listing, hub, subject } }) => {
    const cite = (path: string) =>
      hub === null ? [] : [hubEvidence("siblings", path, subject.commit)];
    const signed = listing.files.find(({ path }) => CHECKSUMS.test(path));
    if (signed !== undefined)
      return answer("present", `\`${signed.path}\` is in the repository`, cite(signed.path), {
        searched,
      });
    const hashed = listing.files.find(({ sha256 }) => sha256 !== null);
    if (hashed !== undefined) {
      const detail = "only the host's own hashes of large files are there, and no signature";
      return answer("vague", detail, cite(hashed.path), { searched });
    }
    if (listing.complete) return absent("no checksum or signature is among the files", searched);
    return answer("unread", "the list of files is not complete", [], { searched });
  },
};
