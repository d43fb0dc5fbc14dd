-- PDFs and files that were made for somebody: what they are, never what they say.
CREATE TABLE ready_report (
    book_id text NOT NULL,
    -- in the order in which they were ready, from 1
    number bigint NOT NULL,
    -- the same for the same order, however often it is made
    id text NOT NULL,
    -- PDF, or the sort of file
    kind text NOT NULL,
    -- which document a PDF is; empty for a file
    document text NOT NULL,
    from_ms bigint NOT NULL,
    until_ms bigint NOT NULL,
    zone text NOT NULL,
    language text NOT NULL,
    -- the last entry in it
    letter text NOT NULL,
    seq bigint NOT NULL,
    name text NOT NULL,
    -- 0 for a file
    pages bigint NOT NULL,
    bytes bigint NOT NULL,
    ready_ms bigint NOT NULL,
    PRIMARY KEY (book_id, number)
);
CREATE UNIQUE INDEX ready_report_by_id ON ready_report (book_id, id);

-- What waits to be told, or was given up. It was a table of entries alone.
CREATE TABLE news (
    book_id text NOT NULL,
    subscription text NOT NULL,
    -- an entry's number with its sign, or what else it is about
    subject text NOT NULL,
    -- its place among those of the same moment
    place bigint NOT NULL,
    type text NOT NULL,
    urgency bigint NOT NULL,
    happened_ms bigint NOT NULL,
    attempts bigint NOT NULL,
    next_ms bigint NOT NULL,
    -- why it was given up; null while it waits
    dead text,
    PRIMARY KEY (book_id, subscription, subject)
);
CREATE INDEX news_by_turn ON news (book_id, subscription, urgency, happened_ms);
INSERT INTO news
SELECT book_id, subscription, '#' || letter || seq, seq, type, urgency, happened_ms, attempts, next_ms, dead
FROM delivery;
DROP TABLE delivery;

-- The last report that was looked at for it.
ALTER TABLE subscription ADD COLUMN report bigint NOT NULL DEFAULT 0;
