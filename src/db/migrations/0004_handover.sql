-- The hand-over: one row a hand-over, its contents in rows of their own so that the receiver's rights decide row by row.
create table handover (
  id uuid primary key,
  case_id uuid not null references cases,
  kind text not null,
  from_organisation_id uuid not null references organisation,
  from_member_id uuid references member,
  to_organisation_id uuid not null references organisation,
  to_member_id uuid references member,
  to_team_id uuid references team,
  to_name text,
  to_mail text,
  state text not null,
  question text not null default '',
  read_on date,
  read_with text,
  read_together boolean,
  yes_by text,
  yes_name text,
  yes_on date,
  yes_how text,
  sent_on date,
  answer_due_on date,
  taken_over_on date,
  taken_over_by text,
  taken_over_member_id uuid references member,
  taken_over_how text,
  contact_after text not null default 'receiver' check (contact_after in ('sender', 'receiver')),
  meet_on date,
  met_on date,
  met_how text,
  not_there integer not null default 0,
  closed_on date,
  reason text,
  who_else text,
  -- Afgeschermd when it was sent: only the colleague asked by name, never a team or teamleider.
  named_only boolean not null default false,
  -- What a receiver knows of school beside the blocks: as it was when it was sent, and nothing of the enrolment itself.
  shown_school text,
  shown_end date,
  begun_on date not null,
  -- Who wrote it last: two people at one draft are told whose words they meet.
  changed_by_member_id uuid references member,
  version integer not null default 1
);
-- One open hand-over a case: the states that end one are not in this list.
create unique index one_open_handover on handover (case_id)
  where state in ('draft', 'read', 'agreed', 'sent', 'asked', 'lapsed', 'taken-over');
create index handover_by_sender on handover (from_organisation_id, state);
create index handover_by_receiver on handover (to_organisation_id, state);

-- What the sender noted on the way to a yes and what never leaves it: may the young person decide alone, and what did he or
-- she say of it when a parent decides.
create table handover_inside (
  handover_id uuid primary key references handover,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  capacity text not null default 'unknown' check (capacity in ('yes', 'no', 'unknown')),
  own_view text
);
create index handover_inside_by_case on handover_inside (case_id);

-- Rights go by row, not by column: of the row that both sides write, the receiver changes what is its answer. All else,
-- what is asked, who said yes, to whom it went, stays as the sender wrote it; a column that is added later too.
create function handover_sides() returns trigger language plpgsql as $$
declare answer text[] := array['state', 'answer_due_on', 'taken_over_on', 'taken_over_by', 'taken_over_member_id',
  'taken_over_how', 'contact_after', 'meet_on', 'met_on', 'met_how', 'not_there', 'closed_on', 'reason', 'who_else',
  'changed_by_member_id', 'version'];
begin
  if current_user = 'aanzet_app' and old.from_organisation_id <> all(app_organisations())
    and to_jsonb(new) - answer is distinct from to_jsonb(old) - answer
  then raise exception 'only the sender changes this' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger sides before update on handover for each row execute function handover_sides();

-- moment: 'request' may be read before taking over, 'after' only by who took over. goes_along false never leaves the sender.
create table handover_block (
  handover_id uuid not null references handover,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  to_organisation_id uuid not null references organisation,
  block text not null,
  text text not null,
  goes_along boolean not null,
  moment text not null check (moment in ('request', 'after')),
  primary key (handover_id, block)
);
create table handover_message (
  id uuid primary key,
  handover_id uuid not null references handover,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  other_organisation_id uuid not null references organisation,
  author text not null,
  kind text not null check (kind in ('question', 'answer')),
  text text not null,
  written_on date not null
);
create table handover_link (
  id uuid primary key,
  handover_id uuid not null references handover,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  token_hash bytea not null unique,
  code_hash bytea not null,
  wrong_codes integer not null default 0,
  blocked_until timestamptz,
  expires_on date not null,
  closed boolean not null default false
);
-- Who came in by a link: a row for each time, so that two people at one desk each act under their own name.
create table handover_guest (
  id uuid primary key,
  link_id uuid not null references handover_link,
  name text not null,
  on_day date not null
);
create index handover_block_by_case on handover_block (case_id);
create index handover_message_by_case on handover_message (case_id);
create index handover_link_by_case on handover_link (case_id);
create index handover_by_case on handover (case_id);
create index shield_named_by_case on shield_named (case_id);
create index no_view_by_case on no_view (case_id);
create index case_link_by_into on case_link (into_case_id);
