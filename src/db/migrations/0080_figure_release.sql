-- What may leave of figures: once a month a frozen publication, after the program tried to compute the small numbers back (0037).
-- Who coordinates reads what is printed. What it was compared with stays with the program: it holds the real counts.
create table figure_release (
  people text not null check (length(people) between 1 and 60),
  published_on date not null,
  plan jsonb not null,
  printed jsonb not null,
  last jsonb not null,
  primary key (people, published_on)
);
alter table figure_release enable row level security;
alter table figure_release force row level security;
create policy owner_keeps on figure_release to current_user using (true) with check (true);
create policy counts on figure_release for select to aanzet_app using ((select app_role()) = 'coordinator');
create policy program on figure_release to aanzet_system using (true) with check (true);
grant select (people, published_on, plan, printed) on figure_release to aanzet_app;
grant select, insert on figure_release to aanzet_system;
