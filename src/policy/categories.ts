import type { LicenseCategory } from "../model/license.ts";

const ALL: Readonly<Record<LicenseCategory, true>> = {
  permissive: true,
  copyleft: true,
  "non-commercial": true,
  "research-only": true,
  "use-restricted": true,
  threshold: true,
  "territory-limited": true,
  unknown: true,
};

/** Every licence category a policy may name after `category:`. */
export const LICENSE_CATEGORIES: readonly string[] = Object.keys(ALL);
