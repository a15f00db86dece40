/**
 * A licence name as it is compared: lower case, every run of separators one hyphen, a plus sign
 * kept (`openrail++` is not `openrail`). Empty when nothing comparable is left.
 */
export function normaliseName(value: string): string {
  return value
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/**
 * A link as it is compared: no scheme, `www.`, query, fragment or trailing slash, lower case. On
 * the Hub and on GitHub the revision is dropped, since `main` and `blob` spell the same file.
 * `null` when the value is not a web address.
 */
export function normaliseLink(value: string): string | null {
  const match = /^https?:\/\/(?:www\.)?([^/?#\s]+)(\/[^?#\s]*)?/i.exec(value.trim());
  if (match === null) return null;
  const host = (match[1] ?? "").toLowerCase();
  const path = (match[2] ?? "").toLowerCase().replace(/\/+$/, "");
  if (host !== "huggingface.co" && host !== "github.com") return host + path;
  return host + path.replace(/^(\/[^/]+\/[^/]+)\/(?:blob|raw|resolve|tree)\/[^/]+\//, "$1/");
}
