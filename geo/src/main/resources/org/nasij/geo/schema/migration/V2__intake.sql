-- What was sent: uploads, their validated records (the outbox of a file), notices, and runs.
create schema intake;

create table intake.upload (
  id bigint generated always as identity primary key,
  -- SHA-256 of the file's bytes, hex.
  checksum text not null,
  -- What it was read as, by `--as`: organizations, sites, activities, inventories, funders, funding.
  read_as text not null,
  source text not null,
  mapping text not null,
  -- SHA-256 of the mapping and the schema's version: the same file read in another way is another upload.
  reading text not null,
  file_name text not null,
  file_bytes bigint not null,
  encoding text,
  rows_read integer not null default 0,
  rows_refused integer not null default 0,
  received_at timestamptz not null default now(),
  unique (checksum, read_as, source, reading)
);

-- The validated records of an upload, in order, gzip of lines "type TAB key TAB row TAB json".
create table intake.chunk (
  upload_id bigint not null references intake.upload on delete cascade,
  number integer not null,
  records integer not null,
  lines bytea not null,
  primary key (upload_id, number)
);
alter table intake.chunk alter column lines set storage external;

-- What a person must know about a row. Never holds a contact or a protected place.
create table intake.notice (
  upload_id bigint not null references intake.upload on delete cascade,
  number integer not null,
  code text not null,
  severity text not null check (severity in ('error', 'warning', 'info')),
  row_number integer,
  column_name text,
  value text,
  detail jsonb not null default '{}',
  primary key (upload_id, number)
);

-- One sending of an upload. A second run of the same file repeats the same records with the same version.
create table intake.run (
  id bigint generated always as identity primary key,
  upload_id bigint not null references intake.upload,
  started_at timestamptz not null default now(),
  -- Records handed to the topic so far; the relay goes on from here after a restart.
  chunks_published integer not null default 0,
  published_at timestamptz
);
create index run_unpublished on intake.run (id) where published_at is null;

-- Per run and type of record: how many were read and how many of them were refused before the topic.
create table intake.run_count (
  run_id bigint not null references intake.run,
  record_type text not null,
  read bigint not null,
  refused bigint not null,
  primary key (run_id, record_type)
);
