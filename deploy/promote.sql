-- Makes a standby the primary. First make sure that the old primary takes no entries any more: stop it and keep it from
-- starting (systemctl disable --now postgresql), or switch its machine off. Then, as a superuser,
--   psql -h two -U postgres -v ON_ERROR_STOP=1 -f promote.sql
-- The services go over by themselves, and serve the old one no more even if it comes back (README).

select pg_promote();
-- It waits for no standby of its own until it has one.
alter system set synchronous_standby_names = '';
select pg_reload_conf();
