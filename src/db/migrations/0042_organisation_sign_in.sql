-- Colleagues sign in through their own organisation (docs/decisions/0018-organisation-sign-in.md). Nothing of a young person
-- stands here. Who somebody is at that organisation is kept as a keyed hash, a secret is kept sealed.
create table sign_in_provider (
  organisation_id uuid primary key references organisation,
  kind text not null check (kind in ('entra', 'surfconext', 'entree', 'nlgov')),
  issuer text not null check (char_length(issuer) <= 300),
  client_id text not null check (char_length(client_id) <= 200),
  sealed_secret bytea,
  -- By which whoever signs in is known to belong here: a BRIN, a gemeente, a domain or a tenant.
  code text not null check (char_length(code) <= 100),
  -- Their second step is asked for in the request, and not only believed when it is told.
  asks_second boolean not null,
  live boolean not null default false,
  -- Somebody came back with these settings and all of it fitted; nothing once they change.
  tried_on date,
  changed_on date not null,
  constraint tried_before_live check (not live or tried_on is not null)
);

-- Which colleague an account elsewhere is: a keyed hash of issuer and subject. Never by mail address.
create table outside_account (
  member_id uuid primary key references member,
  account_hash bytea not null unique,
  bound_on date not null
);

-- Somebody is away at their organisation, or has yet to show a second step. Each works once, in the browser that began.
create table sign_in_round (
  token_hash bytea primary key,
  browser_hash bytea not null,
  purpose text not null check (purpose in ('in', 'bind', 'trial', 'second')),
  organisation_id uuid not null references organisation,
  member_id uuid references member,
  sealed_secrets bytea,
  shared boolean not null,
  onward text not null check (char_length(onward) <= 500),
  ends_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['sign_in_provider', 'outside_account', 'sign_in_round'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy program on %I to aanzet_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to aanzet_system', t);
  end loop;
end $$;

-- Who leads the own organisation keeps how it signs in; nobody else, also not who keeps the region: whoever decides where
-- people sign in decides who is let in. The sealed secret is written and never read back.
create policy own on sign_in_provider to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and app_role() in ('teamleider', 'beheerder'))
  with check (organisation_id = any((select app_organisations())::uuid[]) and app_role() in ('teamleider', 'beheerder'));
grant select (organisation_id, kind, issuer, client_id, code, asks_second, live, tried_on, changed_on), insert, update, delete
  on sign_in_provider to aanzet_app;
