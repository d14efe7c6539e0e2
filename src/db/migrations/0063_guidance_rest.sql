-- Guidance after school, the rest: the offer of the second year beside the first, a question that goes by sms and says what it is
-- about, "mijn baan stopt" of the young person, and a term that is longer with a reason.
alter table guidance_offer
  add column renewed_on date,
  add column renewed_way text check (renewed_way in ('call', 'visit', 'app', 'paper', 'mail', 'sms')),
  add constraint renewed_whole check ((renewed_on is null) = (renewed_way is null));
grant update (renewed_on, renewed_way) on guidance_offer to aanzet_app;
grant select (renewed_on) on guidance_offer to aanzet_system;

alter table check_in
  add column about text not null default 'how' check (about in ('how', 'offer')),
  -- As to_mail: it stands here until the sms is out.
  add column to_phone text,
  add constraint one_way_out check (to_mail is null or to_phone is null);
grant update (to_phone) on check_in to aanzet_app, aanzet_system;

-- "Mijn baan stopt", by the young person: what runs ends, and the answer stands among the check-ins with the own words.
alter table check_in drop constraint check_in_answer_check;
alter table check_in add constraint check_in_answer_check
  check (answer in ('well', 'doubt', 'call-me', 'unclear', 'stopped'));
alter table check_in
  add column words text check (length(words) between 1 and 200),
  add constraint words_with_answer check (words is null or answer is not null);
grant insert, update (expires_on) on check_in to aanzet_system;
create policy program on destination for select to aanzet_system using (true);
create policy program_ends on destination for update to aanzet_system using (true) with check (true);
grant select (id, case_id, organisation_id, start_on, end_on, wrong_on), update (end_on, end_mark) on destination to aanzet_system;

-- Longer guidance than the region agreed, with why and what the young person thinks of it; never beyond the law.
alter table guidance_plan
  alter column effort set default 'light',
  alter column reason drop not null,
  add column extended_until date,
  add column extended_on date,
  add column extended_by uuid references member,
  add column extended_because text check (extended_because in ('no-work-yet', 'new-work', 'asked-for', 'waits-for-other')),
  add column extended_said text check (extended_said in ('wants', 'agrees')),
  add constraint extended_whole check (num_nulls(extended_until, extended_on, extended_by, extended_because, extended_said) in (0, 5));
grant update (extended_until, extended_on, extended_by, extended_because, extended_said) on guidance_plan to aanzet_app;
