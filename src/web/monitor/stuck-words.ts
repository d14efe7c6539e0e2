import { municipalityName } from '#domain/directory/merged.ts';
import type { Count, StuckOverview } from '#app/monitor/stuck-overview.ts';
import { type Day, daysBetween } from '#law/day.ts';
import type { Places } from '#domain/directory/place.ts';
import { type Reason, reasons } from '#domain/turn/not-picked-up.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'dag' : 'dagen'}`;
/** How long the oldest is on turn: '12 dagen'. */
export const ageWords = (since: Day | null, today: Day): string =>
  since === null ? '–' : days(Math.max(0, daysBetween(since, today)));

const oldestOf = (counts: readonly Count[]): Day | null =>
  counts.reduce<Day | null>(
    (oldest, { oldestSince: since }) => (since !== null && (oldest === null || since < oldest) ? since : oldest),
    null,
  );
/** ', de oudste 12 dagen', of one ', al 12 dagen', or nothing when no day is known. */
const oldest = (counts: readonly Count[], total: number, today: Day): string => {
  const since = oldestOf(counts);
  if (since === null || since === today) return '';
  return `, ${total === 1 ? 'al' : 'de oudste'} ${ageWords(since, today)}`;
};

/** The finding about young people, as a sentence; `own` says it of the organisation of who reads. */
export function stuckFinding({ total, byOrganisation }: StuckOverview, own: boolean, today: Day): string {
  const where = own ? 'Bij jullie' : 'In de regio';
  if (total === 0) return own ? 'Bij jullie is iedereen opgepakt' : 'In de regio is iedereen opgepakt';
  const who = total === 1 ? 'is 1 jongere' : `zijn ${total} jongeren`;
  return `${where} ${who} nog niet opgepakt${oldest(byOrganisation, total, today)}`;
}

/** The finding about hand-overs that wait. */
export function waitingFinding({ byReceiver }: StuckOverview, own: boolean, today: Day): string {
  const waiting = byReceiver.reduce((sum, { youngPeople }) => sum + youngPeople, 0);
  const onWhom = own ? 'jullie antwoord' : 'antwoord';
  if (waiting === 0) return `Geen overdracht wacht op ${onWhom}`;
  const what = waiting === 1 ? '1 overdracht wacht' : `${waiting} overdrachten wachten`;
  return `${what} op ${onWhom}${oldest(byReceiver, waiting, today)}`;
}

const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
/** '15 jongeren bij 3 organisaties'. */
export const alongWords = (counts: readonly Count[], joint: string, one: string, more: string): string => {
  const total = counts.reduce((sum, { youngPeople }) => sum + youngPeople, 0);
  return `${some(total, 'jongere', 'jongeren')} ${joint} ${some(counts.length, one, more)}`;
};
/** What an organisation is asked about: '11 jongeren, 1 overdracht wacht op antwoord'. */
export const askedWords = (youngPeople: number, handovers: number): string =>
  [
    ...(youngPeople > 0 ? [some(youngPeople, 'jongere nog niet opgepakt', 'jongeren nog niet opgepakt')] : []),
    ...(handovers > 0 ? [some(handovers, 'overdracht wacht op antwoord', 'overdrachten wachten op antwoord')] : []),
  ].join(', ');

/** A reason of the closed list in words. */
export const reasonWords = (key: string): string => (key in reasons ? reasons[key as Reason] : 'Andere reden');
export const municipalityWords = (key: string, places: Places): string =>
  municipalityName(places, key) ?? 'Gemeente niet bekend';

/** By name, not by number: this is no ranking of organisations. */
export const byName = <T extends { readonly name: string | null }>(counts: readonly T[]): readonly T[] =>
  counts.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'nl'));
