-- A table of CBS, DUO or another that comes again with other numbers replaces the one before it when somebody says so. The older one is
-- kept, and shown as replaced: nothing is corrected silently. Is the newer one taken away, then the older one holds again.
alter table published_table add column replaces uuid unique references published_table on delete set null;
