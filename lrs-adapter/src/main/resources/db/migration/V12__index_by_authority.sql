-- A writer and its authority go together: one index on the number of the authority serves both, and the authority is no
-- longer entered as a related agent of every statement. Rows of older statements stay; they say the same.
create index statement_authority on statement (authority, position);
drop index statement_writer;
