import type { DataRequest, RequestKind } from '#domain/request/request.ts';
import type { Day } from '#law/day.ts';

/** A request without who it is about: for who watches. */
export type WatchedRequest = {
  readonly id: string;
  readonly kind: RequestKind;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly state: DataRequest['state'];
  readonly handler: string;
  readonly doneOn: Day | null;
};
type Change = Partial<Pick<DataRequest, 'dueOn' | 'extendedBecause' | 'state' | 'refusedBecause' | 'was'>> & {
  readonly decided?: { readonly by: string; readonly on: Day };
};
/** Everything of one table about one young person, as it is kept. */
export type KeptRows = { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** Requests of young people about their data, of the own organisation. */
export type RequestStore = {
  enter(request: DataRequest): Promise<void>;
  find(id: string): Promise<DataRequest | undefined>;
  ofCase(caseId: string): Promise<readonly DataRequest[]>;
  /** With names, for who guides: open ones first. */
  list(): Promise<readonly (DataRequest & { readonly name: string })[]>;
  /** Changes one that is open; false when somebody decided before. */
  change(id: string, change: Change): Promise<boolean>;
  /** For a privacy officer; nothing for anybody else. */
  watched(): Promise<readonly WatchedRequest[]>;
  approveRemoval(id: string): Promise<boolean>;
  /** For the program: removes what was approved; whether it did. */
  remove(id: string): Promise<boolean>;
  /** Everything that the own organisation has of these records of one young person. */
  everything(caseIds: readonly string[]): Promise<readonly KeptRows[]>;
  setBirthDate(caseId: string, birthDate: Day, key: string): Promise<void>;
  /** For the program: open, and the last good day comes near or passed; and that it was told. */
  nearlyLate(
    until: Day,
    limit: number,
  ): Promise<readonly Pick<DataRequest, 'id' | 'caseId' | 'organisationId' | 'memberId'>[]>;
  lateTold(id: string, on: Day): Promise<void>;
};
