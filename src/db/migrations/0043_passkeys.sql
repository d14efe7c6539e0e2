-- Passkeys of colleagues (docs/decisions/0017-passkeys.md), and all keys of somebody ending with the day they leave.
-- A public key opens nothing by itself: what signs stays on the device of the colleague.
create table passkey (
  id uuid primary key,
  member_id uuid not null references member,
  credential_id bytea not null unique,
  public_key bytea not null,
  -- As the device counts; a lower one than before is a copy. Many devices do not count and say 0.
  uses bigint not null,
  name text not null check (char_length(name) between 1 and 60),
  made_on date not null,
  used_on date
);
create index passkey_by_member on passkey (member_id);

-- Questions to a passkey that were answered: each is taken once, until it is too old anyway.
create table passkey_answered (
  question_hash bytea primary key,
  ends_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['passkey', 'passkey_answered'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy program on %I to aanzet_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to aanzet_system', t);
  end loop;
end $$;
-- A colleague makes, sees and removes the own ones; the key itself only goes in.
create policy own on passkey to aanzet_app using (member_id = (select app_member()))
  with check (member_id = (select app_member()));
grant select (id, member_id, credential_id, name, made_on, used_on), insert, delete on passkey to aanzet_app;

-- Who leaves has no key left, in the same transaction and whoever did it: a list, a merge or a colleague. What they were
-- still typing is of nobody else, and goes too. Runs as the owner: no role may end what is another's.
create function member_left() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from session where member_id = new.id;
  delete from passkey where member_id = new.id;
  delete from first_time where member_id = new.id;
  delete from first_time_right where member_id = new.id;
  delete from authenticator where member_id = new.id;
  delete from outside_account where member_id = new.id;
  delete from sign_in_round where member_id = new.id;
  delete from calendar_feed where member_id = new.id;
  delete from undo_step where member_id = new.id;
  delete from saved_filter where member_id = new.id;
  delete from identity_code where member_id = new.id;
  delete from member_identity where member_id = new.id;
  delete from draft where member_id = new.id;
  update summer_link set closed = true where member_id = new.id and not closed;
  return null;
end $$;
revoke execute on function member_left() from public;
create trigger keys_end after update of left_on on member
  for each row when (old.left_on is null and new.left_on is not null) execute function member_left();
