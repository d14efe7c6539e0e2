import type { Day } from '#law/day.ts';
import type { Mandate } from '#domain/directory/mandate.ts';
import type { MovedTurn } from './merges.ts';

/** What became of the entry itself, by id: people who went along (with their team) or came in no more, and so on. */
export type EntryMoved = {
  readonly people: readonly { readonly id: string; readonly teamId: string | null }[];
  readonly left: readonly string[];
  readonly closures: readonly string[];
  readonly services: readonly string[];
  /** Entries that had gone up in the one that goes. */
  readonly before: readonly string[];
};
/** What taking two organisations apart needs beside the cases. */
export type OrganisationRestore = EntryMoved & {
  readonly ended: readonly Mandate[];
  readonly begun: readonly Mandate[];
  /** Numbers that the one that stays got, and names that it is found by since. */
  readonly phone: boolean;
  readonly publicPhone: boolean;
  readonly names: readonly string[];
};
/** The same for two colleagues: fields that were filled, and whose stand-in changed. */
export type ContactRestore = {
  readonly filled: readonly ('mail' | 'phone' | 'workDays')[];
  readonly standInOf: readonly string[];
};
type Both = {
  readonly id: string;
  readonly goesId: string;
  readonly staysId: string;
  /** Where it is taken apart: the one that stays, or where both colleagues work. */
  readonly organisationId: string;
  readonly on: Day;
};
export type KeptMerge = Both &
  (
    | { readonly what: 'organisation'; readonly restore: OrganisationRestore }
    | { readonly what: 'contact'; readonly restore: ContactRestore }
  );
/** Beginning to remember, before anything moves. */
export type Remembered = Both & { readonly what: KeptMerge['what']; readonly by: string; readonly people: boolean };
/** A merge that can be taken apart: what went, and when. */
export type OpenMerge = { readonly id: string; readonly goesId: string; readonly name: string; readonly on: Day };

/** Young people in numbers: who comes back, and who stays because somebody went on there. */
export type Standing = {
  readonly back: number;
  readonly stay: number;
  /** Contact persons, the same. */
  readonly peopleBack: number;
  readonly peopleStay: number;
};
type Apart = {
  readonly merge: KeptMerge;
  /** A team of the one that comes back, for a turn whose contact person stays; and the day by which it then asks. */
  readonly teamId: string | null;
  readonly askBy: Day;
};
type CasesBack = { readonly caseIds: readonly string[]; readonly turns: readonly MovedTurn[] };

/** Remembering a merge and taking it apart, under the program's rights inside an act that was authorised. */
export type UnmergeStore = {
  remember(merge: Remembered): Promise<void>;
  /** After everything moved: what the entry needs, and the cases as they lie now. */
  keep(id: string, restore: OrganisationRestore | ContactRestore): Promise<void>;
  /** What an agreement's move needs; the program may not see which one it is (returned under the actor's rights). */
  rememberAgreements(id: string, moved: readonly { readonly id: string; readonly caseId: string }[]): Promise<void>;
  /** Merges that nothing came on top of: into this organisation, or (with `memberId`) into this colleague of it. */
  openMerges(organisationId: string, memberId?: string): Promise<readonly OpenMerge[]>;
  /** Held until the transaction ends, so that two who take it apart wait for each other. Undefined = undone, or never. */
  holdMerge(id: string): Promise<KeptMerge | undefined>;
  standing(merge: KeptMerge): Promise<Standing>;
  /** The organisation that went stands again, with the cases and people that nobody touched since. */
  takeApart(apart: Apart): Promise<CasesBack>;
  /** The same in numbers: young people of whom work comes back, and of whom none does. What was agreed is not counted. */
  contactStanding(merge: KeptMerge): Promise<{ readonly back: number; readonly stay: number }>;
  /** The colleague who went stands again, with the work that still lies as it was put. Agreements as the actor may. */
  contactApart(merge: KeptMerge): Promise<readonly string[]>;
  /** Own words of a turn that somebody went on with are not kept beside it. */
  forget(): Promise<void>;
  /** A line on the timeline of each case. */
  noteApart(
    organisationId: string,
    events: readonly { readonly id: string; readonly caseId: string }[],
    kind: 'organisation-unmerged' | 'contact-unmerged',
    on: Day,
  ): Promise<void>;
};
