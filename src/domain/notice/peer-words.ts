import type { Day } from '#law/day.ts';
import { longDay } from '../day-words.ts';
import type { Words } from './mail-words.ts';

const lines = (all: readonly string[]): string => `${all.join('\n\n')}\n`;

/** To a Next Coach. No name of anybody: the link leads to that, after a code. */
export const peerLinkWords = (link: string, from: { readonly organisation: string; readonly until: Day }): Words => ({
  subject: 'Jouw link als Next Coach',
  text: lines([
    `${from.organisation} geeft jou een eigen link. Hij werkt tot en met ${longDay(from.until)}.`,
    `Open deze link: ${link}`,
    'Je hebt ook een code nodig. Iemand vertelt je die. De code komt niet in een mail.',
    'Geef de link niet door. Is deze mail niet voor jou? Doe dan niets en gooi hem weg.',
  ]),
});
