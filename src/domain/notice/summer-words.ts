import type { Day } from '#law/day.ts';
import { shortDay } from '../day-words.ts';
import type { Words } from './mail-words.ts';

const lines = (all: readonly string[]): string => `${all.join('\n\n')}\n`;

/** The mail with the link of the Zomerlijst: what it is and that the code is told. No name of anybody who stands on it. */
export const summerLinkWords = (
  link: string,
  { organisation, until }: { readonly organisation: string; readonly until: Day },
): Words => ({
  subject: `${organisation}: de Zomerlijst`,
  text: lines([
    'Jij belt in week 35. Hier staat wie je belt en waar je nu kunt bellen.',
    `Open deze link: ${link}`,
    'Je hebt een code nodig. Een collega geeft je die. De code komt nooit in een mail.',
    `De link werkt tot en met ${shortDay(until)}. Geef hem niet door.`,
  ]),
});
