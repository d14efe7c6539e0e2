/** Middelen en taken: what one organisation has to do by law, with which money, and what it does together (S-375, US-10.7, 10.8). */
import type { PartyRole, SchoolKind } from '../programme/programme.ts';
import { sum } from './amount.ts';
import { taskWords, type MapSource } from './map.ts';
import type { TaskKey } from './source.ts';

export type MeansParty = {
  readonly id: string;
  readonly name: string;
  readonly role: PartyRole;
  readonly schoolKind: SchoolKind | null;
};
/** `ownerId` and `partnerIds` are parties; null = nobody leads it yet. */
type MeansMeasure = {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly partnerIds: readonly string[];
};
/** `partyId` null = of more than one: a pot. `amount` null = not known yet. `put`: what of it went into a pot. In cents. */
export type MeansSource = MapSource & {
  readonly partyId: string | null;
  readonly amount: number | null;
  readonly put: number;
};
export type MeansPot = {
  readonly name: string;
  readonly brought: readonly { readonly partyId: string; readonly cents: number }[];
};
type Paid = { readonly source: string; readonly cents: number; readonly own: boolean };
export type Means = {
  /** Tasks of the law, with the own money for it; none = a hole. */
  readonly tasks: readonly {
    readonly task: TaskKey;
    readonly words: string;
    readonly paid: readonly Paid[];
  }[];
  /** Duties towards the programme by the place in it. */
  readonly duties: readonly { readonly words: string; readonly article: string }[];
  /** `free`: what has no purpose yet; null = not known. */
  readonly sources: readonly {
    readonly name: string;
    readonly amount: number | null;
    readonly planned: number;
    readonly put: number;
    readonly free: number | null;
  }[];
  readonly measures: readonly {
    readonly title: string;
    readonly leads: boolean;
    readonly paid: readonly Paid[];
    readonly total: number;
  }[];
  readonly pots: readonly { readonly name: string; readonly brought: number; readonly whole: number }[];
  /** All the own money of which the amount is known, and what of the own money has a purpose. */
  readonly amount: number;
  readonly given: number;
};

const schoolTask: Readonly<Record<SchoolKind, TaskKey | undefined>> = {
  mbo: '9.2.12',
  pro: '2.31a',
  vso: 'WEC44',
  vo: undefined,
};
/** Whose task it is, by the place in the programme (law.md 1.1-1.5). A college is a municipality, and its team for work and income. */
export function tasksOf({ role, schoolKind }: Pick<MeansParty, 'role' | 'schoolKind'>): readonly TaskKey[] {
  if (role === 'wi') return ['PW7a'];
  if (role === 'municipality' || role === 'contactgemeente' || role === 'centrumgemeente') return ['9.2.5', 'PW7a'];
  const task = schoolKind === null ? undefined : schoolTask[schoolKind];
  return task ? [task] : [];
}

const together = { words: 'Zorgt samen met de andere twee voor het programma', article: 'REG 2.1(2)' };
const dutiesBy: Partial<Readonly<Record<PartyRole, Means['duties']>>> = {
  contactgemeente: [
    { words: 'Maakt afspraken met scholen en gemeenten in de regio', article: 'WEB 9.2.4' },
    { words: 'Schrijft het programma, ook voor de andere gemeenten', article: 'WEB 9.2.8' },
    { words: 'Krijgt geld van het rijk; alle gemeenten mogen gebruiken wat daarmee gebeurt', article: 'WEB 9.2.9' },
    { words: 'Stuurt elk jaar uiterlijk 30 april het verslag', article: 'WEB 9.2.10' },
    together,
  ],
  centrumgemeente: [
    { words: 'Spreekt voor de gemeenten van de arbeidsmarktregio', article: 'Participatiewet 7a(4)' },
    together,
  ],
  contactschool: [
    { words: 'Vraagt de subsidie aan, en zegt waar het geld bleef', article: 'REG 3.2' },
    { words: 'Spreekt voor de scholen in het programma', article: 'REG 3.2' },
    together,
  ],
};

const paidFor = (sources: readonly MeansSource[], partyId: string, is: (source: MeansSource) => number) =>
  sources.flatMap((source): readonly Paid[] => {
    const cents = is(source);
    return cents === 0 ? [] : [{ source: source.name, cents, own: source.partyId === partyId }];
  });
const toTask = (task: TaskKey) => (source: MeansSource) =>
  sum(source.flows.flatMap(({ to, cents }) => (to.is === 'task' && to.task === task ? [cents] : [])));
const toMeasure = (id: string) => (source: MeansSource) =>
  sum(source.flows.flatMap(({ to, cents }) => (to.is === 'measure' && to.id === id ? [cents] : [])));

type Known = {
  readonly sources: readonly MeansSource[];
  readonly measures: readonly MeansMeasure[];
  readonly pots: readonly MeansPot[];
};
/** What one party has and does. Money for a task is its own money; money for a measure that it leads or joins is of everybody. */
export function meansOf(party: MeansParty, { sources, measures, pots }: Known): Means {
  const own = sources.filter(({ partyId }) => partyId === party.id);
  const mine = own.map(({ name, amount, put, flows }) => {
    const planned = sum(flows.map(({ cents }) => cents));
    return { name, amount, planned, put, free: amount === null ? null : amount - planned - put };
  });
  return {
    tasks: tasksOf(party).map((task) => ({
      task,
      words: taskWords(task),
      paid: paidFor(own, party.id, toTask(task)),
    })),
    duties: dutiesBy[party.role] ?? [],
    sources: mine,
    measures: measures
      .filter(({ ownerId, partnerIds }) => ownerId === party.id || partnerIds.includes(party.id))
      .map(({ id, title, ownerId }) => {
        const paid = paidFor(sources, party.id, toMeasure(id));
        return { title, leads: ownerId === party.id, paid, total: sum(paid.map(({ cents }) => cents)) };
      }),
    pots: pots.flatMap(({ name, brought }) => {
      const ours = sum(brought.flatMap(({ partyId, cents }) => (partyId === party.id ? [cents] : [])));
      return ours === 0 ? [] : [{ name, brought: ours, whole: sum(brought.map(({ cents }) => cents)) }];
    }),
    amount: sum(mine.map(({ amount }) => amount ?? 0)),
    given: sum(mine.map(({ planned, put }) => planned + put)),
  };
}
