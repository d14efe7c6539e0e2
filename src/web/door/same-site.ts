/**
 * Did this form come from our own pages? Browsers say so themselves (Sec-Fetch-Site, else Origin); together with
 * SameSite cookies that is what a token would prove (docs/decisions/0005-forms-from-our-own-pages.md).
 */
export function fromOurOwnPages(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const origin = headers['origin'];
  if (typeof origin !== 'string' || origin === 'null') return false;
  return URL.canParse(origin) && new URL(origin).host === headers['host'];
}
