const SPDX_PAGE = /^spdx\.org\/licenses\/([a-z0-9.+-]+?)(?:\.html|\.json|\.txt)?$/;
const OSI_PAGE = /^opensource\.org\/licenses?\/([a-z0-9.+-]+?)(?:\.php|\.html)?$/;
const CHOOSE_PAGE = /^choosealicense\.com\/licenses\/([a-z0-9.+-]+)$/;
const CC_PAGE = /^creativecommons\.org\/licenses\/([a-z-]+)\/([0-9]\.[0-9])(?:\/(.*))?$/;
const CC_TEXT = /^(?:legalcode|deed)(?:\.[a-z-]+)?$/;
const CC_ZERO = /^creativecommons\.org\/publicdomain\/zero\/1\.0/;
const APACHE_PAGE = /^apache\.org\/licenses\/license-2\.0(?:\.txt|\.html)?$/;
const GNU_PAGE =
  /^gnu\.org\/licenses\/(?:old-licenses\/)?([al]?gpl)-([23]\.[01])(?:\.en)?(?:\.html|\.txt)?$/;

/**
 * The licence id that a page of SPDX, OSI, Creative Commons, Apache or GNU is about, in any case;
 * `null` for other pages. Takes a link as `normaliseLink` returns it. Ported Creative Commons
 * licences (`…/3.0/de`) are other texts and give `null`.
 */
export function idOfLink(link: string): string | null {
  if (CC_ZERO.test(link)) return "CC0-1.0";
  if (APACHE_PAGE.test(link)) return "Apache-2.0";
  const creative = CC_PAGE.exec(link);
  if (creative !== null) {
    const rest = creative[3] ?? "";
    return rest === "" || CC_TEXT.test(rest) ? `CC-${creative[1]}-${creative[2]}` : null;
  }
  const gnu = GNU_PAGE.exec(link);
  if (gnu !== null) return `${gnu[1]}-${gnu[2]}`;
  const page = SPDX_PAGE.exec(link) ?? OSI_PAGE.exec(link) ?? CHOOSE_PAGE.exec(link);
  return page?.[1] ?? null;
}
