import type { OrganisationKind } from '../access/actor.ts';
import { findBsn } from '../bsn.ts';
import type { PartnerField } from './partner-fields.ts';

/** Kinds that a list may make. Who keeps the region is entered by name, one at a time. */
export const listedKinds = [
  'pro',
  'vso',
  'vo',
  'mbo',
  'doorstroompunt',
  'wi',
  'leerplicht',
  'wsp',
  'jobcoach',
  'hulp',
  'uwv',
] as const satisfies readonly OrganisationKind[];

// In this order: 'voortgezet speciaal onderwijs' is no 'voortgezet onderwijs', and a Doorstroompunt may do leerplicht too.
const kindPatterns: readonly (readonly [OrganisationKind, RegExp])[] = [
  ['contactgemeente', /contactgemeente/],
  ['doorstroompunt', /doorstroompunt|doorstroomco|\brmc\b/],
  ['leerplicht', /leerplicht|kwalificatieplicht/],
  ['wsp', /werkgeversservice|\bwsp\b/],
  ['uwv', /\buwv\b/],
  ['jobcoach', /job ?coach/],
  ['wi', /werk (?:en|&|\+) ?inkomen|\bw ?(?:&|en) ?i\b|sociale (?:zaken|dienst)|participatie|bijstand/],
  ['vso', /\bvso\b|speciaal onderwijs/],
  ['pro', /praktijk(?:onderwijs|school|college)|\bpro\b/],
  ['mbo', /\bmbo\b|\broc\b|beroepsonderwijs|vakcollege/],
  ['vo', /\bvo\b|voortgezet onderwijs|\bvmbo\b|\bhavo\b|\bvwo\b/],
  ['hulp', /jeugd|\bwmo\b|schuld|welzijn|maatschappelijk|wijkteam|\bzorg\b/],
];

/** What kind of organisation these words mean; undefined when they do not say. */
export function kindIn(words: string): OrganisationKind | undefined {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return kindPatterns.find(([, pattern]) => pattern.test(plain))?.[0];
}

const dayNames = ['ma', 'di', 'wo', 'do', 'vr'] as const;

/** 'ma t/m do', 'ma, di en vrij', 'maandag-donderdag' as days of the week, 1 = Monday; undefined when unreadable. */
export function workDaysIn(words: string): readonly number[] | undefined {
  const plain = words.toLowerCase().replaceAll(/t\/m|tot en met|tm\b|[-–]/g, ' > ');
  if (/\b(?:alle|hele|iedere|elke)\b|\bfulltime\b/.test(plain)) return [1, 2, 3, 4, 5];
  const days = new Set<number>();
  let reach = false;
  let last = 0;
  for (const word of plain.split(/[^a-z>]+/).filter((one) => one !== '' && one !== 'en' && one !== 'op')) {
    if (word === '>') {
      reach = true;
      continue;
    }
    const day = dayNames.findIndex((name) => word.startsWith(name)) + 1;
    if (day === 0 || !/^(?:ma(?:an)?|di(?:ns)?|wo(?:ens)?|do(?:nder)?|vri?j?)(?:dag)?s?$/.test(word)) return undefined;
    for (let one = reach ? last : day; one <= day; one++) days.add(one);
    [reach, last] = [false, day];
  }
  days.delete(0);
  return days.size === 0 ? undefined : [1, 2, 3, 4, 5].filter((day) => days.has(day));
}

/** A number as a person typed it; Excel eats the zero in front of it. */
const phoneIn = (words: string): string => (/^[1-9]\d{8}$/.test(words) ? `0${words}` : words);

/** One line of a partner list, with what could be read. */
export type PartnerRow = {
  readonly line: number;
  /** '' = the list has no name for it: made of its kind and municipality. */
  readonly organisation: string;
  readonly kindWords: string;
  readonly municipality: string;
  /** For everybody, also on the page without login. */
  readonly organisationPhone: string;
  /** For colleagues: a number on a line without a person. */
  readonly deskPhone: string;
  readonly contact: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly mail: string;
  readonly workDays: readonly number[];
  readonly standIn: string;
};
/** What is wrong on a line: it is not taken over, or (a note) one field of it is not. Never with a number in `value`. */
export type PartnerFault = {
  readonly line: number;
  readonly code:
    | 'bsn'
    | 'no-organisation'
    | 'too-long'
    | 'no-phone'
    | 'no-mail'
    | 'no-channel'
    | 'kept-there'
    | 'not-by-list'
    | 'skipped'
    | 'work-days'
    | 'stand-in'
    | 'differs';
  readonly value: string;
};

/** A cell that may hold a BSN. Nine digits in a column of numbers to call are a number that lost its zero. */
const holdsBsn = (values: Readonly<Partial<Record<PartnerField, string>>>): boolean =>
  Object.entries(values).some(([name, value]) => !/phone$/i.test(name) && findBsn(value).found);

const LONGEST = 120;
const isPhone = (phone: string): boolean => phone.replaceAll(/\D/g, '').length >= 6 && phone.length <= 30;
const isMail = (mail: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail);

/** Reads one line. The first fault keeps it out; a note leaves a field empty. */
export function checkPartner(
  line: number,
  values: Readonly<Partial<Record<PartnerField, string>>>,
): { readonly row?: PartnerRow; readonly faults: readonly PartnerFault[] } {
  const text = (name: PartnerField): string => (values[name] ?? '').trim();
  const fault = (code: PartnerFault['code'], value = ''): PartnerFault => ({ line, code, value });
  const [contact, mail] = [text('contact'), text('mail').replace(/^mailto:/i, '')];
  const [phone, organisationPhone] = [phoneIn(text('phone')), phoneIn(text('organisationPhone'))];
  if (holdsBsn(values)) return { faults: [fault('bsn')] };
  if (text('organisation') === '' && (text('kind') === '' || text('municipality') === ''))
    return { faults: [fault('no-organisation')] };
  const long = Object.values(values).find((value) => value.length > LONGEST);
  if (long !== undefined) return { faults: [fault('too-long', long.slice(0, 30))] };
  const wrong = [phone, organisationPhone].find((one) => one !== '' && !isPhone(one));
  if (wrong !== undefined) return { faults: [fault('no-phone', wrong)] };
  if (mail !== '' && !isMail(mail)) return { faults: [fault('no-mail', mail)] };
  if (contact !== '' && phone === '' && mail === '') return { faults: [fault('no-channel', contact)] };
  const workDays = text('workDays') === '' ? [] : workDaysIn(text('workDays'));
  const row = {
    line,
    organisation: text('organisation'),
    kindWords: text('kind'),
    municipality: text('municipality'),
    organisationPhone,
    deskPhone: contact === '' ? phone : '',
    contact,
    jobTitle: text('jobTitle'),
    phone,
    mail,
    workDays: workDays ?? [],
    standIn: text('standIn'),
  };
  return { row, faults: workDays === undefined ? [fault('work-days', text('workDays'))] : [] };
}
