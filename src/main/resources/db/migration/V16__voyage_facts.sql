-- Projection: which voyages go on with the one before, and what voyages are called.
CREATE TABLE voyage_fact (
    book_id text NOT NULL,
    entry_id text NOT NULL,
    target text NOT NULL,
    what text NOT NULL,
    name text NOT NULL,
    observed_ms bigint NOT NULL,
    PRIMARY KEY (book_id, entry_id, target, what)
);
CREATE INDEX voyage_fact_by_target ON voyage_fact (book_id, what, target);
