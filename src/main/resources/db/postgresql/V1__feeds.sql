-- The paper, as db/migration has it for SQLite: the same columns, the same rules. These tables are frozen: later migrations add tables
-- beside them and never change one of these. FORMAT.md beside the journal's code says what the bytes mean.
--
-- Rules stand for everybody, the owner too; in addition the role that the service runs as is never given more on these
-- tables than to read and to add (and, where a redaction names it, to take a content out).

create table feeds (
    feed text not null primary key,
    book text not null,
    place bigint not null,
    letter text not null,
    public_key bytea not null,
    predecessor text references feeds (feed),
    unique (book, place),
    unique (book, letter)
);

create table entries (
    feed text not null references feeds (feed),
    seq bigint not null,
    entry_id text not null unique,
    header bytea not null,
    signature bytea not null,
    primary key (feed, seq)
);

create table contents (
    feed text not null,
    seq bigint not null,
    salt bytea not null,
    content bytea not null,
    primary key (feed, seq),
    foreign key (feed, seq) references entries (feed, seq)
);

-- Which content goes, and the entry that says so. The genesis of a feed stays.
create table redactions (
    feed text not null,
    seq bigint not null check (seq > 1),
    by_feed text not null,
    by_seq bigint not null,
    primary key (feed, seq),
    foreign key (feed, seq) references entries (feed, seq),
    foreign key (by_feed, by_seq) references entries (feed, seq)
);

-- Says what it is given to say, with the code of a broken rule.
create function the_paper_refuses() returns trigger language plpgsql as $$
begin
    raise exception using message = tg_argv[0], errcode = 'restrict_violation';
end;
$$;

create trigger feeds_stay before delete or truncate on feeds
    execute function the_paper_refuses('a feed is never deleted');

create trigger feeds_stand before update on feeds
    execute function the_paper_refuses('a feed is never changed');

create trigger entries_stay before delete or truncate on entries
    execute function the_paper_refuses('an entry is never deleted');

create trigger entries_stand before update on entries
    execute function the_paper_refuses('an entry is never changed');

create function the_entry_follows() returns trigger language plpgsql as $$
begin
    if new.seq <> 1 + (select coalesce(max(seq), 0) from entries where feed = new.feed) then
        raise exception using message = 'an entry follows the last one of its feed', errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;

create trigger entries_follow before insert on entries
    for each row execute function the_entry_follows();

create trigger contents_are_not_emptied before truncate on contents
    execute function the_paper_refuses('a content is never deleted, except where a redaction names it');

create function the_content_was_redacted() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from redactions where feed = old.feed and seq = old.seq) then
        raise exception using
            message = 'a content is never deleted, except where a redaction names it', errcode = 'restrict_violation';
    end if;
    return old;
end;
$$;

create trigger contents_stay before delete on contents
    for each row execute function the_content_was_redacted();

create trigger contents_stand before update on contents
    execute function the_paper_refuses('a content is never changed');

create function the_content_is_not_redacted() returns trigger language plpgsql as $$
begin
    if exists (select 1 from redactions where feed = new.feed and seq = new.seq) then
        raise exception using message = 'a redacted content does not come back', errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;

create trigger contents_gone before insert on contents
    for each row execute function the_content_is_not_redacted();

create trigger redactions_stay before delete or truncate on redactions
    execute function the_paper_refuses('a redaction is never deleted');

create trigger redactions_stand before update on redactions
    execute function the_paper_refuses('a redaction is never changed');

revoke update, delete, truncate on feeds, entries, redactions from "${service}";
revoke update, truncate on contents from "${service}";
