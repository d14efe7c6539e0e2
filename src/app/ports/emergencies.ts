import type { RefusedBecause } from '#domain/access/emergency.ts';
import type { Day } from '#law/day.ts';

/** A day and, in Amsterdam, the time on it: '9.05'. */
export type Moment = { readonly on: Day; readonly time: string };
/** One request as who follows it sees it: without whom it is about. Colleagues by id. */
export type EmergencyLine = {
  readonly id: string;
  readonly memberId: string;
  readonly asked: Moment;
  readonly state: 'asked' | 'given' | 'refused';
  readonly decidedBy: string | null;
  readonly decided: Moment | null;
  readonly refusedBecause: RefusedBecause | null;
  readonly until: Moment | null;
  readonly ended: Moment | null;
  /** null = it ended by itself. */
  readonly endedBy: string | null;
  /** It can be used now. */
  readonly open: boolean;
  readonly followsAs: 'asker' | 'privacy' | 'named' | 'lead';
};
/** What was typed, for who decides and for who is named. `fits`: exactly one young person. */
export type EmergencyWords = {
  readonly firstName: string;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly reason: string;
  readonly fits: boolean;
};
type NewEmergency = Omit<EmergencyWords, 'fits'> & {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly askedOn: Day;
};
export type EmergencyDone = Moment & { readonly act: string };
/** By whose yes a colleague of the own organisation got in, and until when. */
export type EmergencyOfCase = {
  readonly who: string;
  readonly by: string;
  readonly from: Day;
  readonly until: Moment;
};

/** Emergency access. Only ever added to; who may read or decide what is held by the functions of the database. */
export type EmergencyStore = {
  ask(request: NewEmergency): Promise<void>;
  /** Those that the actor follows, newest first. */
  lines(): Promise<readonly EmergencyLine[]>;
  words(id: string): Promise<EmergencyWords | undefined>;
  /** What was done with it, newest first. */
  done(id: string): Promise<readonly EmergencyDone[]>;
  /** The case that is open by it for the actor, now. */
  openCase(id: string): Promise<string | undefined>;
  ofCase(caseId: string): Promise<readonly EmergencyOfCase[]>;
  /** `null` gives it. False: there was nothing to decide, or nobody fits. */
  decide(id: string, because: RefusedBecause | null): Promise<boolean>;
  end(id: string): Promise<boolean>;
  /** For the program: the colleagues who are named for whom it is about. */
  named(id: string): Promise<readonly string[]>;
  /** For the program: what ended by itself; and old words go. */
  sweep(): Promise<readonly { readonly id: string; readonly organisationId: string; readonly memberId: string }[]>;
};
