-- Ashore many books lie in one database: what waits to be posted, what happened once and how far a channel was read say
-- whose they are. A boat's file has one book, which its feeds name.

CREATE TABLE outbox_by_book (
    book_id text NOT NULL,
    id bigint NOT NULL,
    post_key text NOT NULL,
    kind text NOT NULL,
    urgency bigint NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    put_ms bigint NOT NULL,
    in_doubt bigint NOT NULL,
    set_aside text,
    PRIMARY KEY (book_id, id)
);
INSERT INTO outbox_by_book
SELECT coalesce((SELECT book FROM feeds WHERE book NOT LIKE '%.audit' ORDER BY place LIMIT 1), 'boat'),
    id, post_key, kind, urgency, subject, body, put_ms, in_doubt, set_aside
FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_by_book RENAME TO outbox;
CREATE INDEX outbox_by_turn ON outbox (book_id, urgency, id);

CREATE TABLE occasion_by_book (
    book_id text NOT NULL,
    name text NOT NULL,
    put_ms bigint NOT NULL,
    PRIMARY KEY (book_id, name)
);
INSERT INTO occasion_by_book
SELECT coalesce((SELECT book FROM feeds WHERE book NOT LIKE '%.audit' ORDER BY place LIMIT 1), 'boat'), name, put_ms
FROM occasion;
DROP TABLE occasion;
ALTER TABLE occasion_by_book RENAME TO occasion;

CREATE TABLE channel_read_by_book (
    book_id text NOT NULL,
    channel_id text NOT NULL,
    until_ms bigint NOT NULL,
    changes_until_ms bigint NOT NULL,
    PRIMARY KEY (book_id, channel_id)
);
INSERT INTO channel_read_by_book
SELECT coalesce((SELECT book FROM feeds WHERE book NOT LIKE '%.audit' ORDER BY place LIMIT 1), 'boat'),
    channel_id, until_ms, changes_until_ms
FROM channel_read;
DROP TABLE channel_read;
ALTER TABLE channel_read_by_book RENAME TO channel_read;
