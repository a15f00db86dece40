/**
 * Address of the next page from a `Link` header: the same path on the same host with the query of
 * the link. Mirrors send links to the Hub they copy, and relative ones; neither leads away.
 */
export function nextPage(link: string | null, asked: URL): URL | "unreadable" | null {
  if (link === null || !/rel\s*=\s*"?next\b/iu.test(link)) return null;
  const target = /<([^<>]*)>\s*;[^<]*?rel\s*=\s*"?next\b/iu.exec(link)?.[1];
  if (target === undefined || !URL.canParse(target, asked.href)) return "unreadable";
  const next = new URL(asked.href);
  next.search = new URL(target, asked.href).search;
  return next.search === asked.search ? "unreadable" : next;
}
