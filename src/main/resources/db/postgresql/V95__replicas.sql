-- What only several services on one database need.

-- Whose turn it is in a book: the row is held until the commit, and says which replica wrote last.
create table turn (
    book_id text not null primary key,
    held_by text not null
);

-- Which replica does what is done unasked, and until when it has the duty, by the server's clock.
create table duty (
    book_id text not null primary key,
    held_by text not null,
    until_ms bigint not null
);

-- The feeds' private keys, each sealed by the key that every replica was given.
create table feed_key (
    feed text not null primary key,
    sealed bytea not null
);
