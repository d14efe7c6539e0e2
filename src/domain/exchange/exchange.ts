import type { ActName } from '../access/acts.ts';
import type { OrganisationKind } from '../access/actor.ts';
import type { Purpose } from '../access/purposes.ts';
import type { FieldId } from './fields.ts';

/**
 * Why a field is in a row: 'law' = an article names it; 'needed' = without it the exchange does nothing; 'ours' = a choice,
 * which the privacy officer of an organisation may take out for that organisation.
 */
export type Firmness = 'law' | 'needed' | 'ours';
/** Where it goes: to another organisation, along with the own colleague, to a mailbox or calendar, to everybody, or in. */
export const directions = {
  out: 'Naar een andere organisatie',
  back: 'Terug naar wie overdroeg',
  along: 'Mee op papier of in een bestand',
  mail: 'Per mail, per sms of in de agenda',
  public: 'Voor iedereen, zonder jongeren',
  in: 'Wat binnenkomt',
} as const;
export type Direction = keyof typeof directions;

/** One exchange, as a privacy officer reads it and as the program asks it. */
export type Exchange = {
  readonly id: string;
  readonly direction: Direction;
  readonly title: string;
  /** Why it goes, in one sentence. */
  readonly purpose: string;
  /** The closed list of docs/rechten.md, part 5. */
  readonly under: Purpose;
  /** The article, or whose task it is. */
  readonly ground: string;
  /** 'ours' = an agreement or a choice of Aanzet; the law does not ask for it. */
  readonly fixedBy: 'law' | 'ours';
  /** A jurist has not confirmed the ground. */
  readonly unconfirmed?: true;
  readonly fields: Readonly<Partial<Record<FieldId, Firmness>>>;
  /** Who sends or takes it; 'all' = every organisation with an account. */
  readonly from: readonly OrganisationKind[] | 'all';
  readonly receiver: string;
  /** How long it can be read there, or is kept. */
  readonly keeps: string;
  /** Whose yes it asks. */
  readonly yes: string;
  /** The acts through which it goes; those of the program itself are named by job. */
  readonly acts: readonly ActName[];
  readonly jobs?: readonly string[];
};

/** What a privacy officer took out of a row, for the own organisation. */
export type Narrowed = { readonly exchange: string; readonly field: FieldId };

/** The fields that may go through this exchange now. A row can only lose fields by this, and only those of our choice. */
export const openFields = (row: Exchange, narrowed: readonly Narrowed[] = []): ReadonlySet<FieldId> =>
  new Set(
    (Object.keys(row.fields) as FieldId[]).filter(
      (field) => row.fields[field] !== 'ours' || !narrowed.some((n) => n.exchange === row.id && n.field === field),
    ),
  );

/** What of a record may go: a field that is not open is not there, whatever was asked. */
export const pass = <T extends Partial<Record<FieldId, unknown>>>(open: ReadonlySet<FieldId>, record: T): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([field]) => open.has(field as FieldId))) as Partial<T>;

/** May this field be taken out of this row? */
export const mayNarrow = (row: Exchange, field: string): field is FieldId => row.fields[field as FieldId] === 'ours';
