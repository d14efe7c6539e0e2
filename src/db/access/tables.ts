import type { ColumnType, Generated } from 'kysely';
import type { LogStep, LogStepState } from '#domain/access/log-years.ts';
import type { ProviderKind } from '#domain/access/provider.ts';
import type { Day } from '#law/day.ts';
import type { Made, Maybe } from '../columns.ts';

/** How colleagues sign in, as Kysely sees it. */
type SignInTables = {
  authenticator: {
    member_id: string;
    sealed_secret: Buffer;
    passphrase_hash: string;
    last_step: number;
    made_on: Day;
  };
  recovery_code: { member_id: string; code_hash: Buffer; used_on: Maybe<Day> };
  first_time_right: { member_id: string; until_on: Day };
  first_time: {
    token_hash: Buffer;
    member_id: Maybe<string>;
    code_hash: Buffer;
    wrong_codes: Generated<number>;
    sealed_secret: Maybe<Buffer>;
    ends_at: Date;
  };
  session: {
    id: string;
    token_hash: Buffer;
    member_id: string;
    shared: boolean;
    device: string;
    made_at: Date;
    seen_at: Date;
  };
  passkey: {
    id: string;
    member_id: string;
    credential_id: Buffer;
    public_key: Buffer;
    uses: number;
    name: string;
    made_on: Day;
    used_on: Maybe<Day>;
  };
  passkey_answered: { question_hash: Buffer; ends_at: Date };
  road_key: { id: string; member_id: string; session_id: string | null; sealed_key: Buffer; made_at: Date };
  road_sent: { id: string; member_id: string; sent_at: Date };
  sign_in_try: { key: Buffer; tries: number; wait_until: Date; last_at: Date };
};
/** How they sign in through their organisation. */
type ProviderTables = {
  sign_in_provider: {
    organisation_id: string;
    kind: ProviderKind;
    issuer: string;
    client_id: string;
    sealed_secret: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
    code: string;
    asks_second: boolean;
    live: boolean;
    tried_on: Maybe<Day>;
    changed_on: Day;
  };
  outside_account: { member_id: string; account_hash: Buffer; bound_on: Day };
  sign_in_round: {
    token_hash: Buffer;
    browser_hash: Buffer;
    purpose: 'in' | 'bind' | 'trial' | 'second';
    organisation_id: string;
    member_id: Maybe<string>;
    sealed_secrets: Maybe<Buffer>;
    shared: boolean;
    onward: string;
    ends_at: Date;
  };
};
/** Columns as Kysely sees them. */
export type LogTables = SignInTables &
  ProviderTables & {
    access_event: {
      id: string;
      line: Made<number>;
      at: Made<Date>;
      on_day: Day;
      kind: string;
      member_id: Maybe<string>;
      job_title: string;
      organisation_id: Maybe<string>;
      organisation_name: string;
      purpose: string;
      act: string;
      xid: Made<string>;
    };
    access_subject: { event_id: string; pseudonym: string; how: string };
    access_seal: {
      number: number;
      year: number;
      lines: string[];
      hashes: Buffer[];
      root: Buffer;
      upto: string;
      sealed_at: Made<Date>;
      dropped: Generated<boolean>;
      salt: Maybe<Buffer>;
      closed: Generated<boolean>;
      segment_id: Maybe<string>;
    };
    log_segment: {
      id: string;
      year: number;
      step: LogStep;
      state: Generated<LogStepState>;
      proposed_by: string;
      proposed_on: Day;
      decided_by: Maybe<string>;
      decided_on: Maybe<Day>;
      done_on: Maybe<Day>;
      lines: Maybe<string>;
      people: Maybe<string>;
      first_day: Maybe<Day>;
      last_day: Maybe<Day>;
      first_line: Maybe<string>;
      last_line: Maybe<string>;
      first_seal: Maybe<number>;
      last_seal: Maybe<number>;
      proof: Maybe<Buffer>;
    };
    export_mark: {
      id: string;
      organisation_id: string;
      member_id: string;
      act: string;
      reason: string;
      words: Maybe<string>;
      row_count: number;
      mark: string;
      made_on: Day;
    };
  };
