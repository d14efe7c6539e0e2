-- Who is asking: db/session.ts sets these claims in a statement of its own at the start of each transaction.
-- aanzet_app serves people (colleagues and guests). aanzet_system is the program itself: founding, sweeps, mail, sealing;
-- it sees turns and hand-overs but no name, note or contact. aanzet_retention may only drop whole sealed log years.
do $$ begin create role aanzet_app nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role aanzet_system nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role aanzet_retention nologin; exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema public to aanzet_app, aanzet_system, aanzet_retention;

-- After a transaction a custom setting is '' and not null, hence nullif everywhere.
create function app_organisations() returns uuid[] language sql stable as
$$ select coalesce(nullif(current_setting('app.organisations', true), ''), '{}')::uuid[] $$;
create function app_member() returns uuid language sql stable as
$$ select nullif(current_setting('app.member', true), '')::uuid $$;
create function app_kind() returns text language sql stable as
$$ select coalesce(nullif(current_setting('app.kind', true), ''), 'nobody') $$;
create function app_role() returns text language sql stable as
$$ select coalesce(nullif(current_setting('app.role', true), ''), 'nobody') $$;
create function app_purpose() returns text language sql stable as
$$ select coalesce(nullif(current_setting('app.purpose', true), ''), 'none') $$;
create function app_act() returns text language sql stable as
$$ select coalesce(nullif(current_setting('app.act', true), ''), 'none') $$;
create function app_today() returns date language sql stable as
$$ select nullif(current_setting('app.today', true), '')::date $$;
-- A guest is somebody without an account who came in by the link of one hand-over: one case, one hand-over, one organisation.
create function app_guest_case() returns uuid language sql stable as
$$ select nullif(current_setting('app.guest_case', true), '')::uuid $$;
create function app_guest_handover() returns uuid language sql stable as
$$ select nullif(current_setting('app.guest_handover', true), '')::uuid $$;
create function app_guest_organisation() returns uuid language sql stable as
$$ select nullif(current_setting('app.guest_organisation', true), '')::uuid $$;
-- The import that this transaction is filling; its rows stay hidden from all others until it is done.
create function app_batch() returns uuid language sql stable as
$$ select nullif(current_setting('app.batch', true), '')::uuid $$;
