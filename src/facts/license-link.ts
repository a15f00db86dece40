/** Where a `license_link` points. */
export type LicenseLink =
  | { readonly kind: "path"; readonly path: string }
  | {
      readonly kind: "hub";
      readonly repo: string;
      readonly revision: string | null;
      readonly path: string | null;
    }
  | { readonly kind: "foreign"; readonly url: string };

const KNOWN_HUBS = ["https://huggingface.co", "https://hf.co", "https://www.huggingface.co"];
const OTHER_KINDS = new Set(["datasets", "spaces", "docs", "blog", "papers", "collections", "api"]);

/**
 * Classifies a `license_link`: a path in the same repository, a file of a repository on the Hub
 * (`blob`, `resolve` or `raw` URL; `path` is `null` for the repository's own page), or a URL that
 * is not the Hub's. `hubOrigins` are the origins that count as the Hub besides huggingface.co.
 */
export function parseLicenseLink(value: string, hubOrigins: readonly string[]): LicenseLink {
  const link = value.trim().replace(/^<|>$/gu, "");
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(link)) {
    if (/^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|co|ai|io|net|dev)\//iu.test(link)) {
      return parseLicenseLink(`https://${link}`, hubOrigins);
    }
    return { kind: "path", path: cleanPath(link) };
  }
  const match = /^(https?:\/\/[^/?#]+)([^?#]*)/iu.exec(link);
  const origin = match?.[1]
    ?.toLowerCase()
    .replace(/^http:\/\/(?=(?:www\.)?(?:huggingface|hf)\.co$)/u, "https://");
  if (origin === undefined || !isHub(origin, hubOrigins)) return { kind: "foreign", url: link };
  const parts = (match?.[2] ?? "")
    .split("/")
    .filter((part) => part !== "")
    .map(decode);
  if (parts.length < 2 || OTHER_KINDS.has(parts[0] ?? "")) return { kind: "foreign", url: link };
  const marker = parts.findIndex(
    (part, i) => i > 0 && i < 3 && /^(?:blob|resolve|raw|tree)$/u.test(part),
  );
  if (marker === -1) {
    return { kind: "hub", repo: parts.slice(0, 2).join("/"), revision: null, path: null };
  }
  const path = parts.slice(marker + 2).join("/");
  return {
    kind: "hub",
    repo: parts.slice(0, marker).join("/"),
    revision: parts[marker + 1] ?? null,
    path: path === "" ? null : path,
  };
}

function isHub(origin: string, hubOrigins: readonly string[]): boolean {
  return (
    KNOWN_HUBS.includes(origin) ||
    hubOrigins.some((one) => one.toLowerCase().replace(/\/+$/u, "") === origin)
  );
}

function cleanPath(path: string): string {
  return decode(path.replace(/[?#].*$/u, "")).replace(/^(?:\.?\/)+/u, "");
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
