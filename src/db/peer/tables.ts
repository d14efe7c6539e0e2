import type { Generated } from 'kysely';
import type { YesBy } from '#domain/handover/yes.ts';
import type { Decides, PeerChannel, PeerNoteKind, PeerState } from '#domain/peer/peer.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type PeerTables = {
  peer_coach: {
    id: string;
    organisation_id: string;
    member_id: string;
    name: string;
    called: string;
    profile: string;
    vog_seen_on: Maybe<Day>;
    vog_until: Maybe<Day>;
    most: number;
    stopped_on: Maybe<Day>;
    vog_told: Maybe<Day>;
    forgotten: Generated<boolean>;
    version: Generated<number>;
  };
  peer_way: {
    id: string;
    coach_id: string;
    organisation_id: string;
    member_id: string;
    token_hash: Buffer;
    code_hash: Buffer;
    made_on: Day;
    expires_on: Day;
    opened_on: Maybe<Day>;
    wrong_codes: Generated<number>;
    waits: Generated<number>;
    blocked_until: Date | null;
    visit_hash: Maybe<Buffer>;
    visit_made_at: Maybe<Date>;
    visit_seen_at: Maybe<Date>;
    closed: Generated<boolean>;
  };
  peer_pairing: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    coach_id: Maybe<string>;
    called: Maybe<string>;
    decides: Decides;
    state: Generated<PeerState>;
    begun_on: Day;
    channel: Maybe<PeerChannel>;
    address: Maybe<string>;
    yes_by: Maybe<YesBy>;
    yes_name: Maybe<string>;
    yes_on: Maybe<Day>;
    ended_on: Maybe<Day>;
    ended_by: Maybe<'young' | 'colleague' | 'program'>;
    came_from: Maybe<string>;
  };
  peer_note: {
    id: string;
    case_id: string;
    organisation_id: string;
    pairing_id: string;
    kind: PeerNoteKind;
    text: string;
    due_on: Maybe<Day>;
    done_on: Maybe<Day>;
    written_on: Day;
  };
};
