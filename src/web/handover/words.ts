import { longDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import type { Handover, YesHow } from '#domain/handover/handover.ts';
import { backReasons, type BackReason } from '#domain/handover/handover.ts';
import { representatives, type YesBy } from '#domain/handover/yes.ts';
import type { Form } from '#web/door/visit.ts';

/** 'Sanne' of Sanne de Boer; an organisation or team is called by its whole name. */
export const shortName = ({ name, organisation }: { readonly name: string; readonly organisation: string }): string =>
  name === organisation ? name : (name.split(' ')[0] ?? name);

/** 'maandag 15 juni': the year is left out, because everything here happens within months. */
export const dayWords = (day: Day): string => longDay(day).replace(/ \d{4}$/, '');

/** 'gesloten van maandag 20 juli tot en met vrijdag 7 augustus', each closure once. */
export const closedWords = (closed: readonly { readonly from: Day; readonly until: Day }[]): string =>
  `gesloten ${closed.map(({ from, until }) => `van ${dayWords(from)} tot en met ${dayWords(until)}`).join(' en ')}`;

export const yesHowWords: Readonly<Record<YesHow, string>> = {
  'in-person': 'in een gesprek',
  phone: 'aan de telefoon',
  paper: 'op papier',
  mail: 'in een mail',
};
export const saidBy = (by: YesBy, firstName: string): string =>
  by === 'self' ? firstName : representatives[by].replace(/ \(.*\)$/, '');

/** Who said yes, how and when, in one sentence. */
export function yesWords(handover: Handover, firstName: string): string | null {
  const { yesBy, yesOn, yesHow, yesName } = handover;
  if (yesBy === null || yesOn === null) return null;
  const who = saidBy(yesBy, firstName) + (yesName ? ` (${yesName})` : '');
  return `${who} zei ja op ${dayWords(yesOn)}${yesHow ? `, ${yesHowWords[yesHow]}` : ''}.`;
}

/** When and how the young person heard of it, where nobody is asked for a yes. */
export const toldWords = ({ toldOn, toldHow }: Handover, firstName: string): string | null =>
  toldOn === null
    ? null
    : `${firstName} hoorde het op ${dayWords(toldOn)}${toldHow ? `, ${yesHowWords[toldHow]}` : ''}.`;

/** When and with whom it was read together, or why not yet. */
export function readWords({ readTogether, readOn, readWith }: Handover): string | null {
  if (readTogether === null) return null;
  if (!readTogether) return `Nog niet samen gelezen: ${readWith ?? ''}`;
  return `Samen gelezen${readOn === null ? '' : ` op ${dayWords(readOn)}`}: ${readWith ?? ''}.`;
}

/** Why it came back: the reason in words, then what was added. */
export function backWords(stored: string | null): string {
  if (stored === null) return '';
  const [code = '', ...rest] = stored.split(': ');
  const known = Object.hasOwn(backReasons, code) ? backReasons[code as BackReason] : stored;
  const added = rest.join(': ');
  return added ? `${known}: ${added}` : known;
}

/** A day in the three boxes of a DateField. */
export const partsOf = (day: Day | null) =>
  day === null
    ? { day: '', month: '', year: '' }
    : { day: String(Number(day.slice(8))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) };

/** What was typed in a form as plain values, for showing it again. */
export const typedIn =
  (form: Form) =>
  (name: string): string =>
    (form.get(name)?.[0] ?? '').replaceAll('\r\n', '\n');
