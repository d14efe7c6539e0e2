import type { ColleagueLine } from '#app/directory/in-view.ts';
import type { OrganisationKind } from '#domain/access/actor.ts';
import { shortDay } from '#domain/day-words.ts';
import type { Service } from '#app/ports/directory.ts';
import type { Day } from '#law/day.ts';
import type { MandateTask } from '#domain/directory/mandate.ts';

/** What kind of organisation it is, in one or two words. */
export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  pro: 'praktijkonderwijs',
  vso: 'voortgezet speciaal onderwijs',
  mbo: 'mbo',
  doorstroompunt: 'Doorstroompunt',
  wi: 'werk en inkomen',
  leerplicht: 'leerplicht',
  contactgemeente: 'contactgemeente',
  beheer: 'beheer van Aanzet',
  vo: 'voortgezet onderwijs',
  wsp: 'werkgeversservicepunt',
  jobcoach: 'jobcoach',
  hulp: 'jeugdhulp, Wmo of schuldhulp',
  uwv: 'UWV',
};
/** The groups of the page, in the order in which people look for somebody. */
export const kindGroups: readonly { readonly title: string; readonly kinds: readonly OrganisationKind[] }[] = [
  { title: 'Scholen', kinds: ['pro', 'vso', 'vo', 'mbo'] },
  { title: 'Gemeenten: werk en inkomen', kinds: ['wi'] },
  { title: 'Doorstroompunt en leerplicht', kinds: ['doorstroompunt', 'leerplicht'] },
  { title: 'Werk en hulp', kinds: ['wsp', 'jobcoach', 'uwv', 'hulp'] },
  { title: 'Regio en beheer', kinds: ['contactgemeente', 'beheer'] },
];
export const accountWords = (hasAccount: boolean): string =>
  hasAccount ? 'werkt met Aanzet' : 'zonder account: krijgt een link';

/** 'Praktijkonderwijs in Leusden, werkt met Aanzet.' */
export function aboutWords(kind: OrganisationKind, hasAccount: boolean, municipality?: string): string {
  const where = municipality === undefined ? '' : ` in ${municipality}`;
  const words = `${kindWords[kind]}${where}, ${accountWords(hasAccount)}.`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'afwezig tot en met vr 12 juni'. Why somebody is not there, nobody else needs to know. */
export function awayWords({ away, awayLater }: Pick<ColleagueLine, 'away' | 'awayLater'>): string | undefined {
  if (away) return away.until === null ? 'afwezig' : `afwezig tot en met ${shortDay(away.until)}`;
  if (!awayLater) return undefined;
  const { from, until } = awayLater;
  if (until === null) return `afwezig vanaf ${shortDay(from)}`;
  return from === until ? `afwezig op ${shortDay(from)}` : `afwezig ${shortDay(from)} tot en met ${shortDay(until)}`;
}

/** A number as an address to call; undefined when there is none in it. */
export const callHref = (phone: string): string | undefined => {
  const digits = phone.replaceAll(/[^+\d]/g, '');
  return digits === '' ? undefined : `tel:${digits}`;
};
export const countWords = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** A day as the three boxes of a DateField. */
export const boxesOf = (day: Day | null) =>
  day === null
    ? { day: '', month: '', year: '' }
    : { day: String(Number(day.slice(8))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) };

/** A task of the law in words, and where it stands. */
export const taskWords: Readonly<Record<MandateTask, { readonly name: string; readonly source: string }>> = {
  LPW5: { name: 'Leerplicht', source: 'Leerplichtwet' },
  '9.2.5': { name: 'Doorstroompunt', source: 'WEB artikel 9.2.5' },
  '7a': { name: 'Werk en inkomen', source: 'Participatiewet artikel 7a' },
  '9.2.4': { name: 'Contactgemeente', source: 'WEB artikel 9.2.4' },
};
export const phaseWords: Readonly<Record<Service['phase'], string>> = {
  school: 'Op school',
  leaving: 'Bij het verlaten van school',
  seeking: 'Op zoek naar werk',
  working: 'Aan het werk',
};
const dayNames = ['ma', 'di', 'wo', 'do', 'vr'];
/** 'werkt ma, di, do'; undefined when it is not known. */
export const workDayWords = (days: readonly number[]): string | undefined =>
  days.length === 0 ? undefined : `werkt ${days.map((day) => dayNames[day - 1]).join(', ')}`;
export const workDayChoices = dayNames.map((label, at) => ({ value: String(at + 1), label }));

/** 'heette Praktijkschool Oud'; undefined when it always had this name. */
export const formerWords = ({ formerNames }: { readonly formerNames: readonly string[] }): string | undefined =>
  formerNames.length === 0 ? undefined : `heette ${formerNames.join(', ')}`;
