import type { TakeOut, TakeOutCounts } from '#domain/takeout/steps.ts';
import type { FileTableName } from '#domain/takeout/tables.ts';
import type { Line } from '#domain/takeout/write.ts';
import type { Row } from '#domain/takeout/rekey.ts';
import type { Day } from '#law/day.ts';

type Change = Partial<
  Pick<
    TakeOut,
    'state' | 'fileYesBy' | 'fileYesOn' | 'takenOn' | 'control' | 'readyOn' | 'goneYesBy' | 'goneYesOn' | 'counts'
  >
>;
/** Stepping out, and coming in with the file of it. */
export type TakeOutStore = {
  /** The newest wish of this organisation; undefined when there is none that the actor may see. */
  newest(organisationId: string): Promise<TakeOut | undefined>;
  ask(one: Pick<TakeOut, 'id' | 'organisationId' | 'askedBy' | 'askedOn'>): Promise<void>;
  /** False when it is no longer as it was: somebody was faster. */
  change(one: TakeOut, change: Change): Promise<boolean>;
  /** Undefined for who may not know. */
  counts(organisationId: string): Promise<TakeOutCounts | undefined>;
  /** Lines of one table for the file; throws unless the database finds two people behind it. */
  lines(table: FileTableName): Promise<readonly Line[]>;
  /** The actor is barred from somebody (geen inzage), and so cannot take all along. */
  isBarred(): Promise<boolean>;
  /** Organisations whose removal was approved and is not done. For the program. */
  removing(): Promise<readonly string[]>;
  /** Removes at most `most` young people, each whole; how many. For the program. */
  removeSome(organisationId: string, most: number): Promise<number>;
  /** What stays with others changes hands, and the rest of the organisation goes. For the program. */
  removeRest(organisationId: string, onDay: Day): Promise<void>;
  /** Nobody of the organisation comes in any more. */
  closeAccounts(organisationId: string, onDay: Day): Promise<void>;
  /** An entry of the directory works with Aanzet from now on. */
  opens(organisationId: string): Promise<void>;
  /** Stores lines of one table at an organisation that this transaction opened. */
  bringIn(organisationId: string, table: FileTableName, rows: readonly Row[]): Promise<void>;
  /** A link of fourteen days for a colleague who came in with a file. */
  invite(
    organisationId: string,
    memberId: string,
    id: string,
    tokenHash: Uint8Array,
    days: readonly [Day, Day],
  ): Promise<void>;
};
