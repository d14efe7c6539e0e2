const ALLOWED = /^(?:https?:\/\/|mailto:|tel:|sms:|\/(?![/\\]))/i;

/** The address itself when it is http(s), mailto, tel, sms or a path of ours; throws on anything else (javascript:, //host). */
export function safeHref(href: string): string {
  // Browsers drop tabs and line ends inside an address, so "/\t/host" would leave the site.
  if (!ALLOWED.test(href) || /[\s\p{Cc}]/u.test(href)) throw new Error(`Not an address a page may link to: ${href}`);
  return href;
}
