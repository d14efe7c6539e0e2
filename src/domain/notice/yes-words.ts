import type { Day } from '#law/day.ts';
import { longDay } from '../day-words.ts';
import type { Words } from './mail-words.ts';

const lines = (all: readonly string[]): string => `${all.join('\n\n')}\n`;

/** To who speaks for a young person. No name, and nothing that tells what it is about: the link leads to that, after a code. */
export const yesLinkWords = (link: string, from: { readonly organisation: string; readonly until: Day }): Words => ({
  subject: 'Er is een vraag voor u',
  text: lines([
    `${from.organisation} heeft een vraag voor u. Kijk uiterlijk ${longDay(from.until)}.`,
    `Open deze link: ${link}`,
    'U hebt ook een code nodig. Iemand belt u om die te zeggen. De code komt niet in een mail.',
    'Geef de link niet door. Is deze mail niet voor u? Doe dan niets en gooi hem weg.',
  ]),
});
