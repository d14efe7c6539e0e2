import type { Day } from '#law/day.ts';
import { shortDay } from '../day-words.ts';
import type { Words } from './mail-words.ts';

type Asks = { readonly name: string; readonly phone: string | null | undefined; readonly until: Day };

const lines = (all: readonly string[]): string => `${all.join('\n\n')}\n`;

/** The mail with the question, in A2. It names who asks, and not the young person, a school or why. */
export const checkInWords = (link: string, { name, phone, until }: Asks): Words => ({
  subject: 'Hoe gaat het?',
  text: lines([
    `${name} wil weten hoe het gaat.`,
    `Kies een antwoord: ${link}`,
    'Je kunt ook vragen of iemand je belt.',
    `De link werkt tot en met ${shortDay(until)}.`,
    ...(phone ? [`Liever zelf bellen? ${phone}.`] : []),
    'Je hoeft niet te antwoorden.',
  ]),
});

/** The same as a text to send in an app or sms. */
export const checkInText = (link: string, name: string): string =>
  `Hoi, hoe gaat het? Laat het me weten: ${link} Groet, ${name}`;
