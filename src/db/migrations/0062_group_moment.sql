-- A group moment: up to fifteen pupils fill in their page of the overgangsdocument together, each with a code of the own on a card.
-- What somebody wrote is a proposal in that one's words: a colleague takes it over line by line or leaves it, and cannot write in it.
create function app_young_seat() returns uuid language sql stable as
$$ select nullif(current_setting('app.young_seat', true), '')::uuid $$;

create table own_words (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who held the moment.
  member_id uuid not null references member,
  moment_id uuid not null,
  made_on date not null,
  -- The machine's time: a moment ends within a day, whatever day the demo is on.
  until timestamptz not null,
  -- Of the code on the card, and of the one device that it let in.
  code_hash bytea unique,
  token_hash bytea unique,
  wrong_years integer not null default 0,
  begun boolean not null default false,
  -- By section: how it was answered, and the words.
  answers jsonb not null default '{}',
  done_on date,
  -- Who comes back another day goes on where it was.
  unique (case_id, organisation_id)
);
create index own_words_by_moment on own_words (moment_id);
select case_walls('own_words');
select case_own_rows('own_words');
-- Who gives a page gives it empty, and changes nothing in what was written.
create policy empty on own_words as restrictive for insert to aanzet_app with check (answers = '{}' and done_on is null);
create policy program on own_words to aanzet_system using (true) with check (true);
-- One page of one young person, as long as the moment lasts and until it is said to be ready.
create policy own on own_words for select to aanzet_young
  using (id = (select app_young_seat()) and case_id = (select app_young_case()));
create policy writes on own_words for update to aanzet_young
  using (id = (select app_young_seat()) and case_id = (select app_young_case()) and done_on is null and until > (select app_now()))
  with check (id = (select app_young_seat()) and case_id = (select app_young_case()));
grant select, insert, update (member_id, moment_id, made_on, until, code_hash, token_hash, wrong_years, done_on), delete on own_words to aanzet_app;
grant select (id, case_id, organisation_id, until, code_hash, token_hash, wrong_years, begun, done_on),
  update (token_hash, wrong_years), delete on own_words to aanzet_system;
grant select (id, case_id, organisation_id, answers, done_on), update (answers, begun, done_on, code_hash, token_hash)
  on own_words to aanzet_young;

-- Which lines are in the young person's own words, and what stands on the page already for who fills it in.
alter table document_line add column own boolean not null default false;
create policy young on document_line for select to aanzet_young using (
  (select app_young_seat()) is not null and case_id = (select app_young_case())
  and organisation_id = any((select app_organisations())::uuid[]) and not hidden and kind <> 'hidden');
grant select on document_line to aanzet_young;
