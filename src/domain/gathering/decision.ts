import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** What a table decides about one young person: a closed list, and nothing is chosen beforehand. */
export const decisions = {
  'taken-over': 'Overgenomen aan tafel',
  'asked-back': 'Teruggevraagd: er mist nog iets',
  agreed: 'Afgesproken wie wat doet',
  point: 'Bespreekpunt: nog geen afspraak',
  carried: 'Doorschuiven naar de volgende tafel',
  nothing: 'Niets nodig, het loopt goed',
} as const;
export type Decision = keyof typeof decisions;

export type TypedDecision = {
  readonly decision: Decision | undefined;
  /** Why it is carried over; '' for every other decision. */
  readonly because: string;
  /** The day of the table: earlier than today when it comes from paper. */
  readonly decidedOn: Day | undefined;
};
export type Decided = { readonly decision: Decision; readonly because: string | null; readonly decidedOn: Day };

/** A decision of what was typed. Refusals: table-decision-missing, because-missing, too-long, bsn, no-day, in-the-future, before-table. */
export function checkDecision(typed: TypedDecision, table: Day, today: Day): Outcome<Decided> {
  const { decision, because, decidedOn } = typed;
  const day = (): readonly Refusal[] => {
    if (decidedOn === undefined || !isDay(decidedOn)) return [{ code: 'no-day', field: 'decidedOn' }];
    if (decidedOn > today) return [{ code: 'in-the-future', field: 'decidedOn' }];
    return decidedOn < table ? [{ code: 'before-table', field: 'decidedOn' }] : [];
  };
  const why = (): readonly Refusal[] => {
    if (findBsn(because).found) return [{ code: 'bsn', field: 'because' }];
    if (decision !== 'carried') return [];
    if (because === '') return [{ code: 'because-missing', field: 'because' }];
    if (because.length > 200) return [{ code: 'too-long', field: 'because', values: { most: 200 } }];
    return [];
  };
  const refusals = [
    ...(decision === undefined ? [{ code: 'table-decision-missing', field: 'decision' }] : []),
    ...why(),
    ...day(),
  ];
  if (decision === undefined || refusals.length > 0) return { ok: false, refusals };
  return ok({ decision, because: decision === 'carried' ? because : null, decidedOn: decidedOn ?? today });
}

export type TypedAgreement = {
  readonly what: string;
  /** A name; '' = not known yet, and then it stays a point to talk about. */
  readonly who: string;
  readonly whoOrganisationId: string | undefined;
  /** '' = not known yet; undefined = no such day. */
  readonly dueOn: Day | undefined;
};
export type AgreedAtTable = {
  readonly what: string;
  readonly who: string | null;
  readonly whoOrganisationId: string | null;
  readonly dueOn: Day | null;
};
/** Without a person or a day it is no agreement: it stays a bespreekpunt. */
export const isPoint = ({ who, dueOn }: Pick<AgreedAtTable, 'who' | 'dueOn'>): boolean =>
  who === null || dueOn === null;

/** How an agreement stands, in one line: a page remembers it, so that who is second changes nothing unseen. */
export const standsAs = ({ what, who, whoOrganisationId, dueOn }: AgreedAtTable): string =>
  JSON.stringify([what, who, whoOrganisationId, dueOn]);

/** What was agreed, of what was typed. Refusals: empty, too-long, bsn, no-day, in-the-past. */
export function checkAgreed(typed: TypedAgreement, decidedOn: Day): Outcome<AgreedAtTable> {
  const { what, who, whoOrganisationId, dueOn } = typed;
  const long = (value: string, most: number, field: string): readonly Refusal[] => {
    if (value.length > most) return [{ code: 'too-long', field, values: { most } }];
    return findBsn(value).found ? [{ code: 'bsn', field }] : [];
  };
  const day = (): readonly Refusal[] => {
    if (dueOn === '') return [];
    if (dueOn === undefined || !isDay(dueOn)) return [{ code: 'no-day', field: 'dueOn' }];
    return dueOn < decidedOn ? [{ code: 'in-the-past', field: 'dueOn' }] : [];
  };
  const refusals = [
    ...(what === '' ? [{ code: 'empty', field: 'what' }] : long(what, 200, 'what')),
    ...long(who, 80, 'who'),
    ...day(),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({
    what,
    who: who === '' ? null : who,
    whoOrganisationId: whoOrganisationId ?? null,
    dueOn: dueOn === undefined || dueOn === '' ? null : dueOn,
  });
}
