import { euro } from '../money/amount.ts';
import type { Adopted } from './adoption.ts';
import type { BudgetAsked } from './budget-asked.ts';
import type { Change } from './change.ts';
import { listed } from './filled.ts';
import { partyRoles, sectionsOf, type Programme } from './programme.ts';
import { titleOf } from './status.ts';

type Row = readonly [what: string, then: string, now: string];
/** What can change besides the text: its part of the address, and how it is called. */
const around = {
  begroting: 'De begroting',
  partijen: 'Wie meedoen',
  gemeenten: 'Waar een maatregel niet geldt',
} as const;
type AroundKey = keyof typeof around;
const none = '–';
/** What is now, as short as can be: an answer holds for exactly this. */
function changed(key: AroundKey, rows: readonly Row[]): readonly Change[] {
  const different = rows.filter(([, then, now]) => then !== now);
  if (different.length === 0) return [];
  const mark = different.map(([what, , now]) => `${what.slice(0, 40)}=${now}`).join('; ');
  return [
    {
      kind: 'changed',
      sectionId: key,
      before: undefined,
      after: undefined,
      fields: [],
      around: { title: around[key], rows: different, mark },
    },
  ];
}

type Frozen = Adopted['frozen'];
type Now = {
  readonly programme: Programme;
  readonly budget: BudgetAsked | undefined;
  /** As `notInOf` gives it. */
  readonly notIn: Frozen['notIn'];
};
const amount = (cents: number | null | undefined): string => (typeof cents === 'number' ? euro(cents) : none);
/** The measures of then and now, each once: what is taken out counts as no amount. */
function budgetRows(frozen: Frozen, { programme, budget }: Now): readonly Row[] {
  const measures = new Map(
    [...sectionsOf(frozen.programme, 'measure'), ...sectionsOf(programme, 'measure')].map((one) => [one.id, one]),
  );
  return [
    ...[...measures].map(([id, one]): Row => [
      titleOf(one),
      amount(frozen.budget?.perMeasure[id]),
      amount(budget?.perMeasure.get(id)),
    ]),
    ['Algemene kosten', amount(frozen.budget?.generalCost), amount(budget?.generalCost)],
  ];
}
function partyRows(frozen: Frozen, { programme }: Now): readonly Row[] {
  const words = ({ name, role }: Programme['parties'][number]): string => `${name} (${partyRoles[role]})`;
  const [then, now] = [frozen.programme, programme].map(({ parties }) => new Set(parties.map(words)));
  const said = (there: boolean | undefined): string => (there ? 'Doet mee' : none);
  return [...new Set([...(then ?? []), ...(now ?? [])])].map((one) => [one, said(then?.has(one)), said(now?.has(one))]);
}
/** Only measures that are in both: one that is new, or taken out, is a change of the text. */
function townRows(frozen: Frozen, { programme, notIn }: Now): readonly Row[] {
  const before = new Set(frozen.programme.sections.map(({ id }) => id));
  return sectionsOf(programme, 'measure')
    .filter(({ id }) => before.has(id))
    .map((one) => [titleOf(one), listed(frozen.notIn[one.id] ?? []) || none, listed(notIn[one.id] ?? []) || none]);
}

/**
 * What is other than when the programme was adopted, besides its text: the budget (REG 2.6), who takes part, and the municipalities
 * that said no.
 */
export const changesAround = ({ frozen }: Pick<Adopted, 'frozen'>, now: Now): readonly Change[] => [
  ...changed('begroting', budgetRows(frozen, now)),
  ...changed('partijen', partyRows(frozen, now)),
  ...changed('gemeenten', townRows(frozen, now)),
];
