-- Two organisations become one: the one that goes stays a row, since what is past speaks of it, and says where it went. What
-- runs moves (db/directory/merge-store.ts). Only one where nobody works with Aanzet can go: else somebody who keeps the
-- region could lay the young people of one organisation open for another.
alter table organisation add column merged_into_id uuid references organisation, add column merged_on date,
  add constraint merged check ((merged_into_id is null) = (merged_on is null)
    and merged_into_id is distinct from id and (merged_into_id is null or not has_account));
grant update (organisation_id) on service, closure to aanzet_system;

-- Nothing begins any more at an organisation that went, whoever chose it before it did.
create function organisation_is_there() returns trigger language plpgsql as $$
begin
  if exists (select from organisation o where o.id = new.to_organisation_id and o.merged_into_id is not null)
  then raise exception 'this organisation is merged into another' using errcode = 'AZ003';
  end if;
  return new;
end $$;
create trigger receiver_is_there before insert on handover for each row execute function organisation_is_there();
