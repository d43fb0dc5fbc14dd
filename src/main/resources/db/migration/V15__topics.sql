-- Projection: which entries speak of what one asks the book about (crew, watch, fuel, reefs …), as they read now.
CREATE TABLE topic (
    book_id text NOT NULL,
    topic text NOT NULL,
    observed_ms bigint NOT NULL,
    entry_id text NOT NULL,
    PRIMARY KEY (book_id, topic, observed_ms, entry_id)
);
CREATE INDEX topic_by_entry ON topic (book_id, entry_id);
