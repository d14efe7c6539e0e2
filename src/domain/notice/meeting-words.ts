import type { Meets, Method } from '../calendar/invitation.ts';
import { longDay } from '../day-words.ts';
import type { Words } from './mail-words.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const clock = (time: string): string => time.replace(/^0/, '').replace(':', '.');

const timeOf = ({ begins, ends }: Meets): string => {
  if (begins === null) return '';
  return ends === null ? `, ${clock(begins)} uur` : `, ${clock(begins)} tot ${clock(ends)} uur`;
};

/**
 * The mail around an invitation: what, when and where. What it is about stands in Aanzet, at `page`; who does not work with Aanzet has none.
 * `known` = was invited before.
 */
export function meetingWords(page: string | null, meets: Meets, method: Method, known = true): Words {
  const { title, onDay, place, sequence } = meets;
  const changed = known && sequence > 0;
  const off = method === 'CANCEL';
  const first = changed ? `Dit overleg is gewijzigd: ${title}.` : `Je doet mee aan dit overleg: ${title}.`;
  const where = place === '' ? '' : ` Plaats: ${place}.`;
  const lines = off
    ? [`${title} op ${longDay(onDay)} gaat voor jou niet door.`]
    : [first, `${capital(longDay(onDay))}${timeOf(meets)}.${where}`];
  const what = changed ? 'Gewijzigd' : 'Uitnodiging';
  const more =
    page === null
      ? 'Over wie het gaat, staat niet in deze mail. Een overdracht krijg je apart, met een eigen link en code.'
      : `De agenda staat in Aanzet: ${page}`;
  return {
    subject: `${off ? 'Gaat niet door' : what}: ${title}, ${longDay(onDay)}`,
    text: `${[...lines, more].join('\n\n')}\n`,
  };
}
