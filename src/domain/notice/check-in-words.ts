import type { Day } from '#law/day.ts';
import { shortDay } from '../day-words.ts';
import type { About } from '../guidance/check-in.ts';
import type { Words } from './mail-words.ts';

type Asks = {
  readonly about: About;
  readonly name: string;
  readonly phone: string | null | undefined;
  readonly until: Day;
};

const lines = (all: readonly string[]): string => `${all.join('\n\n')}\n`;

/** The mail with the question, in A2. It names who asks, and not the young person, a school or why. */
export const checkInWords = (link: string, { about, name, phone, until }: Asks): Words => ({
  subject: about === 'offer' ? 'Wil je hulp?' : 'Hoe gaat het?',
  text: lines([
    about === 'offer' ? `${name} vraagt of je hulp wilt bij werk of leren.` : `${name} wil weten hoe het gaat.`,
    `Kies een antwoord: ${link}`,
    'Je kunt ook vragen of iemand je belt.',
    `De link werkt tot en met ${shortDay(until)}.`,
    ...(phone ? [`Liever zelf bellen? ${phone}.`] : []),
    'Je hoeft niet te antwoorden.',
  ]),
});

/** The same by sms: short, and a telephone lies about. */
export const checkInSms = (link: string, { about, name }: Pick<Asks, 'about' | 'name'>): string =>
  `${about === 'offer' ? 'Wil je hulp?' : 'Hoe gaat het?'} Antwoord hier: ${link} Groet, ${name}\n`;

/** The same as a text to send in an app or sms. */
export const checkInText = (link: string, name: string): string =>
  `Hoi, hoe gaat het? Laat het me weten: ${link} Groet, ${name}`;
