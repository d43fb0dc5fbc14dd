-- What juniors wrote and no adult has taken into the book yet: no projection, it stands nowhere else.
CREATE TABLE own_page (
    book_id text NOT NULL,
    number bigint NOT NULL,
    server text NOT NULL,
    person text NOT NULL,
    name text NOT NULL,
    typed_ms bigint NOT NULL,
    words text NOT NULL,
    files text NOT NULL,
    restricted boolean NOT NULL,
    taken_as text NOT NULL,
    PRIMARY KEY (book_id, number)
);
CREATE INDEX own_page_that_waits ON own_page (book_id, taken_as);
