import type { Day } from '#law/day.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import type { YesHow } from '../handover/handover.ts';
import type { YesBy } from '../handover/yes.ts';
import { readableUntil, type ExtractKind } from './kinds.ts';

export const extractStates = ['given', 'received', 'not-taken', 'withdrawn'] as const;
export type ExtractState = (typeof extractStates)[number];
export type ExtractStep = 'receive' | 'pass' | 'withdraw' | 'hear-back';

/** The one word that comes back of a referral: no diagnosis, no reason, no number. */
export const results = {
  begun: 'De hulp is begonnen',
  'not-begun': 'De hulp is niet begonnen',
  unknown: 'Onbekend',
} as const;
export type Result = keyof typeof results;

/** One extract or referral, without its texts. */
export type Extract = {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ExtractKind;
  readonly fromOrganisationId: string;
  readonly fromMemberId: string | null;
  readonly toOrganisationId: string;
  /** Who gets it there, by name. */
  readonly toName: string | null;
  /** Where the link goes; null = on paper, or read with an account. */
  readonly toMail: string | null;
  readonly state: ExtractState;
  /** What it is for, in the words of who gives it. */
  readonly request: string;
  readonly yesBy: YesBy;
  readonly yesName: string | null;
  readonly yesOn: Day;
  readonly yesHow: YesHow;
  readonly givenOn: Day;
  readonly closedOn: Day | null;
  readonly result: Result | null;
};

type Row = {
  readonly step: ExtractStep;
  readonly from: readonly ExtractState[];
  readonly to: ExtractState | 'stays';
  readonly by: 'giver' | 'reader';
  readonly only?: ExtractKind;
};
/** The whole course 'beside'. No row gives a turn and none moves the lead. */
export const beside: readonly Row[] = [
  { step: 'receive', from: ['given'], to: 'received', by: 'reader' },
  { step: 'pass', from: ['given', 'received'], to: 'not-taken', by: 'reader' },
  { step: 'withdraw', from: ['given', 'received'], to: 'withdrawn', by: 'giver' },
  { step: 'hear-back', from: ['given', 'received', 'not-taken'], to: 'stays', by: 'giver', only: 'H14' },
];

/** Whether it can still be read by who got it. */
export const isReadable = (state: string): state is 'given' | 'received' => state === 'given' || state === 'received';
/** The same on a day: after three months it is over by itself. */
export const isReadableOn = ({ state, givenOn }: Pick<Extract, 'state' | 'givenOn'>, today: Day): boolean =>
  isReadable(state) && today < readableUntil(givenOn);

/** The state after a step; refuses what cannot follow now, and a step of the other side. */
export function afterStep(
  { kind, state }: Pick<Extract, 'kind' | 'state'>,
  step: ExtractStep,
  by: Row['by'],
): Outcome<ExtractState> {
  const row = beside.find((r) => r.step === step && r.by === by && (r.only === undefined || r.only === kind));
  if (!row) return refuse('not-allowed');
  if (!row.from.includes(state)) return refuse(state === 'withdrawn' ? 'extract-withdrawn' : 'not-now');
  return ok(row.to === 'stays' ? state : row.to);
}
