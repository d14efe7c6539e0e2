import { addDays, addMonths, isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/**
 * What somebody does after school. "Tijdelijk niet beschikbaar" says nothing more: why somebody is not there is nobody's
 * business here (field finding 20).
 */
export const destinationKinds = {
  work: 'Werk',
  'work-and-school': 'Leren en werken',
  school: 'School of opleiding',
  'day-activities': 'Dagbesteding',
  away: 'Tijdelijk niet beschikbaar',
  unknown: 'Nog niet bekend',
} as const;
export type DestinationKind = keyof typeof destinationKinds;
/** Of these a place of work is written down. */
export const isWork = (kind: DestinationKind): boolean => kind === 'work' || kind === 'work-and-school';

export const contracts = {
  permanent: 'Vast',
  temporary: 'Tijdelijk',
  agency: 'Uitzendbureau',
  'on-call': 'Oproep',
  'own-business': 'Eigen bedrijf (zzp)',
} as const;
export type Contract = keyof typeof contracts;

/** Where it was heard: from the young person only, never from another party (field finding 21). */
export const destinationSources = {
  talk: 'Gesprek',
  phone: 'Telefoon',
  message: 'App of bericht',
  paper: 'Op papier',
  'check-in': 'Check-in',
} as const;
export type DestinationSource = keyof typeof destinationSources;

/** Something that somebody does or did, with who said so and when. */
export type Spell = {
  readonly kind: DestinationKind;
  readonly employer: string | null;
  /** A week. */
  readonly hours: number | null;
  readonly contract: Contract | null;
  readonly startOn: Day;
  /** The last day; ahead when it is planned so. */
  readonly endOn: Day | null;
  readonly source: DestinationSource;
  readonly saidOn: Day;
};

/** As it was typed. '' = left empty; undefined = a day that does not exist, or nothing chosen. */
export type TypedSpell = {
  readonly kind: DestinationKind | undefined;
  readonly employer: string;
  readonly hours: string;
  readonly contract: Contract | undefined;
  readonly startOn: Day | undefined;
  readonly endOn: Day | undefined;
  readonly source: DestinationSource | undefined;
  readonly saidOn: Day | undefined;
};

export const longestEmployer = 80;
const mostHours = 60;
const fault = (code: string, field: string): readonly Refusal[] => [{ code, field }];

function workFaults({ employer, hours }: TypedSpell): readonly Refusal[] {
  return [
    ...(employer.length > longestEmployer
      ? [{ code: 'text-too-long', field: 'employer', values: { most: longestEmployer } }]
      : []),
    ...(hours === '' || (/^\d{1,2}$/.test(hours) && Number(hours) >= 1 && Number(hours) <= mostHours)
      ? []
      : fault('hours-no-number', 'hours')),
  ];
}

function saidFaults({ source, saidOn }: Pick<TypedSpell, 'source' | 'saidOn'>, today: Day): readonly Refusal[] {
  return [
    ...(source === undefined ? fault('said-how-missing', 'source') : []),
    ...(saidOn === undefined || !isDay(saidOn) ? fault('said-day-missing', 'saidOn') : []),
    ...(saidOn !== undefined && saidOn > today ? fault('said-later', 'saidOn') : []),
  ];
}

/**
 * A spell of what was typed. Refusals by field: destination-missing, start-missing, end-no-day, end-before-begin,
 * hours-no-number, text-too-long, bsn, said-how-missing, said-day-missing, said-later. A start may lie ahead; what was said may not.
 */
export function checkSpell(typed: TypedSpell, today: Day): Outcome<Spell> {
  const { kind, startOn, endOn, source, saidOn, employer, hours, contract } = typed;
  const refusals = [
    ...(kind === undefined ? fault('destination-missing', 'kind') : []),
    ...(kind !== undefined && isWork(kind) ? workFaults(typed) : []),
    ...(findBsn(employer).found ? fault('bsn', 'employer') : []),
    ...(startOn === undefined || !isDay(startOn) ? fault('start-missing', 'startOn') : []),
    ...(endOn === undefined ? fault('end-no-day', 'endOn') : []),
    ...(endOn && startOn && isDay(startOn) && endOn < startOn ? fault('end-before-begin', 'endOn') : []),
    ...saidFaults(typed, today),
  ];
  if (refusals.length > 0 || kind === undefined || source === undefined || !startOn || !saidOn)
    return { ok: false, refusals };
  const work = isWork(kind);
  return ok({
    kind,
    employer: work && employer.trim() !== '' ? employer.trim() : null,
    hours: work && hours !== '' ? Number(hours) : null,
    contract: work ? (contract ?? null) : null,
    startOn,
    endOn: endOn || null,
    source,
    saidOn,
  });
}

/** How a spell stands on a day: it begins later, it is so, it must be asked again, or it is over. */
type Standing = 'later' | 'now' | 'ask-again' | 'over';
type Held = Pick<Spell, 'startOn' | 'endOn' | 'saidOn'>;
/** What was said counts for so many months; after that nobody may take it as known. */
export function standingOf({ startOn, endOn, saidOn }: Held, today: Day, statusMonths: number): Standing {
  if (endOn !== null && endOn < today) return 'over';
  if (startOn > today) return 'later';
  return addMonths(saidOn, statusMonths) <= today ? 'ask-again' : 'now';
}

/** From which day a spell must be asked again. */
export const askAgainOn = ({ saidOn }: Pick<Spell, 'saidOn'>, statusMonths: number): Day =>
  addMonths(saidOn, statusMonths);

/** What holds on a day, of spells newest first by their beginning; undefined when nobody knows or nothing does. */
export const spellOn = <S extends Held>(spells: readonly S[], day: Day): S | undefined =>
  spells.find(({ startOn, endOn }) => startOn <= day && (endOn === null || day <= endOn));

/** The last work that ended on or before a day, when nothing came after it. */
export function endedWork<S extends Spell>(spells: readonly S[], day: Day): S | undefined {
  const [last] = spells.filter(({ startOn }) => startOn <= day);
  return last && isWork(last.kind) && last.endOn !== null && last.endOn <= day ? last : undefined;
}

/** What a new spell does to one that runs: it ends the day before, or was wrong when it began no earlier. */
export function givesWay(was: Held, now: Pick<Spell, 'startOn'>): { readonly endOn: Day } | 'wrong' | undefined {
  if (was.endOn !== null && was.endOn < now.startOn) return undefined;
  return was.startOn < now.startOn ? { endOn: addDays(now.startOn, -1) } : 'wrong';
}
