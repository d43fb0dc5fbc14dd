-- The paper. These tables are frozen: later migrations add tables beside them and never rebuild one of these, because in
-- SQLite a rebuild drops the triggers silently. FORMAT.md beside the journal's code says what the bytes mean.
--
-- Without rowid, because "insert or replace" can hit a row through its rowid, where no trigger would see which row goes.

create table feeds (
    feed text not null primary key,
    book text not null,
    place bigint not null,
    letter text not null,
    public_key blob not null,
    predecessor text references feeds (feed),
    unique (book, place),
    unique (book, letter)
) without rowid;

create table entries (
    feed text not null references feeds (feed),
    seq bigint not null,
    entry_id text not null unique,
    header blob not null,
    signature blob not null,
    primary key (feed, seq)
) without rowid;

create table contents (
    feed text not null,
    seq bigint not null,
    salt blob not null,
    content blob not null,
    primary key (feed, seq),
    foreign key (feed, seq) references entries (feed, seq)
) without rowid;

-- Which content goes, and the entry that says so. The genesis of a feed stays.
create table redactions (
    feed text not null,
    seq bigint not null check (seq > 1),
    by_feed text not null,
    by_seq bigint not null,
    primary key (feed, seq),
    foreign key (feed, seq) references entries (feed, seq),
    foreign key (by_feed, by_seq) references entries (feed, seq)
) without rowid;

create trigger feeds_stay before delete on feeds begin
    select raise(abort, 'a feed is never deleted');
end;

create trigger feeds_stand before update on feeds begin
    select raise(abort, 'a feed is never changed');
end;

create trigger feeds_once before insert on feeds
when exists (select 1 from feeds where feed = new.feed)
    or exists (select 1 from feeds where book = new.book and (place = new.place or letter = new.letter)) begin
    select raise(abort, 'a feed is never replaced');
end;

create trigger entries_stay before delete on entries begin
    select raise(abort, 'an entry is never deleted');
end;

create trigger entries_stand before update on entries begin
    select raise(abort, 'an entry is never changed');
end;

create trigger entries_follow before insert on entries
when new.seq <> 1 + (select coalesce(max(seq), 0) from entries where feed = new.feed) begin
    select raise(abort, 'an entry follows the last one of its feed');
end;

create trigger entries_once before insert on entries
when exists (select 1 from entries where entry_id = new.entry_id) begin
    select raise(abort, 'an entry is never replaced');
end;

create trigger contents_stay before delete on contents
when not exists (select 1 from redactions where feed = old.feed and seq = old.seq) begin
    select raise(abort, 'a content is never deleted, except where a redaction names it');
end;

create trigger contents_stand before update on contents begin
    select raise(abort, 'a content is never changed');
end;

create trigger contents_once before insert on contents
when exists (select 1 from contents where feed = new.feed and seq = new.seq) begin
    select raise(abort, 'a content is never replaced');
end;

create trigger contents_gone before insert on contents
when exists (select 1 from redactions where feed = new.feed and seq = new.seq) begin
    select raise(abort, 'a redacted content does not come back');
end;

create trigger redactions_stay before delete on redactions begin
    select raise(abort, 'a redaction is never deleted');
end;

create trigger redactions_stand before update on redactions begin
    select raise(abort, 'a redaction is never changed');
end;

create trigger redactions_once before insert on redactions
when exists (select 1 from redactions where feed = new.feed and seq = new.seq) begin
    select raise(abort, 'a redaction is never replaced');
end;
