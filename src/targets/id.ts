const ID = /^(?:[A-Za-z0-9_][A-Za-z0-9_.-]{0,95}\/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,95}$/u;
const COMMIT = /^[0-9a-f]{40}$/u;

/** `true` for a string the Hub could know as a repository: `namespace/name`, or one legacy segment. */
export function isHubId(text: string): boolean {
  return (
    ID.test(text) &&
    !text.includes("--") &&
    !text.includes("..") &&
    !text.endsWith(".git") &&
    !/[.-](?:\/|$)/u.test(text)
  );
}

/** `true` for a full commit: 40 lower-case hex digits. */
export function isCommit(text: unknown): text is string {
  return typeof text === "string" && COMMIT.test(text);
}

/** `true` for a string that can name a branch, tag or commit. */
export function isRevision(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= 255 &&
    !/[\s\p{C}~^:?*[\\]/u.test(text) &&
    !text.includes("..") &&
    !/(?:^|\/)(?:\/|$)/u.test(text) &&
    !text.startsWith("-")
  );
}

/** `pkg:huggingface/<namespace>/<name>`, with the commit where one is known. */
export function hubPurl(repo: string, commit: string | null): string {
  return `pkg:huggingface/${repo}${commit === null ? "" : `@${commit}`}`;
}
