import type { Day } from '#law/day.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { findBsn } from '../bsn.ts';
import { plainPhone } from '../digits.ts';
import { addOpenDays } from '../calendar/closures.ts';
import { canGuide } from '../turn/staff.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import type { Around, End } from './reach.ts';

/** Within how many working days somebody is called, and how many days it is kept after it was done. A region may change both. */
export type CallBackTerms = { readonly withinDays: number; readonly keepDays: number };
/** A proposal of Aanzet, until the region says otherwise. */
export const standardTerms: CallBackTerms = { withinDays: 2, keepDays: 14 };
const mostWithin = 10;
const mostKept = 90;
/** Not done after so long: it goes as well. It was told to the team and the region long before. */
export const longestOpen = 90;
/** So many open ones at one organisation, and it is better to call oneself: nobody keeps a promise to more. */
export const mostOpen = 60;
/** The kinds of organisation at which a way can end: these have a page Terugbellen. */
export const canBeCalled = (kind: OrganisationKind): boolean =>
  kind === 'doorstroompunt' || kind === 'wi' || kind === 'leerplicht';
/** From one network in a day; then it waits. A school or library is one network. */
export const freeAsks = 8;
export const waitSeconds = 15 * 60;

export const endings = ['spoken', 'case', 'not-reached', 'not-wanted'] as const;
export type Ending = (typeof endings)[number];
const mostOfName = 60;
const mostOfAgreed = 500;

/** A form of a visitor. `website` is a field that nobody sees: who fills it in is a machine. */
export type TypedAsk = { readonly name: string; readonly phone: string; readonly website: string };
export const isMachine = ({ website }: TypedAsk): boolean => website.trim() !== '';

// A Dutch number begins with 0 and has ten digits; one from abroad with + or 00. So nine digits, as a BSN has, are no number here.
const isPhone = (phone: string): boolean => {
  const digits = phone.replaceAll(/\D/g, '');
  if (!/^\+?[\d ()./-]{8,24}$/.test(phone)) return false;
  return phone.startsWith('+') || digits.startsWith('00')
    ? digits.length >= 10 && digits.length <= 16
    : digits.startsWith('0') && digits.length === 10;
};
/** A name to ask for and a number to call. Refusals: call-name, bsn, call-phone. */
export function checkAsk({ name, phone }: TypedAsk): Outcome<{ readonly name: string; readonly phone: string }> {
  const [who, number] = [name.trim().replaceAll(/\s+/g, ' '), plainPhone(phone)];
  const refusals: readonly Refusal[] = [
    ...(who === '' || who.length > mostOfName ? [{ code: 'call-name', field: 'naam' }] : []),
    ...(findBsn(who).found ? [{ code: 'bsn', field: 'naam' }] : []),
    ...(isPhone(number) ? [] : [{ code: 'call-phone', field: 'nummer' }]),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : ok({ name: who, phone: number });
}

/** Who can be asked to call back: an organisation that works with Aanzet and has somebody who guides young people. */
export function callsBack(
  { known, today }: Around,
  end: End,
): { readonly id: string; readonly name: string } | undefined {
  const { organisation } = end.contact;
  const there = known.colleagues.some(
    ({ organisationId, role, leftOn }) =>
      organisationId === organisation?.id && canGuide(role) && (leftOn === null || leftOn > today),
  );
  return organisation?.hasAccount && there && canBeCalled(organisation.kind) ? organisation : undefined;
}
/** The last day on which somebody is called: working days on which that organisation is open. */
export const promised = ({ known, today }: Around, organisationId: string, { withinDays }: CallBackTerms): Day =>
  addOpenDays(today, withinDays, known.closures.filter((one) => one.organisationId === organisationId)); // prettier-ignore

export type TypedEnding = { readonly ending: string; readonly agreed: string };
/** How it ended, in a few words. Refusals: call-ending, call-agreed, text-too-long, bsn. */
export function checkEnding({ ending, agreed }: TypedEnding): Outcome<{ readonly ending: Ending; readonly agreed: string | null }> {
  const text = agreed.trim();
  const known = endings.find((one) => one === ending);
  const refusals: readonly Refusal[] = [
    ...(known === undefined ? [{ code: 'call-ending', field: 'ending' }] : []),
    ...(known === 'spoken' && text === '' ? [{ code: 'call-agreed', field: 'agreed' }] : []),
    ...(text.length > mostOfAgreed ? [{ code: 'text-too-long', field: 'agreed', values: { most: mostOfAgreed } }] : []),
    ...(findBsn(text).found ? [{ code: 'bsn', field: 'agreed' }] : []),
  ];
  return refusals.length > 0 || known === undefined
    ? { ok: false, refusals }
    : ok({ ending: known, agreed: text === '' ? null : text });
} // prettier-ignore

const numberIn = (text: string, most: number): number | undefined =>
  /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most ? Number(text) : undefined;
/** Terms out of what was typed. Refusals: call-back-within, call-back-keep. */
export function checkTerms(typed: { readonly within: string; readonly keep: string }): Outcome<CallBackTerms> {
  const [withinDays, keepDays] = [numberIn(typed.within, mostWithin), numberIn(typed.keep, mostKept)];
  const refusals: readonly Refusal[] = [
    ...(withinDays === undefined ? [{ code: 'call-back-within', field: 'within' }] : []),
    ...(keepDays === undefined ? [{ code: 'call-back-keep', field: 'keep' }] : []),
  ];
  return withinDays === undefined || keepDays === undefined ? { ok: false, refusals } : ok({ withinDays, keepDays });
}
