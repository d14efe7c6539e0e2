import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';
import type { Cents } from './amount.ts';

/** A kind of money: what it is called, whether it is programme money, and until when the law lets it be spent. */
type KindFacts = {
  readonly words: string;
  /** Programme money: for measures and general cost only, never for a task that the law gives (REG 2.5(2)e). */
  readonly programme: boolean;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly article: string | null;
  /** False = the screen says "nog niet bevestigd". */
  readonly certain: boolean;
};
/** Periods of the regulation (REG 3 and 4). What a reserve of before may pay is not in our copy: held to be programme money. */
export const sourceKinds = {
  'contact-school': { words: 'subsidie contactschool', programme: true, from: '2026-01-01', until: '2029-12-31', article: 'REG 3.2', certain: true },
  'spuk-programme': { words: 'SPUK, deel programma', programme: true, from: '2026-01-01', until: '2029-12-31', article: 'REG 4.2', certain: true },
  'spuk-point': { words: 'SPUK, deel Doorstroompunt', programme: false, from: '2026-01-01', until: '2029-12-31', article: 'REG 4.2', certain: true },
  'reserve-2021': { words: 'reserve 2021–2025', programme: true, from: null, until: '2026-12-31', article: 'REG 4', certain: false },
  'reserve-2002': { words: 'reserve 2002–2020', programme: false, from: null, until: '2029-12-31', article: 'REG 4', certain: false },
  municipal: { words: 'gemeentefonds of Participatiewet', programme: false, from: null, until: null, article: null, certain: true },
  school: { words: 'bekostiging van de school', programme: false, from: null, until: null, article: null, certain: true },
  own: { words: 'eigen geld', programme: false, from: null, until: null, article: null, certain: true },
  other: { words: 'andere bron', programme: false, from: null, until: null, article: null, certain: true },
  pot: { words: 'gezamenlijke pot', programme: false, from: null, until: null, article: null, certain: true },
} as const satisfies Readonly<Record<string, KindFacts>>; // prettier-ignore
export type SourceKind = keyof typeof sourceKinds;
export const sourceKindFacts = (kind: SourceKind): KindFacts => sourceKinds[kind];
export const isSourceKind = (text: string): text is SourceKind => Object.hasOwn(sourceKinds, text);

/** Tasks that a law gives. Programme money never pays one. The keys are those of a measure (`statutoryTask`). */
export const statutoryTasks = {
  '9.2.5': { words: 'contact houden met jongeren zonder startkwalificatie', article: 'WEB 9.2.5' },
  PW7a: { words: 'begeleiden naar werk', article: 'PW 7a' },
  '9.2.12': { words: 'begeleiden na school, mbo', article: 'WEB 9.2.12' },
  '2.31a': { words: 'begeleiden na school, pro en vso in het voortgezet onderwijs', article: 'WVO 2.31a' },
  WEC44: { words: 'begeleiden na school, vso', article: 'WEC 44' },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly article: string }>>;
export type TaskKey = keyof typeof statutoryTasks;
export const isTask = (text: string): text is TaskKey => Object.hasOwn(statutoryTasks, text);

/** What money may be used for: a measure, cost of the programme as a whole, or a task that the law gives. */
export const uses = ['measure', 'general', 'task'] as const;
export type Use = (typeof uses)[number];

/** What a source is for. An empty list or null = no limit there. */
export type Purpose = {
  readonly uses: readonly Use[];
  /** Ids of measures. */
  readonly measures: readonly string[];
  /** Keys of the groups of a measure (`forWhom`). */
  readonly groups: readonly string[];
  readonly fromAge: number | null;
  readonly untilAge: number | null;
};
/** Who decides about a pot: every contributor, more than half of them, or one other person as for any line. */
export const potRules = ['all', 'most', 'one'] as const;
export type PotRule = (typeof potRules)[number];

export type Source = {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  /** The party of the programme that brings it. */
  readonly partyId: string;
  readonly purpose: Purpose;
  readonly from: Day;
  readonly until: Day;
  readonly conditions: string;
  /** What was granted or set aside for the whole period; null = not known yet. A pot has what was put in. */
  readonly amount: Cents | null;
  readonly archivedOn: Day | null;
  readonly rule: PotRule | null;
};
export type NewSource = Omit<Source, 'id' | 'archivedOn'>;

/** What the money street has to know of a measure; null = not filled in. */
export type MeasureFacts = {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly string[];
  readonly fromAge: number | null;
  readonly untilAge: number | null;
  /** 'none', a key of `statutoryTasks`, or null. */
  readonly task: string | null;
};

const longestName = 80;
export const mostOfConditions = 1000;

const lineText = (field: string, text: string, most: number, needed: boolean): readonly Refusal[] => [
  ...(needed && text.trim() === '' ? [{ code: `${field}-missing`, field }] : []),
  ...tooLong(text, field, most),
  ...(findBsn(text).found ? [{ code: 'bsn', field }] : []),
];
function periodFaults({ kind, from, until }: Pick<NewSource, 'kind' | 'from' | 'until'>): readonly Refusal[] {
  if (!isDay(from) || !isDay(until))
    return [
      ...(isDay(from) ? [] : [{ code: 'from-missing', field: 'from' }]),
      ...(isDay(until) ? [] : [{ code: 'until-missing', field: 'until' }]),
    ];
  if (until < from) return [{ code: 'until-first', field: 'until' }];
  const law = sourceKindFacts(kind);
  return [
    ...(law.from !== null && from < law.from ? [{ code: 'before-law', field: 'from', values: { day: law.from, article: law.article ?? '' } }] : []),
    ...(law.until !== null && until > law.until ? [{ code: 'after-law', field: 'until', values: { day: law.until, article: law.article ?? '' } }] : []),
  ]; // prettier-ignore
}
function purposeFaults({ kind, purpose }: Pick<NewSource, 'kind' | 'purpose'>): readonly Refusal[] {
  const { fromAge, untilAge } = purpose;
  const odd = [fromAge, untilAge].some((age) => age !== null && (age < 12 || age > 27));
  return [
    ...(odd || (fromAge !== null && untilAge !== null && untilAge < fromAge) ? [{ code: 'ages', field: 'untilAge' }] : []),
    ...(purpose.uses.length === 0 ? [{ code: 'uses-missing', field: 'uses' }] : []),
    ...(sourceKindFacts(kind).programme && purpose.uses.includes('task') ? [{ code: 'programme-for-task', field: 'uses', values: { article: 'REG 2.5(2)e' } }] : []),
  ]; // prettier-ignore
}

/**
 * A source as it may be kept. Refusals by field: name-missing, text-too-long, bsn, from-missing, until-missing, until-first,
 * before-law, after-law, ages, uses-missing, programme-for-task, amount-negative.
 */
export function checkSource(source: NewSource): Outcome<NewSource> {
  const refusals = [
    ...lineText('name', source.name, longestName, true),
    ...lineText('conditions', source.conditions, mostOfConditions, false),
    ...periodFaults(source),
    ...purposeFaults(source),
    ...(source.amount !== null && source.amount < 0 ? [{ code: 'amount-negative', field: 'amount' }] : []),
  ];
  return refusals.length > 0
    ? { ok: false, refusals }
    : ok({ ...source, name: source.name.trim(), conditions: source.conditions.trim() });
}

const subsidies: ReadonlySet<SourceKind> = new Set(['contact-school', 'spuk-programme', 'spuk-point']);
/** Sources of the same subsidy of the same party whose periods lie over one another: a warning, never a refusal. */
export function overlapsWith(one: Pick<Source, 'kind' | 'partyId' | 'from' | 'until'> & { readonly id?: string }, all: readonly Source[]): readonly Source[] {
  if (!subsidies.has(one.kind)) return [];
  return all.filter(
    (other) => other.id !== one.id && other.archivedOn === null && other.kind === one.kind && other.partyId === one.partyId
      && other.from <= one.until && one.from <= other.until,
  );
} // prettier-ignore

/** In which way a measure lies outside what a source is for; undefined = inside, or not known. */
export function outsidePurpose({ purpose }: Pick<Source, 'purpose'>, use: Use, measure: MeasureFacts | undefined): 'use' | 'measure' | 'group' | 'age' | undefined {
  if (!purpose.uses.includes(use)) return 'use';
  if (!measure) return undefined;
  if (purpose.measures.length > 0 && !purpose.measures.includes(measure.id)) return 'measure';
  if (purpose.groups.length > 0 && measure.groups.length > 0 && !measure.groups.some((group) => purpose.groups.includes(group))) return 'group';
  const [tooOld, tooYoung] = [
    purpose.untilAge !== null && measure.fromAge !== null && measure.fromAge > purpose.untilAge,
    purpose.fromAge !== null && measure.untilAge !== null && measure.untilAge < purpose.fromAge,
  ];
  return tooOld || tooYoung ? 'age' : undefined;
} // prettier-ignore
