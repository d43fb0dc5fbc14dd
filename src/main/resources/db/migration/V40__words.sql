-- Projection: what each entry says, in small letters without accents, so that it can be found.
CREATE TABLE words (
    book_id text NOT NULL,
    entry_id text NOT NULL,
    observed_ms bigint NOT NULL,
    people text NOT NULL,
    events text NOT NULL,
    said text NOT NULL,
    PRIMARY KEY (book_id, entry_id)
);
CREATE INDEX words_by_time ON words (book_id, observed_ms);
