-- What each role may try at all; the policies decide on which rows.
grant select on organisation, team, case_access, access_event, access_subject, access_seal, case_link, stuck_figure to aanzet_app;
grant select, update (team_id, stand_in_id, absent_from, absent_until, left_on) on member to aanzet_app;
grant select, insert, update on member_setting to aanzet_app, aanzet_system;
grant insert, update (valid_until) on case_access to aanzet_app;
grant select, insert on no_view to aanzet_app;
grant select, insert, delete on cases to aanzet_app;
grant update (lead_organisation_id, contact_member_id, state, version, ended_on, end_reason, import_batch_id) on cases to aanzet_app;
grant select, insert, update, delete on turn, turn_task, young_person, enrolment, contact, case_shield, shield_named,
  note, agreement, handover_block, import_batch, import_line, import_mapping, import_answer, search to aanzet_app;
grant select, insert, update on handover, handover_inside, handover_link to aanzet_app;
grant select on handover_inside to aanzet_system;
grant select, insert, delete on case_event to aanzet_app;
grant select, insert on handover_message, notice to aanzet_app;
grant insert on outbox to aanzet_app;

grant select, insert, update on organisation, team, member, setting, case_access, turn, turn_task, outbox, notice to aanzet_system;
grant select, update on cases, handover, handover_link to aanzet_system;
grant select on case_shield, shield_named, no_view to aanzet_system;
grant insert on case_event, case_link, shield_named to aanzet_system;
grant update (organisation_id) on case_shield, shield_named to aanzet_system;
grant delete on outbox, notice, search, stuck_figure, case_link to aanzet_system;
grant select on case_link, import_batch, access_event, access_subject, access_seal to aanzet_system;
grant insert on access_seal to aanzet_system;
grant select, insert on handover_guest to aanzet_system;
grant select, insert, update on stuck_figure to aanzet_system;
grant select (id, made_at) on search to aanzet_system;
grant select (case_id, organisation_id, municipality_code, import_batch_id) on young_person to aanzet_system;
grant select (case_id, organisation_id, expected_end, left_on, destination, import_batch_id) on enrolment to aanzet_system;
