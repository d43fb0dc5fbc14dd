-- What time-stamp authorities (RFC 3161) signed of the book's ends.
CREATE TABLE head_stamp (
    feed text NOT NULL,
    seq bigint NOT NULL,
    letter text NOT NULL,
    entry_id text NOT NULL,
    kept_ms bigint NOT NULL,
    token bytea NOT NULL,
    PRIMARY KEY (feed, seq)
);
CREATE INDEX head_stamp_by_age ON head_stamp (kept_ms);
