-- What was noted already, so that a repeat is not a second entry; survives a restart.
CREATE TABLE heard (
    book_id text NOT NULL,
    key text NOT NULL,
    letter text NOT NULL,
    seq bigint NOT NULL,
    heard_ms bigint NOT NULL,
    boot text NOT NULL,
    monotonic_ms bigint NOT NULL,
    PRIMARY KEY (book_id, key)
);
CREATE INDEX heard_by_age ON heard (book_id, heard_ms);

-- The language that a person asked for.
CREATE TABLE spoken (
    book_id text NOT NULL,
    person text NOT NULL,
    language text NOT NULL,
    PRIMARY KEY (book_id, person)
);

-- Projection: where the boat was.
CREATE TABLE fix (
    book_id text NOT NULL,
    entry_id text NOT NULL,
    observed_ms bigint NOT NULL,
    latitude_minutes_e4 bigint NOT NULL,
    longitude_minutes_e4 bigint NOT NULL,
    PRIMARY KEY (book_id, entry_id)
);
CREATE INDEX fix_by_time ON fix (book_id, observed_ms);

-- Projection: when she left and came in.
CREATE TABLE milestone (
    book_id text NOT NULL,
    entry_id text NOT NULL,
    observed_ms bigint NOT NULL,
    event text NOT NULL,
    PRIMARY KEY (book_id, entry_id, event)
);
CREATE INDEX milestone_by_time ON milestone (book_id, event, observed_ms);
