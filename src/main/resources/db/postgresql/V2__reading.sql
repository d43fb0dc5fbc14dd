-- For reading: made from the feeds in the same transaction, thrown away and made again by "rebuild".

create table reading (
    book text not null,
    observed_ms bigint not null,
    feed text not null,
    seq bigint not null,
    place bigint not null,
    kind text not null,
    author_server text,
    author_id text,
    restricted bigint not null,
    primary key (book, observed_ms, feed, seq)
);

create index reading_as_written on reading (book, kind, place, seq);

create index reading_by_author on reading (book, author_server, author_id, kind, place, seq);

create table targets (
    book text not null,
    target text not null,
    place bigint not null,
    seq bigint not null,
    feed text not null,
    primary key (book, target, place, seq)
);
