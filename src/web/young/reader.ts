import type { OwnCard } from '#app/ports/young.ts';
import { readOn } from '#domain/notice/alarming.ts';
import { addDays, type Day } from '#law/day.ts';
import type { Refusal } from '#domain/outcome.ts';
import { timeWords } from '#domain/calendar/time.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { longDayIn, weekDayIn, type Language } from '#web/language/languages.ts';
import { aboutWords } from './about-words/catalogue.ts';
import type { AboutWords } from './about-words/words.ts';
import { wishMissing } from '#web/wish/own-missing.ts';
import { ownWords } from './words/catalogue.ts';
import type { OwnWords } from './words/words.ts';

/** In which language a page is made, and the words for it. */
export type Reader = { readonly language: Language; readonly words: OwnWords; readonly about: AboutWords };
export const readerIn = (language: Language): Reader => ({
  language,
  words: ownWords[language.code],
  about: aboutWords[language.code],
});

/** A day as its readers write it, with the day of the week: 'maandag 15 juni'. */
export const dayFor = ({ language }: Reader, day: Day): string => weekDayIn(language, day);
/** The same with its year, for what may lie far off: 'dinsdag 11 maart 2008'. */
export const dateFor = ({ language }: Reader, day: Day): string => longDayIn(language, day);
/** With its time. */
export const momentFor = (reader: Reader, day: Day, time: string): string =>
  reader.words.list.at(dayFor(reader, day), reader.language.code === 'nl' ? timeWords(time) : time);

/** When a person reads what is written today. */
export const readsOn = (reader: Reader, today: Day): string => {
  const { tomorrow, reads } = reader.words.danger;
  const day = readOn(today);
  return reads(day === addDays(today, 1) ? tomorrow : dayFor(reader, day));
};

const firstOf = (name: string): string => name.split(' ')[0] ?? name;
export type ToCall = { readonly name: string; readonly phone: string | null; readonly mail: string | null };
/** Whom to call: the fixed contact person, else the organisation that helps. */
export const toCall = ({ contact, lead }: OwnCard): ToCall =>
  contact
    ? { name: firstOf(contact.name), phone: contact.phone, mail: contact.mail }
    : { name: lead.name, phone: lead.phone, mail: null };
export const dial = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;

type Say = (reader: Reader, values: NonNullable<Refusal['values']>) => string;
const said: Readonly<Record<string, Say>> = {
  'why-not-missing': ({ words }) => words.refusal.why,
  'own-how': ({ words }) => words.refusal.how,
  'own-channel': ({ words }) => words.refusal.channel,
  'no-channel-known': ({ words }) => words.refusal.noChannel,
  bsn: ({ words }) => words.refusal.bsn,
  'words-too-long': ({ words }, { most }) => words.refusal.tooLong(Number(most)),
  'own-kind': ({ about }) => about.ask.chooseKind,
  'own-words': ({ about }) => about.ask.sayWhat,
  'asked-before': ({ about }) => about.ask.before,
  'own-wish': ({ language }) => wishMissing(language),
  'own-last-day': ({ about }) => about.job.fillDay,
  'own-last-day-far': ({ about }) => about.job.farDay,
};
/** A refusal in the reader's words; that of a code nobody wrote words for is a bug. */
function saidTo(reader: Reader, { code, values = {} }: Refusal): string {
  const say = said[code];
  if (say === undefined) throw new Error(`no words for ${code}`);
  return say(reader, values);
}
export const errorsTo = (reader: Reader, refusals: readonly Refusal[], field: string): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? field, text: saidTo(reader, refusal) }));
