-- An extract (H13) and a referral (H14) are rows of handover, because link, guest, texts and withdrawal are the same. They
-- go beside the begeleiding: states of their own, so that no rule for a hand-over finds them, never taken over (so nobody
-- works on the case by one: app_works_on), and nothing of school on them.
alter table handover add constraint beside check (case when kind in ('H13', 'H14')
  then state in ('given', 'received', 'not-taken', 'withdrawn') and sent_on is not null and taken_over_on is null
    and not named_only and shown_school is null and shown_end is null and answer_due_on is null
  else state not in ('given', 'received', 'not-taken') end);

-- Who got one sees no case, so the policy for hand-overs lets it write nothing: it may say one thing, that it came or that
-- it does not fit. Which columns of the row it changes is watched by handover_sides().
create policy answered on handover for update to aanzet_app using (
  kind in ('H13', 'H14') and state in ('given', 'received') and id = any((select app_handovers())::uuid[]))
  with check (kind in ('H13', 'H14') and state in ('received', 'not-taken'));

-- What helps at school or at home never stands on what goes to work or to care, whoever writes it.
create policy beside_says_less on handover_block as restrictive to aanzet_app using (true) with check (
  block in ('name', 'proud', 'wants', 'can', 'helps-at-work', 'reach')
  or not exists (select from handover h where h.id = handover_id and h.kind in ('H13', 'H14')));
-- An access for one opens the request and nothing else: not the case, not the turn, not the record.
alter table case_access add constraint beside check (ground not in ('H13', 'H14') or blocks = '{request}');
-- Nor does anybody talk about one here: who got it calls.
create policy beside_is_silent on handover_message as restrictive to aanzet_app using (true) with check (
  not exists (select from handover h where h.id = handover_id and h.kind in ('H13', 'H14')));
