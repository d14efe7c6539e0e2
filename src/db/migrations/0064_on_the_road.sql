-- Writing down what was heard where there is no internet (decision 0028). A device closes the text with the public half of a
-- pair of keys; the other half stands here, sealed with the key of the installation, for as long as the text may still come.
create table road_key (
  id uuid primary key,
  member_id uuid not null references member,
  -- In which session it was made; without one in a demo. No reference: a session that ran out leaves its key.
  session_id uuid,
  sealed_key bytea not null,
  made_at timestamptz not null
);
create index road_key_by_member on road_key (member_id);

-- What came in, so that the same text sent twice is one note. Says nothing of whom it was about.
create table road_sent (
  id uuid primary key,
  member_id uuid not null references member,
  sent_at timestamptz not null
);
create index road_sent_by_member on road_sent (member_id);

do $$
declare t text;
begin
  foreach t in array array['road_key', 'road_sent'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy program on %I to aanzet_system using (true)', t);
    execute format('create policy own on %I to aanzet_app using (member_id = (select app_member()))
      with check (member_id = (select app_member()))', t);
    execute format('grant select, insert on %I to aanzet_app', t);
    execute format('grant select, delete on %I to aanzet_system', t);
  end loop;
end $$;
grant delete on road_key to aanzet_app;

-- Who leaves, or sets up anew after a loss, has no key left: what a device still keeps is then unreadable for ever. Runs as the
-- owner: no role may end what is another's.
create function road_keys_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'member' then
    delete from road_key where member_id = new.id;
    delete from road_sent where member_id = new.id;
  else
    delete from road_key where member_id = coalesce(new.member_id, old.member_id);
  end if;
  return null;
end $$;
revoke execute on function road_keys_end() from public;
create trigger road_keys_end after insert or update of sealed_secret or delete on authenticator
  for each row execute function road_keys_end();
create trigger road_keys_end after update of left_on on member
  for each row when (old.left_on is null and new.left_on is not null) execute function road_keys_end();
