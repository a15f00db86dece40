/**
 * `true` for a path that stays inside its repository: relative, with `/`, without `..`, empty or
 * dot segments, drive letters, backslashes or control characters.
 */
export function isSafePath(path: string): boolean {
  return (
    path.length > 0 &&
    path.length <= 1024 &&
    !/[\p{Cc}\\]/u.test(path) &&
    !/^[A-Za-z]:/u.test(path) &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
