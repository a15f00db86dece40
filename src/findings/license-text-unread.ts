import type { Rule } from "./rule.ts";

export const licenseTextUnread: Rule = {
  id: "license-text-unread",
  severity: "warning",
  title: "a file that looks like the licence could not be read",
  description:
    "A licence as PDF, an LFS pointer, a binary or oversized file: what it says is unknown, whatever the card says " +
    "about it. A file that is merely missing from a local copy is not reported here.",
  check: ({ unreadLicenses: unread }) => {
    const [first] = unread;
    if (first === undefined) return [];
    const others = unread.length === 1 ? "" : ` and ${unread.length - 1} more`;
    return [
      {
        message: `\`${first.what}\`${others} ${unread.length === 1 ? "was" : "were"} not read in full: ${first.why}`,
        why: "it looks like licence terms, and they may limit what the card grants",
        help: "read it yourself, or ask the publisher for it as plain text",
        confidence: "medium",
        evidence: [],
      },
    ];
  },
};
