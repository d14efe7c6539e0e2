import { refuse, type Refusal } from '../outcome.ts';

/** To which address passkeys belong: a browser offers them there and nowhere else. */
export type PasskeyHome = { readonly origin: string; readonly domain: string };

/**
 * The home of the address at which this server is found. Undefined when browsers know no passkeys there: without https
 * (but on localhost), or on a number in place of a name.
 */
export function passkeyHome(address: string | undefined): PasskeyHome | undefined {
  const read = /^(https?):\/\/([a-z0-9.-]+)(:\d+)?$/.exec(address ?? '');
  const [, scheme, domain = '', port = ''] = read ?? [];
  const isName = /[a-z]/.test(domain.split('.').at(-1) ?? '');
  if (!isName || (scheme === 'http' && domain !== 'localhost')) return undefined;
  return { origin: `${scheme}://${domain}${port}`, domain };
}

/** How many one colleague has at most. */
export const mostPasskeys = 10;
const longestName = 60;

/** What is wrong with the name that somebody gives a passkey, at 'name'. */
export function passkeyNameFaults(name: string): readonly Refusal[] {
  if (name === '') return refuse('passkey-nameless', 'name').refusals;
  return name.length > longestName ? refuse('passkey-name-long', 'name', { most: longestName }).refusals : [];
}
