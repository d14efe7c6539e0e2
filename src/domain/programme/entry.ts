import type { Day } from '#law/day.ts';

/** What was done with what young people said. */
export const doneWith = {
  adopted: 'Overgenomen',
  partly: 'Voor een deel overgenomen',
  not: 'Niet overgenomen',
} as const;
export type DoneWith = keyof typeof doneWith;
export const reviewOutcomes = { continue: 'Doorgaan', adjust: 'Aanpassen', stop: 'Stoppen' } as const;
export type ReviewOutcome = keyof typeof reviewOutcomes;
export const decisionOutcomes = { yes: 'Akkoord', remarks: 'Akkoord, met opmerkingen', no: 'Niet akkoord' } as const;
export type DecisionOutcome = keyof typeof decisionOutcomes;
export type ReportedTo = 'school' | 'municipality';

/**
 * What the file of a programme holds besides its text, by kind. An entry is never changed: who thinks otherwise later writes the
 * next one about the same (`sectionId` and `subject`), and the last one counts (decision 0039).
 */
export type EntryContent = {
  /** Of a measure (`sectionId`) by a municipality (`subject`, its code). `version` is the text of the measure it was about. */
  readonly consent: {
    readonly answer: 'yes' | 'no';
    readonly why: string;
    readonly saidBy: string;
    readonly saidOn: Day;
    readonly version: number;
  };
  /** What young people said (`subject` is the id of the first entry about it). `done` null = nobody answered yet. */
  readonly heard: {
    readonly on: Day;
    readonly who: string;
    readonly said: string;
    readonly done: DoneWith | null;
    readonly because: string;
  };
  /** "Wij doen dit anders, omdat" on an item of the check (`subject`), of one section or of the whole; null = taken back. */
  readonly deviation: { readonly because: string | null };
  /** When a step of the plan (`subject`) must be ready, how long it takes and when it was; null = worked out. */
  readonly step: { readonly dueOn: Day | null; readonly takes: number | null; readonly doneOn: Day | null };
  /** What a college or board (`subject`, the id of a party) decides on the programme, and when. */
  readonly decision: {
    readonly plannedOn: Day | null;
    readonly decidedOn: Day | null;
    readonly outcome: DecisionOutcome | null;
    readonly words: string;
  };
  /** Whether a change (of a section, or of what belongs to the text) since the adopted version (`adopted`) is substantial: a person decides. */
  readonly change: {
    readonly adopted: number;
    readonly version: number | null;
    /** Of what is no section: what was there, in words; left out = of a section. */
    readonly mark?: string;
    readonly substantial: boolean;
    readonly why: string;
  };
  /** A substantial change was reported: `subject` says by whom. */
  readonly reported: {
    readonly adopted: number;
    readonly version: number | null;
    readonly mark?: string;
    readonly on: Day;
    readonly how: string;
  };
  /** The yearly review of a measure (`subject` is the year). */
  readonly review: { readonly outcome: ReviewOutcome; readonly why: string };
  /** Another programme in which a municipality (`subject`, its code) takes part too; null = it does not. */
  readonly elsewhere: { readonly where: string | null };
  /** A version (`subject`, its number) was adopted by mistake. */
  readonly withdrawn: { readonly why: string };
};
export type EntryKind = keyof EntryContent;
type Entries = {
  readonly [P in EntryKind]: {
    readonly id: string;
    readonly kind: P;
    readonly sectionId: string | null;
    readonly subject: string | null;
    readonly content: EntryContent[P];
    readonly by: string;
    readonly on: Day;
  };
};
export type Entry<K extends EntryKind = EntryKind> = Entries[K];

/** All entries of one kind, the oldest first as they were written. */
const entriesOf = <K extends EntryKind>(entries: readonly Entry[], kind: K): readonly Entry<K>[] =>
  entries.filter((entry) => entry.kind === kind) as unknown as readonly Entry<K>[];
const keyOf = ({ sectionId, subject }: Pick<Entry, 'sectionId' | 'subject'>): string =>
  `${sectionId ?? ''} ${subject ?? ''}`;
/** What holds of one kind: of each subject the entry that was written last, in the order in which it first came up. */
export const standing = <K extends EntryKind>(entries: readonly Entry[], kind: K): readonly Entry<K>[] => [
  ...new Map(entriesOf(entries, kind).map((entry) => [keyOf(entry), entry])).values(),
];
/** What holds about one subject; undefined when nobody wrote anything. */
export const standingOn = <K extends EntryKind>(
  entries: readonly Entry[],
  kind: K,
  about: Pick<Entry, 'sectionId' | 'subject'>,
): Entry<K> | undefined => standing(entries, kind).find((entry) => keyOf(entry) === keyOf(about));
