import { addDays, type Day } from '#law/day.ts';
import { timeWords, type Time } from '../calendar/time.ts';
import { longDay } from '../day-words.ts';
import type { Words } from './mail-words.ts';

/** '10.00, 11.30 en 14.00' */
const listed = (times: readonly Time[]): string =>
  times
    .map(timeWords)
    .join(', ')
    .replace(/, ([^,]*)$/, ' en $1');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export type Coming = { readonly on: Day; readonly times: readonly Time[] };

/**
 * The mail on the working day before: when there is an appointment, and where it says with whom. A mailbox is no safe place:
 * no name, no place, not what it is about. `coming` holds at least one day, in order.
 */
export function appointmentWords(address: string, coming: readonly Coming[], today: Day): Words {
  const dayOf = (on: Day): string => (on === addDays(today, 1) ? 'morgen' : longDay(on).replace(/ \d{4}$/, ''));
  const [first] = coming;
  if (!first) throw new RangeError('a mail about no appointment');
  const many = coming.length > 1 || first.times.length > 1;
  const often = (times: readonly Time[]) => (times.length === 1 ? 'een afspraak' : `${times.length} afspraken`);
  const lines = [
    ...coming.map(({ on, times }) => `${capital(dayOf(on))} om ${listed(times)} heb je ${often(times)} in Aanzet.`),
    `Met wie en waarover staat op Mijn werk: ${address}/werk`,
    `Wil je deze mail niet meer? Zet hem uit: ${address}/ik`,
  ];
  return {
    subject: many ? `Afspraken ${dayOf(first.on)}` : `Afspraak ${dayOf(first.on)} om ${listed(first.times)}`,
    text: `${lines.join('\n\n')}\n`,
  };
}
