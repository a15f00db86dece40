import { createHash } from "node:crypto";

/** Git's id of a file's content: SHA-1 of `blob <length>\0<bytes>`, 40 hex digits. */
export function gitBlobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** SHA-256, 64 hex digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
