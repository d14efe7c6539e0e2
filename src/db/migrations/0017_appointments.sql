-- An agreement may have a time, and may be put off: the day it stood on before stays to be seen.
alter table agreement
  add column at_time text check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column moved_from date;
create index agreement_by_maker on agreement (member_id, due_on) where done_on is null;
