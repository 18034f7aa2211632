-- By which version of itself a projection or derivation built its rows; one that has another version now builds them anew.
alter table projection_checkpoint add column version integer default 1 not null;
