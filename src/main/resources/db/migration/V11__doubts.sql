-- Projection: entries that ask something nobody has answered yet.
CREATE TABLE doubt (
    book_id text NOT NULL,
    entry_id text NOT NULL,
    observed_ms bigint NOT NULL,
    PRIMARY KEY (book_id, entry_id)
);
CREATE INDEX doubt_by_time ON doubt (book_id, observed_ms);

-- Projection: what the engine's hour counter and the log showed.
CREATE TABLE counted (
    book_id text NOT NULL,
    entry_id text NOT NULL,
    counter text NOT NULL,
    observed_ms bigint NOT NULL,
    value_e2 bigint NOT NULL,
    PRIMARY KEY (book_id, entry_id, counter)
);
CREATE INDEX counted_by_time ON counted (book_id, counter, observed_ms);
