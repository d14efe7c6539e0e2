/** How a colleague tries to reach somebody: a closed list, with the words to choose from. */
export const channels = {
  call: 'Gebeld',
  app: 'Geappt',
  visit: 'Langs geweest',
  letter: 'Brief gestuurd',
  'via-someone': 'Via iemand die de jongere vertrouwt',
} as const;
export type Channel = keyof typeof channels;
export const isChannel = (text: string): text is Channel => Object.hasOwn(channels, text);

type Tried = { readonly channel: Channel; readonly reached: boolean };
export type NextWay = 'again' | 'another-way' | 'visit-or-trusted';

/**
 * What to try now, from the attempts newest first. Two misses in a row: another way; three, or two ways that both missed:
 * go there or ask somebody who is trusted. It proposes and never closes anything (ux W20). Undefined: no miss stands open.
 */
export function nextWay(attempts: readonly Tried[]): NextWay | undefined {
  const reached = attempts.findIndex((one) => one.reached);
  const misses = reached < 0 ? attempts : attempts.slice(0, reached);
  if (misses.length === 0) return undefined;
  if (misses.length === 1) return 'again';
  const ways = new Set(misses.map(({ channel }) => channel)).size;
  return misses.length === 2 && ways === 1 ? 'another-way' : 'visit-or-trusted';
}
