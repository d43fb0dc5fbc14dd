-- What a database needs before the first book: run once by a superuser,
--   psql -v owner_password=... -v service_password=... -f postgresql.sql
-- livredebord_owner owns the tables and is used by `migrate` alone; livredebord, the service's role, owns nothing.

create role livredebord_owner login password :'owner_password';
create role livredebord login password :'service_password';

-- Plain order of bytes, as SQLite has it, whatever language the machine speaks.
create database livredebord owner livredebord_owner encoding 'UTF8' locale 'C' template template0;

\connect livredebord

revoke all on schema public from public;
grant usage, create on schema public to livredebord_owner;
grant usage on schema public to livredebord;

-- On the feeds' tables the migrations take back what is too much.
alter default privileges for role livredebord_owner in schema public
    grant select, insert, update, delete on tables to livredebord;
