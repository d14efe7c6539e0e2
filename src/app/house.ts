import type { Paper } from '#domain/papers/paper.ts';
import type { ActName, Relation } from '#domain/access/acts.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Entry, Plan } from '#domain/figures/publication.ts';
import type { Release } from '#domain/figures/release.ts';
import type { Instant } from '#domain/access/session.ts';
import { may, mayEver, relationTo } from '#domain/access/may.ts';
import type { Day } from '#law/day.ts';
import { register } from '#law/register.ts';
import type { Register } from '#law/rule.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Part } from '#domain/takeout/write.ts';
import type { Places } from '#domain/directory/place.ts';
import type { Keep, SievedRow } from '#domain/figures/sieve.ts';
import type { Table } from '#domain/intake/table.ts';
import type { CaseFacts } from './ports/cases.ts';
import type { Desk } from './ports/desk.ts';
import type { KeptRoot } from './ports/log.ts';
import type { Installation } from './ports/installation.ts';
import type { IdentityServers } from './ports/identity.ts';
import type { PasskeySpeech } from './ports/passkeys.ts';
import type { Vault } from './ports/vault.ts';
import { refusalOfStopped } from './sealed.ts';

/** A list on its way to a workbook: rows of text as they are, lines above the heads too; `headsAt` is the row of the heads. */
export type Sheet = {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly headsAt: number;
  /** By column, below the heads, what a spreadsheet may add up: euros or whole numbers. Left out or null = text. */
  readonly numbers?: readonly (SheetNumber | null)[];
};
/** Euros as '12.500,00', a whole number as '2026', or a number as it stands: '4,5'. */
export type SheetNumber = 'euro' | 'whole' | 'plain';

/** A paper with of whom it is, which version and when it was made: under the title, and at the foot of each sheet. */
export type PaperFile = { readonly paper: Paper; readonly about: string };
/**
 * A paper to keep as it is. `title` stands in the frame of the reader, without a name of anybody; `notices` stand under the lead,
 * in bold; `foot` is on each sheet.
 */
export type PdfFile = Pick<Paper, 'title' | 'lead' | 'sections'> & {
  readonly heading: string;
  readonly notices: readonly string[];
  readonly foot: string;
  readonly madeOn: Day;
};
/** Of whom what is published, and what left of them before. */
export type ReleaseJob = {
  readonly plan: Plan;
  readonly people: readonly Entry[];
  readonly before: Release | undefined;
};
/** What an act needs from outside itself; main/ makes one. */
export type House = {
  /** One transaction under the actor's rights, for the purpose of this act, logged (db/session.ts). Never nest. */
  withActor<T>(actor: Actor, act: ActName, work: (desk: Desk) => Promise<T>, batch?: string): Promise<T>;
  /** The day it is in Europe/Amsterdam, or on the demo clock. */
  today: () => Day;
  /** UUIDv7. */
  newId: () => string;
  /** The machine's clock, in milliseconds: for sessions and codes only. What is about days asks `today`. */
  now: () => Instant;
  readonly vault: Vault;
  /** Sign-ins of organisations. */
  readonly identity: IdentityServers;
  readonly passkeySpeech: PasskeySpeech;
  /** Random url-safe text of n bytes, for links and codes. */
  secret: (bytes: number) => string;
  /** SHA-256. */
  hash: (text: string) => Uint8Array;
  readonly places: () => Places;
  /** The register of the law, when it is another than the one that ships. */
  readonly rules?: Register;
  /** How many letters two words differ, for suggestions. */
  distance: (a: string, b: string) => number;
  /** Where the roots of the sealed log are kept outside the database (a file beside it): append only. */
  readonly roots: {
    kept(): Promise<readonly KeptRoot[]>;
    keep(roots: readonly KeptRoot[]): Promise<void>;
  };
  /** A list as a table, or why it is none; always outside a transaction. */
  readList(bytes: Uint8Array, fileName: string): Promise<Outcome<Table>>;
  /**
   * A text file row by row while it comes in, of which only the columns that `keep` names are held; always outside a
   * transaction. Refusals: empty-file, unreadable, quote-open.
   */
  sieveText(pieces: AsyncIterable<Uint8Array>, keep: Keep, onRow: (row: SievedRow) => void): Promise<Outcome<void>>;
  /** A list as an .xlsx; always outside a transaction. */
  writeSheet(sheet: Sheet): Promise<Uint8Array>;
  /** A paper for a word processor (.docx). */
  writePaper(paper: PaperFile): Promise<Uint8Array>;
  /** A paper to keep as it is (.pdf), which can be read aloud. */
  writePdf(file: PdfFile): Promise<Uint8Array>;
  /** What may leave of figures, computed beside the house: always outside a transaction. Also refused: release-late, release-broken. */
  release(job: ReleaseJob): Promise<Outcome<Release>>;
  /** Zips: each part is of the day on which it was made. `unpack` measures what really comes out, and gives nothing above the limit. */
  readonly zip: {
    pack(parts: readonly Part[], madeOn: Day): Uint8Array;
    unpack(zip: Uint8Array, limit: number): readonly Part[] | 'too-large' | 'unreadable';
  };
  /** Lets others have their turn in the middle of long work. */
  pause: () => Promise<void>;
  /** A named point at which a test may pull the plug; does nothing otherwise. */
  crashPoint: (name: string) => void;
  /** What the program knows of where it runs; not there where nobody asks, as in tests of acts. */
  readonly installation?: Installation;
  /** Whether an sms can go from here; left out = no. */
  readonly sms?: boolean;
  /** Demo mode: invented people, personas, a movable clock. */
  readonly demo: boolean;
};
/** The rules that this house works with. */
export const rulesOf = ({ rules }: House): Register => rules ?? register;
/** One act at work: what it may use inside its transaction. */
export type Step = {
  readonly desk: Desk;
  readonly actor: Actor;
  readonly act: ActName;
  readonly today: Day;
  readonly newId: () => string;
  readonly places: () => Places;
  readonly rules: Register;
};
export type Act<C, R> = (house: House, actor: Actor, command: C) => Promise<Outcome<R>>;

/** Makes an act: asks whether this role may do it at all, then opens the one transaction in which it happens. */
export const makeAct =
  <C, R>(name: ActName, work: (step: Step, command: C) => Promise<Outcome<R>>): Act<C, R> =>
  async (house, actor, command) => {
    if (!mayEver(actor, name)) return refuse('not-allowed');
    return house
      .withActor(actor, name, (desk) =>
        work(
          {
            desk,
            actor,
            act: name,
            today: house.today(),
            newId: house.newId,
            places: house.places,
            rules: rulesOf(house),
          },
          command,
        ),
      )
      .catch(refusalOfStopped);
  };

/** Loads a case and asks whether the actor may do this act on it. Not yours, hidden and not there are all `not-found`. */
export async function admit(
  step: Step,
  caseId: string,
): Promise<Outcome<{ readonly facts: CaseFacts; readonly relation: Relation }>> {
  const facts = await step.desk.cases.find(caseId);
  if (!facts) return notFound;
  const relation = relationTo(step.actor, facts);
  return may(step.actor, step.act, relation) ? ok({ facts, relation }) : notFound;
}
