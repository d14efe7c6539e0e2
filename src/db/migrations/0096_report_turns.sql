-- The program tells who is on turn in the report of a region, and who is late. No young person is in these, and no answer or number.
create policy program on report for select to aanzet_system using (true);
create policy program on report_step for select to aanzet_system using (true);
grant select (id, year, organisation_id, readers, handed_on) on report to aanzet_system;
grant select (report_id, step) on report_step to aanzet_system;
