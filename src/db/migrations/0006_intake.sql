-- Reading a list: staged line by line, applied in slices that stay hidden until the batch is done.
create table import_batch (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid references member,
  file_name text not null,
  school_year integer not null,
  period text not null,
  state text not null check (state in ('columns', 'checked', 'applying', 'done', 'undone', 'dropped')),
  encoding text not null,
  separator text not null,
  header jsonb not null,
  mapping jsonb not null,
  left_out jsonb not null default '[]',
  total integer not null,
  progress integer not null default 0,
  counts jsonb not null default '{}',
  made_on date not null,
  done_on date,
  undo_until date
);
create index import_batch_by_organisation on import_batch (organisation_id, id);
create table import_line (
  batch_id uuid not null references import_batch,
  line integer not null,
  organisation_id uuid not null references organisation,
  cells jsonb,
  outcome text not null check (outcome in ('read', 'new', 'changed', 'unchanged', 'rejected', 'question', 'missing')),
  code text,
  column_name text,
  message text,
  suggestions jsonb,
  person jsonb,
  person_key text,
  case_id uuid,
  answer text,
  applied boolean not null default false,
  primary key (batch_id, line)
);
create index import_line_by_outcome on import_line (organisation_id, outcome) where answer is null;
create index import_line_by_case on import_line (case_id);
create table import_mapping (
  organisation_id uuid not null references organisation,
  header_key text not null,
  field text not null,
  primary key (organisation_id, header_key)
);
create table import_answer (
  organisation_id uuid not null references organisation,
  code text not null,
  raw text not null,
  answer text not null,
  primary key (organisation_id, code, raw)
);
